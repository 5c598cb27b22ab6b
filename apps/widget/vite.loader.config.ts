import { defineConfig } from 'vite'
import { budget } from './vite.budget.ts'

// One classic script without dependencies, beside the frame's files: served as /widget.js.
export default defineConfig({
  publicDir: false,
  build: {
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: 'src/loader/widget.ts', formats: ['iife'], name: 'hummdeskWidget', fileName: () => 'widget.js' },
  },
  plugins: [budget(3)],
})
