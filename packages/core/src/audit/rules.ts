import type { AuditChange } from '@hummdesk/contract/audit'

const MOST_LETTERS = 300

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function told(value: unknown): string | null {
  if (value === undefined || value === null) return null
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}… (${text.length} characters)` : text
}

/**
 * What a change of settings changed: of the fields that were asked for, those that are another now. A field the desk itself
 * never shows, like a password or a key, is named and nothing is told of it.
 */
export function changesOf(asked: unknown, before: unknown, after: unknown): AuditChange[] {
  if (!isRecord(asked) || !isRecord(before) || !isRecord(after)) return []
  return Object.keys(asked).flatMap((field) => {
    if (!(field in after)) return [{ field, before: null, after: null }]
    const change = { field, before: told(before[field]), after: told(after[field]) }
    return JSON.stringify(before[field]) === JSON.stringify(after[field]) ? [] : [change]
  })
}
