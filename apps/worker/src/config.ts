import type { EngineSettings } from './open-engines.ts'

export interface Config {
  databaseUrl: string
  relayDatabaseUrl: string
  redisUrl: string
  publicUrl: string
  smtpUrl: string
  mailFrom: string
  engines: EngineSettings
  aiPerMinute: number
  mailsPerHour: number
  metricsHost: string
  metricsPort: number
  logLevel: string
}

type Environment = Record<string, string | undefined>

const meanings = {
  DATABASE_URL: 'the address of the database, with the login hummdesk_worker',
  RELAY_DATABASE_URL: 'the address of the database, with the login hummdesk_relay',
  REDIS_URL: 'the address of Redis',
  PUBLIC_URL: 'the address people open, like https://desk.example.com',
  SMTP_URL: 'where mail goes out, like smtps://user:password@mail.example.com:465',
  MAIL_FROM: 'the sender of the desk’s own mail',
} as const

function number(env: Environment, name: string, otherwise: number, most: number): number {
  const value = Number(env[name] || otherwise)
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new Error(`${name} must be a whole number from 1 to ${most} (it is "${env[name]}").`)
  return value
}

function vendor(env: Environment, name: 'ANTHROPIC' | 'OPENAI') {
  const apiKey = env[`${name}_API_KEY`]
  const [model, baseUrl] = [env[`${name}_MODEL`], env[`${name}_BASE_URL`]]
  return apiKey ? { apiKey, ...(model && { model }), ...(baseUrl && { baseUrl }) } : undefined
}

/** The assistant's vendors. Without a key the built-in engine works alone. */
export function readEngineSettings(env: Environment = process.env): EngineSettings {
  return { anthropic: vendor(env, 'ANTHROPIC'), openai: vendor(env, 'OPENAI') }
}

/** The server profile: what is missing or wrong is named, all of it at once, and nothing is assumed instead. */
export function readConfig(env: Environment = process.env): Config {
  const missing = Object.entries(meanings).filter(([name]) => !env[name])
  if (missing.length > 0)
    throw new Error(missing.map(([name, meaning]) => `${name} is not set: ${meaning}.`).join('\n'))
  const text = (name: keyof typeof meanings): string => env[name] ?? ''
  return {
    databaseUrl: text('DATABASE_URL'),
    relayDatabaseUrl: text('RELAY_DATABASE_URL'),
    redisUrl: text('REDIS_URL'),
    publicUrl: text('PUBLIC_URL').replace(/\/+$/, ''),
    smtpUrl: text('SMTP_URL'),
    mailFrom: text('MAIL_FROM'),
    engines: readEngineSettings(env),
    aiPerMinute: number(env, 'AI_PER_MINUTE', 1_000, 1_000_000),
    mailsPerHour: number(env, 'MAILS_PER_HOUR', 10_000, 1_000_000),
    metricsHost: env['HOST'] || '127.0.0.1',
    metricsPort: number(env, 'METRICS_PORT', 9_464, 65_535),
    logLevel: env['LOG_LEVEL'] || 'info',
  }
}
