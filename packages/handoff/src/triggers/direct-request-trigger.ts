import { earlier, textOf } from '../message.ts'
import { directRequest, isOffer } from './direct-request.ts'
import { fold } from './fold.ts'
import { ownWords } from './own-words.ts'
import { type Trigger, type TriggerPriority, trigger } from './trigger.ts'
import { isYes } from './words/dialogue.ts'

/** Fires when the user asks for a person, or says yes to the bot's offer of one. */
export const directRequestTrigger = ({ priority = 'normal' }: { priority?: TriggerPriority } = {}): Trigger =>
  trigger('direct_request', priority, (conversation, message) => {
    const text = textOf(message)
    const { triggered, confidence, reason } = directRequest(ownWords(text))
    if (triggered) return { confidence, reason }
    const asked = earlier(conversation, message).at(-1)
    return asked?.speaker === 'ai' && isOffer(asked.message) && isYes(fold(text))
      ? { confidence: 0.9, reason: 'direct request for a person: yes to the offer of one' }
      : undefined
  })
