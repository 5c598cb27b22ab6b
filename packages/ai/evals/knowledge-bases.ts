import { readRows } from './read-rows.ts'

export interface Chunk {
  id: string
  title: string
  content: string
}

interface Document {
  id: string
  lang?: string
  section?: string
  category?: string
  body: string
}

interface Query {
  query: string
  lang?: string
  gold: string[]
  gold_en?: string[]
}

export interface KnowledgeBase {
  name: string
  chunks: Chunk[]
  questions: { text: string; gold: string[] }[]
}

/** Paragraphs together up to about 1,200 characters, as the product cuts articles. */
function cut({ id, section, category, body }: Document): Chunk[] {
  const parts: string[] = []
  let open = ''
  for (const paragraph of body.split(/\n\s*\n/)) {
    if (open && open.length + paragraph.length > 1200) {
      parts.push(open)
      open = paragraph
    } else open = open ? `${open}\n\n${paragraph}` : paragraph
  }
  return [...parts, open].filter(Boolean).map((content) => ({ id, title: section ?? category ?? '', content }))
}

/** The three public sets; titles are the questions, so bodies come without them. */
export function knowledgeBases(folder: string): KnowledgeBase[] {
  const login = readRows<Document>(`${folder}/logingov_docs.jsonl.gz`)
  const asked = readRows<Query>(`${folder}/logingov_queries_dev.jsonl`)
  const within = (lang: string) => login.filter((document) => document.lang === lang).flatMap(cut)
  const of = (lang: string) => asked.filter((row) => row.lang === lang)
  const plain = (rows: readonly Query[]) => rows.map(({ query, gold }) => ({ text: query, gold }))
  return [
    { name: 'login.gov en', chunks: within('en'), questions: plain(of('en')) },
    { name: 'login.gov fr', chunks: within('fr'), questions: plain(of('fr')) },
    {
      name: 'login.gov fr asks, en answers',
      chunks: within('en'),
      questions: of('fr').map(({ query, gold_en }) => ({ text: query, gold: gold_en ?? [] })),
    },
    {
      name: 'rhobank',
      chunks: readRows<Document>(`${folder}/rhobank_docs.jsonl.gz`).flatMap(cut),
      questions: plain(readRows<Query>(`${folder}/rhobank_title_queries_dev.jsonl`)),
    },
    {
      name: 'chatwoot',
      chunks: readRows<Document>(`${folder}/chatwoot_docs.jsonl.gz`).flatMap(cut),
      questions: plain(readRows<Query>(`${folder}/chatwoot_queries_dev.jsonl`)),
    },
  ]
}
