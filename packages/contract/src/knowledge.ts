import { z } from 'zod'
import { Language } from './assist.ts'
import { endpoint } from './endpoint.ts'
import { name, text, timestamp } from './text.ts'

export const ArticleStatus = z.enum(['draft', 'published'])
export type ArticleStatus = z.infer<typeof ArticleStatus>
/** Whether the assistant can find the text that is published now. */
export const IndexState = z.enum(['none', 'waiting', 'indexed', 'failed'])
export type IndexState = z.infer<typeof IndexState>

export const ArticleRow = z.object({
  id: z.uuid(),
  title: z.string(),
  status: ArticleStatus,
  language: Language,
  indexState: IndexState,
  chunkCount: z.int(),
  updatedAt: timestamp,
})
export type ArticleRow = z.infer<typeof ArticleRow>

/** `content` is Markdown. */
export const Article = ArticleRow.extend({ content: z.string(), createdAt: timestamp })
export type Article = z.infer<typeof Article>

const id = z.object({ id: z.uuid() })
const title = name(200)
const content = text(1, 100_000)

export const listArticles = endpoint({
  method: 'GET',
  path: '/articles',
  summary: 'All articles, the last changed first; those that match a search word first of all',
  access: 'articles:read',
  query: z.strictObject({ search: text(1, 200).optional(), status: ArticleStatus.optional() }),
  ok: z.object({ items: z.array(ArticleRow) }),
})

export const getArticle = endpoint({
  method: 'GET',
  path: '/articles/:id',
  summary: 'One article with its text',
  access: 'articles:read',
  params: id,
  ok: Article,
  problems: ['article_not_found'],
})

export const createArticle = endpoint({
  method: 'POST',
  path: '/articles',
  summary: 'Start an article; the assistant does not know it until it is published',
  access: 'articles:edit',
  audit: 'article.created',
  repeat: 'key',
  body: z.strictObject({ title, content, language: Language.default('en') }),
  ok: Article,
  status: 201,
})

export const updateArticle = endpoint({
  method: 'PATCH',
  path: '/articles/:id',
  summary: 'Change an article; a published one is indexed again',
  access: 'articles:edit',
  audit: 'article.updated',
  params: id,
  body: z.strictObject({ title: title.optional(), content: content.optional(), language: Language.optional() }),
  ok: Article,
  problems: ['article_not_found'],
})

export const publishArticle = endpoint({
  method: 'POST',
  path: '/articles/:id/publish',
  summary: 'Publish an article: the assistant learns it',
  access: 'articles:edit',
  audit: 'article.published',
  repeat: { by: 'A published article stays published' },
  params: id,
  body: z.strictObject({}),
  ok: Article,
  problems: ['article_not_found'],
})

export const unpublishArticle = endpoint({
  method: 'POST',
  path: '/articles/:id/unpublish',
  summary: 'Take an article back: the assistant forgets it at once',
  access: 'articles:edit',
  audit: 'article.unpublished',
  repeat: { by: 'A draft stays a draft' },
  params: id,
  body: z.strictObject({}),
  ok: Article,
  problems: ['article_not_found'],
})

export const deleteArticle = endpoint({
  method: 'DELETE',
  path: '/articles/:id',
  summary: 'Delete an article and all the assistant knew of it',
  access: 'articles:edit',
  audit: 'article.deleted',
  params: id,
  ok: z.object({ deleted: z.boolean() }),
  problems: ['article_not_found'],
})
