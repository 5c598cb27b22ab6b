import { PiniaColada } from '@pinia/colada'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import type { Router } from 'vue-router'
import '@hummdesk/ui/tokens.css'
import '@hummdesk/ui/base.css'
import { startTheme } from '@hummdesk/ui/theme'
import AppFrame from './frame/AppFrame.vue'
import { type AppWords, i18n, startLanguage } from './i18n.ts'

export interface App {
  router: Router
  words: AppWords
  /** Where notices appear: in the corner where a page begins, or in the one where it ends, above a bar that saves. */
  notices: 'start' | 'end'
}

/** Opens an app in its page, in the language of whoever looks at it. */
export async function startApp({ router, words, notices }: App): Promise<void> {
  startTheme()
  const app = createApp(AppFrame, { notices })
    .use(createPinia())
    // Facts keep what is cached true, so nothing is fetched again for being old.
    .use(PiniaColada, {
      queryOptions: { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false },
    })
    .use(i18n)
  await startLanguage(words)
  app.use(router).mount('#app')
}
