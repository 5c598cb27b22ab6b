import type { ContextPackage } from '../context/context-package.ts'

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const htmlOf = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark).replace(/\n/g, '<br>')

const who = { user: 'Customer', ai: 'Assistant' }

function factsOf({ trigger, priority, sentiment, entities, metadata, truncated }: ContextPackage): string[] {
  return [
    `Priority: ${priority}`,
    `Sentiment: ${sentiment.score.toFixed(2)}`,
    ...(trigger ? [`Trigger: ${trigger.triggerType} (${trigger.confidence.toFixed(2)}): ${trigger.reason}`] : []),
    ...(entities.length > 0 ? [`Found: ${entities.map(({ type, value }) => `${type} ${value}`).join(', ')}`] : []),
    `Metadata: ${JSON.stringify(metadata)}`,
    ...(truncated ? [truncated.note] : []),
  ]
}

/** The whole package as HTML. All that anybody wrote in it is escaped. */
export function htmlTranscript(context: ContextPackage): string {
  const messages = context.conversation.map(
    ({ speaker, message, timestamp }) =>
      `<p><strong>${who[speaker]}</strong> <em>${timestamp}</em><br>${htmlOf(message)}</p>`,
  )
  const facts = factsOf(context).map((fact) => `<li>${htmlOf(fact)}</li>`)
  return `<p>${htmlOf(context.summary)}</p><ul>${facts.join('')}</ul><hr>${messages.join('')}`
}

/** The whole package as plain text. */
export function textTranscript(context: ContextPackage): string {
  const messages = context.conversation.map(
    ({ speaker, message, timestamp }) => `${who[speaker]} (${timestamp}):\n${message}`,
  )
  return [context.summary, factsOf(context).join('\n'), ...messages].join('\n\n')
}

const plainOf = (text: string): string => text.replace(/[\\`*_#[\]<>]/g, '\\$&')

/** The conversation as Markdown, its signs in what anybody wrote escaped. */
export function markdownHistory({ conversation, truncated }: ContextPackage): string {
  const messages = conversation.map(({ speaker, message }) => `**${who[speaker]}:** ${plainOf(message)}`)
  return [...(truncated ? [`_${truncated.note}_`] : []), ...messages].join('\n\n')
}
