/** Names of what is never written, wherever it stands. */
const HIDDEN =
  /^(authorization|proxy-authorization|cookie|cookies|set-cookie|headers|rawheaders|body|payload|query|params|values|parameters|detail|where|password|passwd|passphrase|otp|code_verifier)$|token|secret|password|apikey|api[-_]key|credential|keyring/i

const CENSOR = '[redacted]'
const DEEPEST = 6
const MOST_ITEMS = 100
const LONGEST = 4_000

// Tokens of ours and others', in whatever sentence they stand: bearer words, JWTs, keys by their prefix, addresses with a password.
const TOKENS: readonly [RegExp, string][] = [
  [/\b(bearer|basic)\s+[\w.~+/=-]{6,}/gi, `$1 ${CENSOR}`],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, CENSOR],
  [/\b(?:hd_live_|hd_test_|whsec_|sk-|sk_live_|xox[abp]-|ghp_)[\w-]{6,}/g, CENSOR],
  [/([a-z][a-z0-9+.-]*:\/\/[^\s:/@]*):[^\s@]+@/gi, `$1:${CENSOR}@`],
  [/([?&#](?:token|key|code|secret|password|access_token)=)[^\s&#]+/gi, `$1${CENSOR}`],
]

// JSON escapes what ASCII calls control; a terminal also obeys these, and a reader is deceived by the last of them.
const UNSEEN = /[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A text as it may stand in a log. */
export function cleanText(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  const open = TOKENS.reduce((left, [token, instead]) => left.replace(token, instead), short)
  return open.replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

// A database's sentence quotes what somebody sent; its code, constraint and table are enough to find the fault.
const QUOTED = /"[^"]*"|'[^']*'/g
const isDatabaseCode = (code: unknown): boolean => typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)

function errorOf(error: Error): Record<string, unknown> {
  const { name, message, stack, cause } = error
  const told = new Map(Object.entries(error))
  const isDatabases = isDatabaseCode(told.get('code'))
  const text = isDatabases ? message.replace(QUOTED, '"…"') : message
  const known = ['code', 'constraint', 'table', 'severity', 'syscall', 'statusCode'].flatMap((field) => {
    const value = told.get(field)
    return typeof value === 'string' || typeof value === 'number' ? [[field, value] as const] : []
  })
  const frames = (stack ?? '').slice((stack ?? '').indexOf('\n    at ') + 1)
  return {
    type: name,
    message: cleanText(text),
    ...Object.fromEntries(known),
    stack: cleanText(frames),
    ...(cause instanceof Error && { cause: errorOf(cause) }),
  }
}

/** What may be written of a value: secrets by name or by look are left out, at any depth, and so is what has none. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return value
  if (value instanceof Error) return errorOf(value)
  if (ArrayBuffer.isView(value)) return '[bytes]'
  if (depth >= DEEPEST) return '[more]'
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map((item) => redact(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, MOST_ITEMS)
      .map(([key, item]) => [cleanText(key), HIDDEN.test(key) ? CENSOR : redact(item, depth + 1)]),
  )
}
