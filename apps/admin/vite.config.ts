import { viteApp } from '@hummdesk/shell/vite-app'

export default viteApp('/admin/')
