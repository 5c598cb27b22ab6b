import { isIP } from 'node:net'
import { defaultModels } from '@hummdesk/ai/models'
import type { EngineInfo } from '@hummdesk/core/assist/views'
import { type Keyring, readKeyring } from '@hummdesk/core/secrets/keyring'
import { type FileSettings, readFileSettings } from '@hummdesk/files/settings'

export interface Config {
  databaseUrl: string
  redisUrl: string
  tokenSecret: string
  /** What stored credentials of other services are sealed with. */
  keyring: Keyring
  publicUrl: string
  host: string
  port: number
  metricsPort: number
  trustedProxies: string[]
  allowedOrigins: string[]
  rateLimitPerMinute: number
  signUp: boolean
  files: FileSettings
  filesPerAccountMb: number
  logLevel: string
  engines: EngineInfo[]
}

type Env = Readonly<Record<string, string | undefined>>

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

function wanted(env: Env, name: string, what: string): string {
  const value = env[name]
  if (!value) throw new Error(`${name} is not set. It must be ${what}.`)
  return value
}

function wrong(name: string, what: string): never {
  throw new Error(`${name} is wrong. It must be ${what}.`)
}

function url(env: Env, name: string, schemes: readonly string[]): string {
  const what = `an address that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`
  const value = wanted(env, name, what)
  if (!URL.canParse(value) || !schemes.includes(new URL(value).protocol)) wrong(name, what)
  return value
}

function number(env: Env, name: string, fallback: number, { from, to }: { from: number; to: number }): number {
  const value = env[name] || String(fallback)
  const is = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
  return is >= from && is <= to ? is : wrong(name, `a whole number from ${from} to ${to}`)
}

/** A switch that says `on` or `off`. */
export function isOn(env: Env, name: string, otherwise: 'on' | 'off'): boolean {
  const value = env[name] || otherwise
  return value === 'on' || (value === 'off' ? false : wrong(name, 'on or off'))
}

const list = (env: Env, name: string): string[] =>
  (env[name] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (family === 4 ? 32 : 128))
  )
}

/** Where browsers find us. It is an origin: what follows would be believed to mean something. */
function origin(name: string, text: string): string {
  const what = 'like https://desk.example.com, with nothing after the host and port'
  if (!URL.canParse(text)) wrong(name, what)
  const { origin: only, protocol } = new URL(text)
  const isOrigin = only === text || `${only}/` === text
  return isOrigin && /^https?:$/.test(protocol) ? only : wrong(name, what)
}

function secret(env: Env): string {
  const what = 'at least 32 random bytes, the same for every process'
  const value = wanted(env, 'TOKEN_SECRET', what)
  return Buffer.byteLength(value) >= 32 ? value : wrong('TOKEN_SECRET', what)
}

function keyring(env: Env): Keyring {
  const what = 'one or more keys like name:secret, separated by commas, each secret 32 random bytes in base64url'
  return readKeyring(wanted(env, 'SECRET_KEYS', what)) ?? wrong('SECRET_KEYS', what)
}

/** What an account may choose. The worker runs the engines; here only the names of their models are known. */
function enginesOf(env: Env): EngineInfo[] {
  const model = (engine: 'anthropic' | 'openai', name: string): string => env[name] || defaultModels[engine]
  return [
    { name: 'built-in', isAvailable: true, model: 'built-in' },
    { name: 'anthropic', isAvailable: Boolean(env['ANTHROPIC_API_KEY']), model: model('anthropic', 'ANTHROPIC_MODEL') },
    { name: 'openai', isAvailable: Boolean(env['OPENAI_API_KEY']), model: model('openai', 'OPENAI_MODEL') },
  ]
}

/**
 * The server profile's settings, the only place where the environment is read.
 * @throws one sentence that names the setting
 */
export function readConfig(env: Env = process.env): Config {
  const trustedProxies = list(env, 'TRUSTED_PROXIES')
  if (!trustedProxies.every(isNetwork))
    wrong('TRUSTED_PROXIES', 'a list of networks like 10.0.0.0/8; a number or "true" would believe whoever asks')
  const logLevel = env['LOG_LEVEL'] || 'info'
  if (!LEVELS.includes(logLevel)) wrong('LOG_LEVEL', `one of ${LEVELS.join(', ')}`)
  return {
    databaseUrl: url(env, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    redisUrl: url(env, 'REDIS_URL', ['redis:', 'rediss:']),
    tokenSecret: secret(env),
    keyring: keyring(env),
    publicUrl: origin('PUBLIC_URL', wanted(env, 'PUBLIC_URL', 'where browsers find this installation')),
    host: env['HOST'] || '127.0.0.1',
    port: number(env, 'PORT', 5000, { from: 1, to: 65_535 }),
    metricsPort: number(env, 'METRICS_PORT', 9464, { from: 1, to: 65_535 }),
    trustedProxies,
    allowedOrigins: list(env, 'ALLOWED_ORIGINS').map((text) => origin('ALLOWED_ORIGINS', text)),
    rateLimitPerMinute: number(env, 'RATE_LIMIT_PER_MINUTE', 600, { from: 10, to: 1_000_000 }),
    signUp: isOn(env, 'SIGN_UP', 'off'),
    files: readFileSettings(env),
    filesPerAccountMb: number(env, 'FILES_PER_ACCOUNT_MB', 10_240, { from: 1, to: 100_000_000 }),
    logLevel,
    engines: enginesOf(env),
  }
}
