import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

const desk = 'http://127.0.0.1:5000'

export default defineConfig({
  base: '/agent/',
  plugins: [vue()],
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: { target: 'es2023', modulePreload: { polyfill: false } },
  server: {
    proxy: {
      '/api': desk,
      '/socket.io': { target: desk, ws: true },
    },
  },
})
