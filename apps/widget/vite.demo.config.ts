import { defineConfig } from 'vite'

const desk = 'http://localhost:5000'

// The demo shop: one page for every inbox, served at /demo/<inbox key>/, its files at /demo/assets/.
export default defineConfig({
  root: 'demo',
  base: '/demo/',
  publicDir: false,
  build: {
    outDir: '../dist/demo',
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: false,
    // Pictures stay files: a strict policy need not allow data addresses.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': desk, '/widget.js': desk, '/widget/': desk } },
})
