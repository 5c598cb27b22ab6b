import { z } from 'zod'

type Schema = Record<string, unknown>

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What only a validator reads. A serialiser would have to try each of them. */
const CHECKS = new Set(['pattern', 'minimum', 'maximum', 'minLength', 'maxLength', '$schema'])

function lighten(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(lighten)
  if (!isSchema(schema)) return schema
  const { anyOf, ...rest } = schema
  // "This or null" said in the one way that needs no trying.
  if (Array.isArray(anyOf) && anyOf.length === 2 && isSchema(anyOf[1]) && anyOf[1]['type'] === 'null') {
    const inner = lighten(anyOf[0])
    return isSchema(inner) ? { ...rest, ...inner, nullable: true } : schema
  }
  // Any other choice is made by a validator, which needs all of it.
  if (Array.isArray(anyOf)) return schema
  const entries = Object.entries(schema).filter(([key, value]) => !(CHECKS.has(key) && typeof value !== 'object'))
  return Object.fromEntries(entries.map(([key, value]) => [key, lighten(value)]))
}

/** The JSON Schema a serialiser is compiled from: it writes what the schema names and drops everything else. */
export const serializerSchema = (schema: z.ZodType): unknown =>
  lighten(z.toJSONSchema(schema, { io: 'output', target: 'draft-7' }))
