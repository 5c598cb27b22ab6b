import path from 'node:path'
import { isOn } from '@hummdesk/api/config'
import { readEngineSettings } from '@hummdesk/worker/config'
import type { EngineSettings } from '@hummdesk/worker/open-engines'

export interface Config {
  host: string
  port: number
  /** Where browsers find it. */
  publicUrl: string
  /** Undefined where nobody wants the numbers. */
  metricsPort: number | undefined
  /** Database, secrets, kept mails and the demo sign-ins. */
  folder: string
  logLevel: string
  /** Whether strangers may found a company here. */
  signUp: boolean
  engines: EngineSettings
  /** The process that started this one and whose end is ours. */
  launcher: number | undefined
}

const LEVELS = ['silent', 'error', 'warn', 'info', 'debug']

function port(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new Error(`${name} must be a port, a number from 1 to 65535 (it is "${text}").`)
  return value
}

const everywhere = new Set(['0.0.0.0', '::'])
const urlOf = (host: string, port: number): string => {
  const name = everywhere.has(host) ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

/** Everything has a default: the embedded profile starts without a setting. */
export function readConfig(env = process.env): Config {
  const listen = port('PORT', env['PORT'] || '5000')
  const metrics = env['METRICS_PORT'] || String(listen === 65_535 ? listen - 1 : listen + 1)
  const logLevel = env['LOG_LEVEL'] || 'warn'
  if (!LEVELS.includes(logLevel))
    throw new Error(`LOG_LEVEL must be one of ${LEVELS.join(', ')} (it is "${logLevel}").`)
  const host = env['HOST'] || '127.0.0.1'
  return {
    host,
    port: listen,
    publicUrl: (env['PUBLIC_URL'] || urlOf(host, listen)).replace(/\/+$/, ''),
    metricsPort: metrics === 'off' ? undefined : port('METRICS_PORT', metrics),
    folder: path.resolve(env['HUMMDESK_DATA'] || '.hummdesk'),
    logLevel,
    signUp: isOn(env, 'SIGN_UP', 'on'),
    engines: readEngineSettings(env),
    launcher: Number(env['HUMMDESK_LAUNCHER']) || undefined,
  }
}
