/** A copy that is plain JSON and not large: long texts cut, cycles and functions left out, four levels deep. */
export function plain(value: unknown, depth = 4): unknown {
  if (typeof value === 'string') return value.slice(0, 2000)
  if (typeof value === 'boolean' || value === null) return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (typeof value !== 'object' || depth === 0) return undefined
  if (Array.isArray(value)) return value.slice(0, 50).map((one) => plain(one, depth - 1) ?? null)
  const copy = Object.entries(value)
    .slice(0, 50)
    .map(([key, one]) => [key.slice(0, 100), plain(one, depth - 1)] as const)
  return Object.fromEntries(copy.filter(([, one]) => one !== undefined))
}

const encoder = new TextEncoder()

export const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length
