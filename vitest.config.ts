import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const ignored = ['**/node_modules/**', '**/dist/**', '**/.toolchain/**']

// Three kinds of test, told apart by what they need: nothing, a database, the whole product in a browser. Journeys on the
// server profile need a PostgreSQL beside Redis and nginx; the compose file needs the program that reads it.
export default defineConfig({
  plugins: [vue()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages', 'apps', 'database', 'tools', 'e2e'].map((room) => `${room}/**/*.test.ts`),
          exclude: [...ignored, '**/*.db.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['packages/**/*.db.test.ts', 'apps/**/*.db.test.ts', 'database/**/*.db.test.ts'],
          exclude: ignored,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          // To optimise the embedded database takes 600 MB and a second of a processor, in every file again.
          execArgv: ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          globalSetup: 'e2e/house/one-first-run.ts',
          include: [
            'e2e/*.e2e.ts',
            ...(process.env['HUMMDESK_TEST_POSTGRES'] ? ['e2e/server/*.e2e.ts'] : []),
            ...(process.env['HUMMDESK_TEST_COMPOSE'] ? ['e2e/compose/*.e2e.ts'] : []),
          ],
          exclude: ignored,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
