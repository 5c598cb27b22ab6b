import { readdirSync, readFileSync } from 'node:fs'
import { Category, Language, Priority, Sentiment } from '@hummdesk/contract/assist'
import { Mode, Sender, Status, SystemEvent } from '@hummdesk/contract/conversations'
import { ArticleStatus } from '@hummdesk/contract/knowledge'
import { Role } from '@hummdesk/contract/permissions'
import { z } from 'zod'

const Company = z.strictObject({
  name: z.string(),
  inbox: z.strictObject({
    name: z.string(),
    greeting: z.string(),
    accent: z.string(),
    sites: z.array(z.string()),
    hasAssistant: z.boolean(),
  }),
  policy: z.string(),
  teams: z.array(z.strictObject({ key: z.string(), name: z.string(), category: Category.nullable() })),
  agents: z.array(
    z.strictObject({ key: z.string(), name: z.string(), email: z.string(), role: Role, teams: z.array(z.string()) }),
  ),
})
export type Company = z.infer<typeof Company>

const PastMessage = z.strictObject({
  sender: Sender,
  agent: z.string().optional(),
  content: z.string(),
  kind: z.literal('note').optional(),
  event: SystemEvent.optional(),
  sources: z.array(z.string()).optional(),
  minutesAfter: z.number().min(0),
})

const ToldConversation = z.strictObject({
  contact: z.strictObject({ name: z.string(), email: z.string().nullable() }),
  subject: z.string(),
  daysAgo: z.number().min(0),
  mode: Mode,
  status: Status,
  assignee: z.string().nullable(),
  team: z.string().nullable(),
  category: Category,
  priority: Priority,
  sentiment: Sentiment,
  language: Language,
  reasoning: z.string(),
  confidence: z.number().min(0).max(1),
  messages: z.array(PastMessage).min(1),
})
export type ToldConversation = z.infer<typeof ToldConversation>

const ArticleHead = z.strictObject({ title: z.string(), language: Language, status: ArticleStatus })
export interface ArticleFile extends z.infer<typeof ArticleHead> {
  /** The file's name, by which past messages cite it. */
  key: string
  content: string
}

export interface CompanyFiles {
  company: Company
  articles: ArticleFile[]
  conversations: ToldConversation[]
}

const seeds = new URL('../../../../database/seeds/', import.meta.url)
const text = (file: string): string => readFileSync(new URL(file, seeds), 'utf8')

function readArticle(key: string, file: string): ArticleFile {
  const [, head, content] = /^---\n(.*?)\n---\n(.*)$/s.exec(file) ?? []
  if (head === undefined || content === undefined) throw new Error(`The article ${key} has no head`)
  const lines = head
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()])
  return { key, ...ArticleHead.parse(Object.fromEntries(lines)), content: content.trim() }
}

/** Everything a demo company is made of, as its folder in database/seeds says. */
export function readCompanyFiles(folder: string): CompanyFiles {
  const articles = readdirSync(new URL(`${folder}/articles/`, seeds))
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => readArticle(file.slice(0, -'.md'.length), text(`${folder}/articles/${file}`)))
  return {
    company: Company.parse(JSON.parse(text(`${folder}/company.json`))),
    articles,
    conversations: z.array(ToldConversation).parse(JSON.parse(text(`${folder}/conversations.json`))),
  }
}
