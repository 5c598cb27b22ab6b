// Scores the built-in rules on messages with accepted answers: { text, language, category_ok, priority_ok, sentiment_ok }.
// Run: node packages/ai/evals/triage.ts <rows.jsonl> … [--misses]
//      node packages/ai/evals/triage.ts --tweets <ibm_twitter_cdp_dev.jsonl.gz>   with our labels in tweet-labels.txt
import { readFileSync } from 'node:fs'
import { judge } from '../src/built-in/classify.ts'
import { readRows } from './read-rows.ts'

interface Row {
  text: string
  language: string
  category_ok: string[]
  priority_ok: string[]
  sentiment_ok: string[]
}

const words = process.argv.slice(2)
const showsMisses = words.includes('--misses')
const paths = words.filter((word) => !word.startsWith('--'))

const letters: Record<string, string> = {
  b: 'billing',
  t: 'technical',
  s: 'sales',
  g: 'general',
  u: 'urgent',
  h: 'high',
  n: 'normal',
  l: 'low',
  '.': 'neutral',
  '-': 'negative',
  '+': 'positive',
  a: 'angry',
  f: 'frustrated',
}

/** Our own labels of public support tweets, by row number; the texts stay where they are. */
function tweets(path: string): Row[] {
  const conversations = readRows<{ messages: { role: string; text: string }[] }>(path)
  const labels = readFileSync(new URL('./tweet-labels.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return labels.map((line) => {
    const [at = '0', category = '', priority = '', sentiment = ''] = line.split(' ')
    const told = conversations[Number(at)]?.messages.filter(({ role }) => role === 'customer') ?? []
    const spelled = (marks: string): string[] => marks.split('/').map((mark) => letters[mark] ?? mark)
    return {
      text: told.map(({ text }) => text).join('\n'),
      language: 'en',
      category_ok: spelled(category),
      priority_ok: spelled(priority),
      sentiment_ok: spelled(sentiment),
    }
  })
}

for (const path of paths) {
  const rows = words.includes('--tweets') ? tweets(path) : readRows<Row>(path)
  const right = { category: 0, priority: 0, sentiment: 0, language: 0 }
  const bands = new Map<string, { right: number; all: number }>()
  const began = performance.now()
  for (const row of rows) {
    const opinion = judge(row.text, [])
    const hit = {
      category: row.category_ok.includes(opinion.category),
      priority: row.priority_ok.includes(opinion.priority),
      sentiment: row.sentiment_ok.includes(opinion.sentiment),
      language: row.language === opinion.language,
    }
    right.category += Number(hit.category)
    right.priority += Number(hit.priority)
    right.sentiment += Number(hit.sentiment)
    right.language += Number(hit.language)
    const band = opinion.confidence > 0.85 ? 'over 0.85' : opinion.confidence > 0.6 ? '0.6 to 0.85' : 'up to 0.6'
    const count = bands.get(band) ?? { right: 0, all: 0 }
    bands.set(band, { right: count.right + Number(hit.category && hit.priority), all: count.all + 1 })
    if (showsMisses && !(hit.category && hit.priority && hit.sentiment))
      process.stdout.write(
        `  ${row.text.replaceAll('\n', ' / ').slice(0, 200)}\n    ${JSON.stringify({ ...opinion, wanted: [row.category_ok, row.priority_ok, row.sentiment_ok] })}\n`,
      )
  }
  const spent = (performance.now() - began) / rows.length
  const share = (count: number) => (count / rows.length).toFixed(3)
  process.stdout.write(`${path}: ${rows.length} messages, ${spent.toFixed(2)} ms each\n`)
  process.stdout.write(
    `  category ${share(right.category)}  priority ${share(right.priority)}  sentiment ${share(right.sentiment)}  language ${share(right.language)}\n`,
  )
  for (const [band, { right, all }] of [...bands].sort())
    process.stdout.write(`  confidence ${band}: category and priority right ${(right / all).toFixed(3)} of ${all}\n`)
}
