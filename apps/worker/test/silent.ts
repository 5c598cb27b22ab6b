import type { Log } from '../src/log.ts'

/** For tests that provoke what is logged. */
export const silent: Log = { info: () => {}, warn: () => {}, error: () => {} }
