import { startApp } from '@hummdesk/shell/start-app'
import { router } from './router.ts'
import { words } from './words.ts'

await startApp({ router, words, notices: 'end' })
