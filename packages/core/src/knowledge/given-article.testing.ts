import type { Language } from '@hummdesk/contract/assist'
import type { Tenant } from '@hummdesk/database/tenant'
import type { Embedder } from '../assist/ports.ts'
import { createArticle } from './create-article.ts'
import { indexArticle } from './index-article.ts'
import { publishArticle } from './publish-article.ts'

export const unhurried = new AbortController().signal

interface Given {
  title?: string
  content?: string
  language?: Language
}

/** An article the way people make one: written, published, and, with an embedder, indexed. */
export async function givenArticle(tenant: Tenant, given: Given = {}, embedder?: Embedder): Promise<string> {
  const { title = 'Returns', content = 'Send it back within thirty days.', language = 'en' } = given
  const { id } = await tenant.write((tx) => createArticle(tx, { title, content, language }))
  if (!embedder) return id
  await tenant.write((tx) => publishArticle(tx, id))
  await indexArticle(tenant, embedder, id, unhurried)
  return id
}
