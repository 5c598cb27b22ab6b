import OpenAI from 'openai'
import type { Told } from './asking.ts'

/** What OpenAI's library tells of an error. */
export function openaiTold(error: unknown): Told {
  const isTimeout = error instanceof OpenAI.APIConnectionTimeoutError
  if (!(error instanceof OpenAI.APIError))
    return { status: undefined, headers: undefined, message: String(error), isTimeout }
  const { status, headers, message } = error
  return { status, headers, message, isTimeout }
}
