import '@hummdesk/ui/tokens.css'
import '@hummdesk/ui/base.css'
import './shell/widget.css'
import { createApp } from 'vue'
import WidgetApp from './shell/WidgetApp.vue'
import { language, words } from './words/words.ts'

const given = new URLSearchParams(location.hash.slice(1))

document.documentElement.lang = language
document.title = words.chat
createApp(WidgetApp, {
  inboxKey: new URLSearchParams(location.search).get('key') ?? '',
  site: given.get('site'),
  accent: given.get('accent'),
}).mount('#app')
