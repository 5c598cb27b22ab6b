import { PiniaColada } from '@pinia/colada'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import '@hummdesk/ui/tokens.css'
import '@hummdesk/ui/base.css'
import { startTheme } from '@hummdesk/ui/theme'
import App from './App.vue'
import { i18n, startLanguage } from './i18n.ts'
import { router } from './router.ts'

startTheme()

const app = createApp(App)
  .use(createPinia())
  // Facts keep what is cached true, so nothing is fetched again for being old.
  .use(PiniaColada, {
    queryOptions: { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false },
  })
  .use(i18n)

await startLanguage()
app.use(router).mount('#app')
