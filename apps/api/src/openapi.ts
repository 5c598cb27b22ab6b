import { Scope } from '@hummdesk/contract/api-keys'
import type { Endpoint } from '@hummdesk/contract/endpoint'
import { endpoints, rooms } from '@hummdesk/contract/endpoints'
import * as limits from '@hummdesk/contract/limits'
import * as permissions from '@hummdesk/contract/permissions'
import { ProblemDocument } from '@hummdesk/contract/problem-document'
import { type ProblemCode, problems } from '@hummdesk/contract/problems'
import { z } from 'zod'

type Tree = Record<string, unknown>

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The contract's named shapes: said once in the document and referred to. */
function namedShapes() {
  const registry = z.registry<{ id: string }>()
  for (const room of [...Object.values(rooms), permissions, limits])
    for (const [id, shape] of Object.entries(room))
      if (/^[A-Z]/.test(id) && shape instanceof z.ZodType && !registry.has(shape)) registry.add(shape, { id })
  return registry.add(ProblemDocument, { id: 'ProblemDocument' })
}

/**
 * What zod notes about a shape and the document does not want: its own names, the range of every whole number, and the
 * pattern of every id. A property may be called `id` and is no note.
 */
const isNote = (key: string, value: unknown, { format }: Tree): boolean =>
  key === '$schema' ||
  key === '$defs' ||
  (key === 'id' && typeof value === 'string') ||
  Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER ||
  (key === 'pattern' && typeof format === 'string')

/** Moves what zod defines beside each schema to the document's one place. */
function collect(schema: unknown, components: Tree): unknown {
  if (Array.isArray(schema)) return schema.map((part) => collect(part, components))
  if (!isTree(schema)) return schema
  const { $defs } = schema
  if (isTree($defs)) for (const [id, shape] of Object.entries($defs)) components[id] = collect(shape, components)
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !isNote(key, value, schema))
      .map(([key, value]) => [
        key,
        key === '$ref' ? String(value).replace('#/$defs/', '#/components/schemas/') : collect(value, components),
      ]),
  )
}

/** What any request of this kind may be refused with, beside what the endpoint names itself. */
function problemsOf({
  access,
  method,
  query,
  body,
  params,
  upload,
  repeat,
  problems: own = [],
}: Endpoint): ProblemCode[] {
  const may = (condition: unknown, ...codes: ProblemCode[]): ProblemCode[] => (condition ? codes : [])
  return [
    ...own,
    ...may(params && own.length === 0, 'not_found'),
    ...may(query ?? body, 'invalid_request'),
    ...may(repeat === 'key', 'idempotency_in_flight', 'idempotency_mismatch'),
    ...may(upload, 'invalid_request', 'unsupported_media_type', 'body_too_large'),
    ...may(body && method !== 'GET', 'malformed_json', 'unsupported_media_type', 'body_too_large'),
    ...may(access !== 'anyone', 'not_signed_in'),
    ...may(access.includes(':'), 'forbidden'),
    'too_many_requests',
    'unavailable',
  ]
}

function refusals(endpoint: Endpoint): Tree {
  const codes = [...new Set(problemsOf(endpoint))]
  const byStatus = Map.groupBy(codes, (code) => problems[code].status)
  return Object.fromEntries(
    [...byStatus]
      .sort(([one], [other]) => one - other)
      .map(([status, group]) => [
        String(status),
        {
          description: group.map((code) => `\`${code}\`: ${problems[code].title}.`).join(' '),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDocument' } } },
        },
      ]),
  )
}

function securityOf({ access, path }: Endpoint): Tree[] {
  if (path === '/auth/refresh' || path === '/auth/logout') return [{ session: [] }]
  if (access === 'anyone') return []
  if (access === 'visitor' || access === 'agent') return [{ [access]: [] }]
  return [{ agent: [] }, ...(Scope.safeParse(access).success ? [{ key: [] }] : [])]
}

function parameters(place: 'path' | 'query', schema: unknown): Tree[] {
  if (!isTree(schema) || !isTree(schema['properties'])) return []
  const required = Array.isArray(schema['required']) ? schema['required'] : []
  return Object.entries(schema['properties']).map(([name, shape]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: shape,
  }))
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'A name of your own for this request: sent again within 24 hours it gets the first answer and does nothing.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
}

const securitySchemes = {
  agent: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An access token from signing in' },
  key: { type: 'http', scheme: 'bearer', description: 'An API key with the scope the endpoint names' },
  visitor: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: "A widget session's token" },
  session: { type: 'apiKey', in: 'cookie', name: '__Host-hummdesk_session', description: 'The refresh token' },
}

const oneFile = {
  'multipart/form-data': {
    schema: {
      type: 'object',
      properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
      required: ['file'],
    },
  },
}

/** The OpenAPI 3.1 document of every endpoint the contract says. */
export function openApi(): Tree {
  const metadata = namedShapes()
  const components: Tree = {}
  const shapeOf = (schema: z.ZodType, io: 'input' | 'output'): unknown =>
    collect(z.toJSONSchema(schema, { io, metadata, target: 'draft-2020-12' }), components)
  const bodyOf = (schema: z.ZodType, io: 'input' | 'output'): Tree => ({
    'application/json': { schema: shapeOf(schema, io) },
  })
  shapeOf(z.object({ problem: ProblemDocument }), 'output')

  const paths: Record<string, Tree> = {}
  for (const { name, feature, endpoint } of endpoints) {
    const {
      method,
      path,
      summary,
      access,
      audit: noted,
      repeat,
      params,
      query,
      body,
      ok,
      status = 200,
      upload,
    } = endpoint
    const at = path.replace(/:(\w+)/g, '{$1}')
    paths[at] = {
      ...paths[at],
      [method.toLowerCase()]: {
        operationId: name,
        tags: [feature],
        summary,
        'x-access': access,
        ...(typeof noted === 'string' && { 'x-audit': noted }),
        security: securityOf(endpoint),
        parameters: [
          ...parameters('path', params && shapeOf(params, 'input')),
          ...parameters('query', query && shapeOf(query, 'input')),
          ...(repeat === 'key' ? [idempotencyKey] : []),
        ],
        ...(upload && { requestBody: { required: true, content: oneFile } }),
        ...(body && { requestBody: { required: true, content: bodyOf(body, 'input') } }),
        responses: { [status]: { description: summary, content: bodyOf(ok, 'output') }, ...refusals(endpoint) },
      },
    }
  }
  const schemas = Object.fromEntries(Object.entries(components).sort(([one], [other]) => (one < other ? -1 : 1)))
  return {
    openapi: '3.1.0',
    info: { title: 'Hummdesk API', version: '1', summary: 'The help desk over HTTP. Problems are RFC 9457 documents.' },
    servers: [{ url: '/api/v1' }],
    tags: [...new Set(endpoints.map(({ feature }) => feature))].map((name) => ({ name })),
    paths,
    components: { schemas, securitySchemes },
  }
}
