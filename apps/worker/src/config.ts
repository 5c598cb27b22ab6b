import { type Keyring, readKeyring } from '@hummdesk/core/secrets/keyring'
import { type FileSettings, readFileSettings } from '@hummdesk/files/settings'
import { type EngineSettings, hasVendor, type VendorSettings } from './open-engines.ts'
import { thinkingAtOnce } from './queue-settings.ts'

export interface Config {
  databaseUrl: string
  relayDatabaseUrl: string
  redisUrl: string
  publicUrl: string
  smtpUrl: string
  mailFrom: string
  files: FileSettings
  keyring: Keyring
  engines: EngineSettings
  aiPerMinute: number
  thinkingAtOnce: number
  mailsPerHour: number
  metricsHost: string
  metricsPort: number
  logLevel: string
}

type Env = Readonly<Record<string, string | undefined>>

interface Wanted {
  meaning: string
  /** How an address may begin. */
  schemes?: readonly string[]
}

const postgres = ['postgres:', 'postgresql:']
const wanted = {
  DATABASE_URL: { meaning: 'the address of the database, with the login hummdesk_worker', schemes: postgres },
  RELAY_DATABASE_URL: { meaning: 'the address of the database, with the login hummdesk_relay', schemes: postgres },
  REDIS_URL: { meaning: 'the address of Redis', schemes: ['redis:', 'rediss:'] },
  PUBLIC_URL: { meaning: 'the address people open, like https://desk.example.com', schemes: ['http:', 'https:'] },
  SMTP_URL: {
    meaning: 'where mail goes out, like smtps://user:password@mail.example.com:465',
    schemes: ['smtp:', 'smtps:'],
  },
  MAIL_FROM: { meaning: 'the sender of the desk’s own mail' },
  SECRET_KEYS: {
    meaning: 'one or more keys like name:secret, separated by commas, each secret 32 random bytes in base64url',
  },
} as const satisfies Record<string, Wanted>
type Name = keyof typeof wanted

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** What is missing or wrong with a setting, or nothing. The value is left out: it may hold a password. */
function faultOf(env: Env, name: string, { meaning, schemes }: Wanted): string | undefined {
  const value = env[name]
  if (!value) return `${name} is not set: ${meaning}.`
  const isFit = !schemes || (URL.canParse(value) && schemes.includes(new URL(value).protocol))
  return isFit
    ? undefined
    : `${name} is wrong. It must be ${meaning}, and begin with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}.`
}

function number(env: Env, name: string, otherwise: number, most: number): number {
  const value = Number(env[name] || otherwise)
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new Error(`${name} must be a whole number from 1 to ${most} (it is "${env[name]}").`)
  return value
}

function level(env: Env): string {
  const value = env['LOG_LEVEL'] || 'info'
  if (!LEVELS.includes(value)) throw new Error(`LOG_LEVEL must be one of ${LEVELS.join(', ')} (it is "${value}").`)
  return value
}

function vendor(env: Env, name: 'ANTHROPIC' | 'OPENAI'): VendorSettings | undefined {
  const apiKey = env[`${name}_API_KEY`]
  const [model, baseUrl] = [env[`${name}_MODEL`], env[`${name}_BASE_URL`]]
  return apiKey ? { apiKey, ...(model && { model }), ...(baseUrl && { baseUrl }) } : undefined
}

/** The assistant's vendors. Without a key the built-in engine works alone. */
export function readEngineSettings(env: Env = process.env): EngineSettings {
  return { anthropic: vendor(env, 'ANTHROPIC'), openai: vendor(env, 'OPENAI') }
}

/**
 * The server profile's settings. Nothing is assumed where one is missing.
 * @throws a sentence for each setting that is missing or wrong, all of them at once
 */
export function readConfig(env: Env = process.env): Config {
  const faults = Object.entries<Wanted>(wanted).flatMap(([name, want]) => faultOf(env, name, want) ?? [])
  if (faults.length > 0) throw new Error(faults.join('\n'))
  const text = (name: Name): string => env[name] ?? ''
  const keyring = readKeyring(text('SECRET_KEYS'))
  if (!keyring) throw new Error(`SECRET_KEYS is wrong. It must be ${wanted.SECRET_KEYS.meaning}.`)
  const engines = readEngineSettings(env)
  return {
    databaseUrl: text('DATABASE_URL'),
    relayDatabaseUrl: text('RELAY_DATABASE_URL'),
    redisUrl: text('REDIS_URL'),
    publicUrl: text('PUBLIC_URL').replace(/\/+$/, ''),
    smtpUrl: text('SMTP_URL'),
    mailFrom: text('MAIL_FROM'),
    files: readFileSettings(env),
    keyring,
    engines,
    thinkingAtOnce: number(env, 'AI_AT_ONCE', thinkingAtOnce(hasVendor(engines)), 1_000),
    aiPerMinute: number(env, 'AI_PER_MINUTE', 1_000, 1_000_000),
    mailsPerHour: number(env, 'MAILS_PER_HOUR', 10_000, 1_000_000),
    metricsHost: env['HOST'] || '127.0.0.1',
    metricsPort: number(env, 'METRICS_PORT', 9_465, 65_535),
    logLevel: level(env),
  }
}
