import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { budget } from './vite.budget.ts'

const desk = 'http://localhost:5000'

// What opens in the frame. The socket is a chunk of its own, loaded with the first conversation.
export default defineConfig({
  base: '/widget/',
  plugins: [vue(), budget(45)],
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
  build: {
    target: 'es2022',
    // The tokens are written with light-dark(), which must reach the browser as it is.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: false,
  },
  server: { proxy: { '/api': desk, '/socket.io': { target: desk, ws: true } } },
})
