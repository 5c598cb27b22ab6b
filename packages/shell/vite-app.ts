import vue from '@vitejs/plugin-vue'
import { defineConfig, type UserConfig } from 'vite'

const desk = 'http://127.0.0.1:5000'

/** How an app of ours is built, and served while one works on it; `base` is the place the desk serves it at. */
export const viteApp = (base: string): UserConfig =>
  defineConfig({
    base,
    plugins: [vue()],
    define: {
      __VUE_OPTIONS_API__: false,
      __VUE_PROD_DEVTOOLS__: false,
      __VUE_I18N_FULL_INSTALL__: false,
      __VUE_I18N_LEGACY_API__: false,
      __INTLIFY_PROD_DEVTOOLS__: false,
      // zod tries whether it may make functions of text; the page's policy forbids it, and reports every try.
      'globalThis.__zod_globalConfig': '({ jitless: true })',
    },
    build: {
      target: 'es2023',
      // The tokens are written with light-dark(), which must reach the browser as it is.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      modulePreload: { polyfill: false },
    },
    server: {
      proxy: {
        '/api': desk,
        '/socket.io': { target: desk, ws: true },
      },
    },
  })
