import type { Article } from '@hummdesk/contract/knowledge'

/** What is written; what became of it is the desk's. */
export type ArticleFields = Pick<Article, 'title' | 'content' | 'language'>

export const longestTitle = 200
export const longestContent = 100_000

export const fieldsOf = ({ title, content, language }: ArticleFields): ArticleFields => ({ title, content, language })

/** Titles are one line without spaces around; the text may begin and end as it likes. */
export const tidy = ({ title, content, language }: ArticleFields): ArticleFields => ({
  title: title.replace(/\s+/gu, ' ').trim(),
  content,
  language,
})

export const isComplete = ({ title, content }: ArticleFields): boolean =>
  title.trim() !== '' && content.trim() !== '' && content.length <= longestContent

export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0
