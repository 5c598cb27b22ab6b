import { aiMessage, analyseSentiment, createSentiment, type Message, Triggers, userMessage } from '@hummdesk/handoff'
import { percentile, type Verdict } from './measure.ts'

const said = [
  'How do I change the address on my invoice?',
  'Das funktioniert immer noch nicht, ich habe es schon zweimal versucht.',
  'Kiitos, mutta haluaisin silti tietää milloin tilaukseni saapuu.',
  'I have been waiting for three weeks and NOBODY answers my mails!!! This is unacceptable.',
  "Je voudrais parler à un conseiller s'il vous plaît",
  'Var hittar jag mina kvitton från förra året?',
]
const triggers = [
  Triggers.directRequest(),
  Triggers.failedAttempts(),
  Triggers.negativeSentiment(),
  Triggers.keywords(),
  Triggers.rules([{ name: 'vip', if: { all: [{ segment: 'vip' }, { sentiment: { below: 0.4 } }] } }]),
]
const conversation: Message[] = said.flatMap((text) => [userMessage(text), aiMessage('See our help page.', 0.8)])

/** Milliseconds of each of many calls; the first hundred warm up and do not count. */
async function times(calls: number, once: (at: number) => unknown): Promise<number[]> {
  const all: number[] = []
  for (let at = 0; at < calls + 100; at++) {
    const began = performance.now()
    await once(at)
    if (at >= 100) all.push(performance.now() - began)
  }
  return all
}

const verdict = (
  goal: string,
  measured: readonly number[],
  bar: number,
  control: readonly number[],
  how: string,
): Verdict => {
  const [ours, theirs] = [percentile(measured, 0.95), percentile(control, 0.95)]
  return {
    goal: `G12 ${goal}`,
    asked: `p95 <= ${bar} ms`,
    measured: `p95 ${ours.toFixed(4)} ms`,
    isMet: ours <= bar,
    control: `${how} ${theirs.toFixed(3)} ms`,
    controlFails: theirs > bar,
  }
}

/** G12: what each trigger takes on a message after a conversation of twelve, and what the sentiment of a message takes. */
export async function triggerEvaluation(): Promise<Verdict[]> {
  const textAt = (at: number): string => said[at % said.length] ?? ''
  // The usual way: what reads a text is made anew for each.
  const anew = await times(200, (at) => createSentiment()(textAt(at)))
  const how = 'tables made for each message'
  const verdicts: Verdict[] = []
  for (const trigger of triggers) {
    const taken = await times(2000, (at) => trigger.evaluate(conversation, textAt(at)))
    verdicts.push(verdict(trigger.type, taken, 0.2, anew, how))
  }
  const heard = await times(5000, (at) => analyseSentiment(textAt(at)))
  return [...verdicts, verdict('sentiment', heard, 0.2, anew, how)]
}
