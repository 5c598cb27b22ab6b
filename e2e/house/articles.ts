import { listArticles } from '@hummdesk/contract/knowledge'
import { signIn } from './agent.ts'
import type { DemoCompany } from './embedded.ts'
import { until } from './process.ts'

/** Resolves when the assistants of all companies have learnt what their companies published. */
export async function articlesIndexed(url: string, companies: readonly DemoCompany[]): Promise<void> {
  const owners = await Promise.all(companies.map(({ agents }) => signIn(url, agents[0]!)))
  await until(
    'the demo articles to be indexed',
    async () => {
      const lists = await Promise.all(owners.map(({ call }) => call(listArticles, { query: { status: 'published' } })))
      return lists.every(({ items }) => items.every(({ indexState }) => indexState === 'indexed'))
    },
    120,
  )
}
