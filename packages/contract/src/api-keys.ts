import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Limits } from './limits.ts'
import { Permission } from './permissions.ts'
import { name, timestamp } from './text.ts'

/** What a key can be given. Who may enter, and as what, stays with people: a stolen key must not outlive its revocation. */
export const Scope = Permission.exclude(['people:manage', 'roles:manage', 'keys:manage', 'security:manage'])
export type Scope = z.infer<typeof Scope>

/** A key as secret scanners find it: eight characters of a name, 32 random bytes, and a checksum of all before it. */
export const keyPattern = /hk_[0-9a-z]{8}[A-Za-z0-9_-]{43}[0-9a-f]{8}/

/** A machine that is a member of the company, and the key it goes by. The key itself is shown once, when it is made. */
export const ApiKey = z.object({
  /** The machine's id: what it wrote and was given carries it, as an agent's. */
  id: z.uuid(),
  name: z.string(),
  /** The beginning and the end of the key, to tell it by. */
  prefix: z.string(),
  lastFour: z.string(),
  scopes: z.array(Scope),
  limits: Limits,
  createdBy: z.uuid(),
  createdAt: timestamp,
  expiresAt: timestamp.nullable(),
  /** To the minute. */
  lastUsedAt: timestamp.nullable(),
  revokedAt: timestamp.nullable(),
})
export type ApiKey = z.infer<typeof ApiKey>

export const listApiKeys = endpoint({
  method: 'GET',
  path: '/api-keys',
  summary: 'The keys of the company, the newest first, with those that ended',
  access: 'keys:manage',
  ok: z.object({ items: z.array(ApiKey) }),
})

export const createApiKey = endpoint({
  method: 'POST',
  path: '/api-keys',
  summary: 'Make a machine and its key; the answer is the only place where the key is ever shown',
  access: 'keys:manage',
  audit: 'key.created',
  repeat: { by: 'An answer that holds a key is kept nowhere: a second key is listed, and revoked' },
  body: z.strictObject({
    name: name(60),
    scopes: z
      .array(Scope)
      .min(1)
      .max(Scope.options.length)
      .transform((scopes) => Scope.options.filter((scope) => scopes.includes(scope))),
    limits: Limits.default({ inboxIds: null, teamIds: null }),
    /** Null: until it is revoked. */
    expiresInDays: z.int().min(1).max(3_650).nullable().default(365),
  }),
  ok: z.object({ key: z.string(), apiKey: ApiKey }),
  status: 201,
  problems: ['not_yours_to_give', 'inbox_not_found', 'team_not_found'],
})

export const revokeApiKey = endpoint({
  method: 'DELETE',
  path: '/api-keys/:id',
  summary: 'End a key; the machine is out within five seconds, what it did stays',
  access: 'keys:manage',
  audit: 'key.revoked',
  params: z.object({ id: z.uuid() }),
  ok: z.object({ revoked: z.boolean() }),
  problems: ['key_not_found'],
})
