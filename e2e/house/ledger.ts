/** What somebody tried to say. The words are said once only, so that they name it. */
export interface Attempt {
  words: string
}

/** What the desk said yes to. */
export interface Accepted extends Attempt {
  conversationId: string
  number: number
}

export interface Line {
  number: number
  sender: string
  content: string
}

/** One screen's or one caller's idea of a conversation. */
export interface View {
  who: string
  conversationId: string
  lines: readonly Line[]
}

export interface Books {
  attempted: readonly Attempt[]
  accepted: readonly Accepted[]
  /** The truth: every conversation as a fresh GET tells it. */
  threads: ReadonlyMap<string, readonly Line[]>
  views: readonly View[]
}

const inWords = ({ number, sender, content }: Line): string => `${number} ${sender}: ${content}`

function* lost({ accepted, threads }: Books): Generator<string> {
  for (const { words, conversationId, number } of accepted) {
    const found = (threads.get(conversationId) ?? []).filter(({ content }) => content === words)
    if (found.length === 0) yield `accepted and gone: ${words}`
    else if (found[0]?.number !== number) yield `accepted as number ${number}, now ${found[0]?.number}: ${words}`
  }
}

function* invented({ attempted, threads }: Books): Generator<string> {
  const known = new Set(attempted.map(({ words }) => words))
  const seen = new Set<string>()
  for (const { sender, content } of [...threads.values()].flat()) {
    if (sender !== 'contact') continue
    if (!known.has(content)) yield `nobody said it: ${content}`
    if (seen.has(content)) yield `there twice: ${content}`
    seen.add(content)
  }
}

function* gaps({ threads }: Books): Generator<string> {
  for (const [id, lines] of threads)
    for (const [index, { number }] of lines.entries())
      if (number !== index + 1) {
        yield `conversation ${id} has number ${number} where ${index + 1} should be`
        break
      }
}

function* differing({ views, threads }: Books): Generator<string> {
  for (const { who, conversationId, lines } of views) {
    const truth = (threads.get(conversationId) ?? []).map(inWords)
    const seen = lines.map(inWords)
    const place = Math.max(truth.length, seen.length)
    for (let at = 0; at < place; at += 1)
      if (truth[at] !== seen[at]) {
        yield `${who} sees "${seen[at] ?? 'nothing'}" where "${truth[at] ?? 'nothing'}" stands`
        break
      }
  }
}

/** Every promise that was not kept, in words: accepted is kept, once, in order without gaps, and everybody sees the same. */
export const faultsOf = (books: Books): string[] => [
  ...lost(books),
  ...invented(books),
  ...gaps(books),
  ...differing(books),
]
