import { EngineError } from '@hummdesk/core/assist/ports'
import type { z } from 'zod'

/** The object in a text: all of it, or what stands between the first and the last brace where a server added words. */
function objectIn(text: string): unknown {
  const candidates = [text, text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)]
  for (const candidate of candidates) {
    try {
      return JSON.parse(candidate)
    } catch {}
  }
  throw new EngineError('garbled', 'the answer is not JSON')
}

/** Reads a model's answer by its schema; anything else is no answer. */
export function readAnswer<T>(schema: z.ZodType<T>, text: string): T {
  if (text.trim() === '') throw new EngineError('garbled', 'the answer is empty')
  const { data, error } = schema.safeParse(objectIn(text))
  if (error)
    throw new EngineError(
      'garbled',
      `the answer does not fit: ${error.issues.map((issue) => issue.path.join('.') || 'whole').join(', ')}`,
    )
  return data
}
