import fc, { type Arbitrary } from 'fast-check'
import type { z } from 'zod'
import { inputOf, isNode } from './places.ts'

const texts = [
  ...[
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    'x\udc00',
    '\ufeff',
    '\u202eevil',
    'İstanbul',
    'ß',
    'é'.normalize('NFD'),
  ],
  ...['__proto__', 'constructor', 'toString', '{{7*7}}', '<script>alert(1)</script>', "' or 1=1 --", '%', '_', '\\'],
  ...[
    '../../etc/passwd',
    '%2e%2e',
    'a'.repeat(5_000),
    '👩‍👩‍👧‍👦'.repeat(200),
    '𝕏',
    '１２３',
    '\r\nSet-Cookie: x=1',
    'null',
    'true',
    '0',
  ],
]
const dates = [
  ...[
    '2026-02-30',
    '2026-02-30T00:00:00Z',
    '1',
    '275761-01-01T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:00:60Z',
  ],
  ...[
    '2026-01-01T00:00:00',
    'infinity',
    '-infinity',
    'now',
    '0000-00-00',
    '2026-13-01T00:00:00Z',
    '+010000-01-01T00:00:00Z',
  ],
]
const ids = [
  ...['x', '0', 'A'.repeat(33), '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  ...[
    '{01890000-0000-7000-8000-000000000000}',
    '01890000-0000-7000-8000-000000000000 ',
    '01890000000070008000000000000000',
  ],
  ...['01890000-0000-7000-8000-00000000000Ａ', 'urn:uuid:01890000-0000-7000-8000-000000000000'],
]
const numbers = [0, -0, -1, 1.5, 1e308, -1e308, 2 ** 31, 2 ** 53, -(2 ** 53) - 2, 0.1 + 0.2, 5e-324]
const nested = (depth: number): unknown => Array.from({ length: depth }).reduce((inner) => ({ a: [inner] }), {})

/** What nobody should send and somebody does. */
export const hostile: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...texts, ...dates, ...ids, ...numbers, null, true, false, [], {}, [[]], nested(40)),
  fc.constantFrom<unknown>(['a', null], { $gt: '' }, { toString: 1 }, { length: 1e9 }, Array(2_000).fill('x')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.jsonValue({ maxDepth: 4 }),
)
export const hostileText: Arbitrary<string> = fc.oneof(
  fc.constantFrom(...texts, ...dates, ...ids),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

const number = (value: unknown, fallback: number): number => (typeof value === 'number' ? value : fallback)

function textFor(node: Record<string, unknown>): Arbitrary<unknown> {
  if (node['format'] === 'uuid') return fc.uuid()
  if (node['format'] === 'email') return fc.emailAddress()
  if (node['format'] === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  const [least, most] = [number(node['minLength'], 0), number(node['maxLength'], 60)]
  if (typeof node['pattern'] === 'string')
    try {
      return fc.stringMatching(new RegExp(node['pattern'], 'u'))
    } catch {
      // An expression the generator does not know: any text will do, most of it wrong.
    }
  return fc.oneof(
    fc.string({ minLength: least, maxLength: Math.min(most, least + 60), unit: 'grapheme' }),
    fc.constantFrom(least, most, most + 1).map((length) => 'ä'.repeat(Math.min(length, 30_000))),
  )
}

/** A value of the shape a JSON schema says, most of the time one it accepts. */
function shaped(node: unknown, depth = 0): Arbitrary<unknown> {
  if (!isNode(node) || depth > 6) return hostile
  if ('const' in node) return fc.constant(node['const'])
  if (Array.isArray(node['enum'])) return fc.constantFrom(...node['enum'])
  const choices = node['anyOf'] ?? node['oneOf']
  if (Array.isArray(choices)) return fc.oneof(...choices.map((choice) => shaped(choice, depth + 1)))
  const [least, most] = [number(node['minimum'], -1_000), number(node['maximum'], 1_000_000)]
  if (node['type'] === 'string') return textFor(node)
  if (node['type'] === 'integer')
    return fc.integer({ min: Math.max(least, -(2 ** 31)), max: Math.min(most, 2 ** 31 - 1) })
  if (node['type'] === 'number') return fc.double({ min: least, max: most, noNaN: true })
  if (node['type'] === 'boolean') return fc.boolean()
  if (node['type'] === 'null') return fc.constant(null)
  if (node['type'] === 'array')
    return fc.array(shaped(node['items'], depth + 1), { maxLength: number(node['maxItems'], 5) })
  if (node['type'] !== 'object') return hostile
  const fields = Object.entries(isNode(node['properties']) ? node['properties'] : {})
  const required = Array.isArray(node['required']) ? node['required'].map(String) : []
  return fc.record(Object.fromEntries(fields.map(([name, inner]) => [name, shaped(inner, depth + 1)])), {
    requiredKeys: required,
  })
}

/** Of the schema's shape. */
export const shapedBy = (schema: z.ZodType): Arbitrary<unknown> => shaped(inputOf(schema))

/** A good value with one thing wrong: a field replaced, dropped, doubled in another case, or one too many. */
export const spoilt = (good: Record<string, unknown>, names: readonly string[]): Arbitrary<Record<string, unknown>> => {
  const field = fc.constantFrom(...(names.length > 0 ? names : ['x']))
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(field, hostile).map(([name, value]) => ({ ...good, [name]: value })) },
    field.map((name) => Object.fromEntries(Object.entries(good).filter(([known]) => known !== name))),
    field.map((name) => ({ ...good, [name.toUpperCase()]: good[name] ?? 1 })),
    fc.tuple(hostileText, hostile).map(([name, value]) => ({ ...good, [name]: value })),
  )
}

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

/** Bodies that are no value at all, or more than one. */
export const rawBody = (good: string): Arbitrary<string | Buffer> =>
  fc.oneof(
    fc.constantFrom<string | Buffer>(
      ...[
        '',
        '{',
        'nul',
        '[',
        `${good}${good}`,
        `${good},`,
        `\ufeff${good}`,
        `// x\n${good}`,
        '"',
        '1e999',
        '-',
        'NaN',
      ],
      ...['['.repeat(20_000), '{"a":'.repeat(5_000), '{"a":1e999}', '{"a":-0}', '{"a":9007199254740993}'],
      ...['{"__proto__":{"x":1}}', '{"constructor":{"prototype":{"x":1}}}', '{"\\u0000":1}', '{"a":"\\ud800"}'],
      good.replace(/^\{("\w+":)/, '{$1null,$1'),
      bytes('{"a":"', [0xff, 0xfe], '"}'),
      bytes([0xc0, 0x80]),
      bytes('{"a":"', [0xed, 0xa0, 0x80], '"}'),
    ),
    fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
    fc.json({ maxDepth: 5 }),
  )

const types = [
  ...[
    'application/json',
    'application/json; charset=utf-8',
    'application/json;charset=utf-16',
    'text/plain',
    'application/xml',
  ],
  ...['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json\ta', '', 'json', '*/*'],
]
/** Headers that change how the rest is read, or claim to. */
export const oddHeaders: Arbitrary<Record<string, string>> = fc.oneof(
  fc.constantFrom(...types).map((type) => ({ 'content-type': type })),
  fc.constantFrom('gzip', 'br', 'identity', 'x').map((coding) => ({ 'content-encoding': coding })),
  fc.record({ accept: fc.constantFrom('*/*', 'text/html', 'application/xml', 'x') }),
  fc.record({ 'x-http-method-override': fc.constantFrom('DELETE', 'PUT', 'TRACE') }),
  fc.record({ 'idempotency-key': fc.constantFrom('', 'x'.repeat(300), '\t', 'key', '"key"') }),
  fc.record({ origin: fc.constantFrom('null', 'http://evil.test', 'x', 'http://desk.test') }),
  fc.record({ 'accept-language': fc.constantFrom('xx', '*', 'en;q=9', ','.repeat(500)) }),
)
