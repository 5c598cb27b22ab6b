import { newKeyText } from '@hummdesk/core/secrets/keyring'
import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

const good = {
  DATABASE_URL: 'postgres://hummdesk_worker@db/hummdesk',
  RELAY_DATABASE_URL: 'postgres://hummdesk_relay@db/hummdesk',
  REDIS_URL: 'redis://redis',
  PUBLIC_URL: 'https://desk.example.com/',
  SMTP_URL: 'smtp://mail.example.com',
  MAIL_FROM: 'Desk <desk@example.com>',
  FILES: '/var/lib/hummdesk/files',
  SECRET_KEYS: newKeyText('k1'),
}

describe('the settings of a worker', () => {
  it('are what the environment says, with the rest as usual', () => {
    expect(readConfig(good)).toEqual({
      databaseUrl: good.DATABASE_URL,
      relayDatabaseUrl: good.RELAY_DATABASE_URL,
      redisUrl: good.REDIS_URL,
      publicUrl: 'https://desk.example.com',
      smtpUrl: good.SMTP_URL,
      mailFrom: good.MAIL_FROM,
      files: { folder: '/var/lib/hummdesk/files' },
      keyring: { current: { kid: 'k1', key: expect.any(Buffer) }, keyOf: expect.any(Function) },
      engines: { anthropic: undefined, openai: undefined },
      thinkingAtOnce: 4,
      aiPerMinute: 1_000,
      mailsPerHour: 10_000,
      metricsHost: '127.0.0.1',
      metricsPort: 9_465,
      logLevel: 'info',
    })
  })

  it('know a vendor by its key', () => {
    const { engines } = readConfig({ ...good, ANTHROPIC_API_KEY: 'k', ANTHROPIC_MODEL: 'm', OPENAI_API_KEY: '' })
    expect(engines).toEqual({ anthropic: { apiKey: 'k', model: 'm' }, openai: undefined })
  })

  it('let more jobs think at once where a vendor is waited for, unless somebody says how many', () => {
    expect(readConfig({ ...good, OPENAI_API_KEY: 'k' }).thinkingAtOnce).toBe(32)
    expect(readConfig({ ...good, OPENAI_API_KEY: 'k', AI_AT_ONCE: '8' }).thinkingAtOnce).toBe(8)
    expect(() => readConfig({ ...good, AI_AT_ONCE: '0' })).toThrow('AI_AT_ONCE')
  })

  it.each(Object.keys(good))('name %s when it is missing', (name) => {
    expect(() => readConfig({ ...good, [name]: '' })).toThrow(`${name} is not set`)
  })

  it('name everything that is missing at once', () => {
    expect(() => readConfig({})).toThrow(/^DATABASE_URL is not set.*\n(.*\n){5}SECRET_KEYS is not set.*$/)
  })

  it.each([
    ['AI_PER_MINUTE', '0'],
    ['AI_PER_MINUTE', 'many'],
    ['MAILS_PER_HOUR', '1.5'],
    ['METRICS_PORT', '70000'],
    ['LOG_LEVEL', 'loud'],
    ['REDIS_URL', 'localhost:6379'],
    ['DATABASE_URL', 'mysql://db'],
    ['PUBLIC_URL', 'desk.example.com'],
    ['SECRET_KEYS', 'k1:short'],
    ['SMTP_URL', 'mail.example.com'],
  ])('refuse %s=%s and name it', (name, value) => {
    expect(() => readConfig({ ...good, [name]: value })).toThrow(name)
  })
})
