import { z } from 'zod'

export type Way = readonly (string | number)[]
type Node = Record<string, unknown>

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const inputOf = (schema: z.ZodType): Node => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })

function* idWays(node: unknown, way: Way): Generator<Way> {
  if (!isNode(node)) return
  if (node['format'] === 'uuid') yield way
  for (const [name, inner] of Object.entries(isNode(node['properties']) ? node['properties'] : {}))
    yield* idWays(inner, [...way, name])
  if (node['items']) yield* idWays(node['items'], [...way, 0])
  for (const key of ['anyOf', 'oneOf', 'allOf'])
    if (Array.isArray(node[key])) for (const inner of node[key]) yield* idWays(inner, way)
}

/** Every place in an input where a schema takes an id. */
export const idPlaces = (schema: z.ZodType | undefined): Way[] =>
  schema ? [...new Map([...idWays(inputOf(schema), [])].map((way) => [way.join('.'), way])).values()] : []

/** The names an object schema knows. */
export const namesOf = (schema: z.ZodType | undefined): string[] => {
  const properties = schema && inputOf(schema)['properties']
  return isNode(properties) ? Object.keys(properties) : []
}

/** A copy with this value at the place; what is missing on the way is made. */
export function setAt(value: unknown, [first, ...rest]: Way, put: unknown): unknown {
  if (first === undefined) return put
  if (typeof first === 'number') {
    const list = Array.isArray(value) ? [...value] : []
    list[first] = setAt(list[first], rest, put)
    return list
  }
  const record = isNode(value) ? value : {}
  return { ...record, [first]: setAt(record[first], rest, put) }
}

/** Where the objects stand in a value, the value itself first. */
export function* objectWays(value: unknown, way: Way = []): Generator<Way> {
  if (Array.isArray(value)) for (const [index, inner] of value.entries()) yield* objectWays(inner, [...way, index])
  if (!isNode(value)) return
  yield way
  for (const [name, inner] of Object.entries(value)) yield* objectWays(inner, [...way, name])
}
