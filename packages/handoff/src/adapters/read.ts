const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** What stands at a path in an answer, whatever it is. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let inner = value
  for (const key of path) inner = isRecord(inner) ? inner[key] : undefined
  return inner
}

export const listAt = (value: unknown, ...path: readonly string[]): readonly unknown[] => {
  const list = at(value, ...path)
  return Array.isArray(list) ? list : []
}

/** An id as text; help desks send numbers and texts. */
export const idAt = (value: unknown, ...path: readonly string[]): string | undefined => {
  const id = at(value, ...path)
  return (typeof id === 'number' || typeof id === 'string') && id !== '' ? String(id) : undefined
}
