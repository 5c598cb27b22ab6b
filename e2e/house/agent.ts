import { type Call, createCall } from '@hummdesk/client/call'
import { type LineState, listenToFacts } from '@hummdesk/client/live'
import { login, type Session } from '@hummdesk/contract/auth'
import { listConversations, listMessages } from '@hummdesk/contract/conversations'
import type { LiveFact } from '@hummdesk/contract/facts'
import type { Line, View } from './ledger.ts'

/** An agent without a browser, by the same calls and the same line the desk's page uses. */
export interface Agent {
  call: Call
  session: Session
  /** A conversation as a fresh GET tells it, from the first message on. */
  thread: (conversationId: string) => Promise<Line[]>
  watch: () => Promise<Watching>
}

export interface Watching {
  /** What this screen has been told of a conversation, in the order of its numbers. */
  view: (conversationId: string) => View
  facts: readonly LiveFact[]
  line: () => LineState
  stop: () => void
}

const lineOf = ({ number, sender, content }: Line): Line => ({ number, sender, content })

async function readThread(call: Call, id: string): Promise<Line[]> {
  const lines: Line[] = []
  for (let after = 0; ; after = lines.at(-1)?.number ?? after) {
    const { items, hasMore } = await call(listMessages, { params: { id }, query: { after: String(after) } })
    lines.push(...items.map(lineOf))
    if (!hasMore) return lines
  }
}

export async function signIn(
  url: string,
  { name, email, password }: { name: string; email: string; password: string },
): Promise<Agent> {
  const base = `${url}/api/v1`
  const session = await createCall(base)(login, { body: { email, password } })
  if ('challenge' in session) throw new Error(`${email} is asked for a second step`)
  const call = createCall(base, { current: () => session.accessToken, renew: async () => undefined })
  const readHead = async (): Promise<number> => (await call(listConversations, {})).head

  const watch = async (): Promise<Watching> => {
    const told: Line[] = []
    const placeOf = new Map<Line, string>()
    const facts: LiveFact[] = []
    let line: LineState = 'connecting'
    const live = listenToFacts({
      origin: url,
      token: async () => session.accessToken,
      call,
      head: await readHead(),
      reload: readHead,
      onLine: (state) => {
        line = state
      },
      apply: (fact) => {
        facts.push(fact)
        const { message } = fact
        // A message told a second time, because its delivery changed, stands where it stood.
        if (!message || facts.some((earlier) => earlier !== fact && earlier.message?.id === message.id)) return
        const said = lineOf(message)
        told.push(said)
        placeOf.set(said, message.conversationId)
      },
    })
    return {
      facts,
      line: () => line,
      stop: live.stop,
      view: (conversationId) => ({
        who: name,
        conversationId,
        lines: told
          .filter((said) => placeOf.get(said) === conversationId)
          .sort((one, other) => one.number - other.number),
      }),
    }
  }
  return { call, session, thread: (id) => readThread(call, id), watch }
}
