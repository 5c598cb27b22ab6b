import type { Engines } from '@hummdesk/core/assist/ports'

const nobody = (): Promise<never> => Promise.reject(new Error('this test thinks of nothing'))

/** For tests of the machinery around jobs. */
export const noEngines: Engines = {
  builtIn: { name: 'built-in', model: 'none', classify: nobody, compose: nobody },
  embedder: { kind: 'none', embed: nobody, relevance: () => 0, coverage: () => 0, rank: (_, found) => [...found] },
  report: () => {},
}
