import type { ContextPackage } from '../../context/context-package.ts'
import { htmlTranscript, markdownHistory } from '../transcript.ts'

/**
 * One word that names the hand-off in the conversation's first message: Intercom finds a conversation again by the single
 * words of its first message, and has no field for an id of ours.
 */
export const referenceOf = (handoffId: string): string =>
  `hd${[...handoffId].map((sign) => (/[a-z0-9]/.test(sign) ? sign : `x${sign.codePointAt(0)?.toString(16)}`)).join('')}`

export const intercomBody = (context: ContextPackage): string =>
  `${markdownHistory(context)}\n\nRef ${referenceOf(context.handoffId)}`

export const intercomNote = (context: ContextPackage): string =>
  `${htmlTranscript(context)}<p>Ref ${referenceOf(context.handoffId)}</p>`

const priorities = new Map<string, string>([
  ['immediate', 'Urgent'],
  ['high', 'High'],
  ['normal', 'Normal'],
])

export const intercomPriority = (priority: string): string => priorities.get(priority) ?? 'Normal'
