import { defaultModels } from '@hummdesk/ai/models'
import { newKeyText } from '@hummdesk/core/secrets/keyring'
import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

const good = {
  DATABASE_URL: 'postgres://hummdesk_app@db/hummdesk',
  REDIS_URL: 'redis://redis:6379/0',
  TOKEN_SECRET: 'x'.repeat(32),
  SECRET_KEYS: newKeyText('k1'),
  PUBLIC_URL: 'https://desk.example.com',
  FILES: '/var/lib/hummdesk/files',
}

describe('the settings', () => {
  it('need six things and have a value for everything else', () => {
    expect(readConfig(good)).toMatchObject({
      port: 5000,
      host: '127.0.0.1',
      metricsPort: 9464,
      rateLimitPerMinute: 600,
      signUp: false,
      logLevel: 'info',
      trustedProxies: [],
      allowedOrigins: [],
    })
  })

  it.each(Object.keys(good))('name %s when it is missing', (name) => {
    for (const value of [undefined, ''])
      expect(() => readConfig({ ...good, [name]: value })).toThrow(`${name} is not set.`)
  })

  it.each([
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_URL', 'nonsense'],
    ['REDIS_URL', 'http://x'],
    ['TOKEN_SECRET', 'short'],
    ['SECRET_KEYS', 'k1:short'],
    ['SECRET_KEYS', `${newKeyText('k1')},${newKeyText('k1')}`],
    ['SIGN_UP', 'yes'],
    ['PUBLIC_URL', 'desk.example.com'],
    ['PUBLIC_URL', 'https://desk.example.com/help'],
    ['PUBLIC_URL', 'ftp://desk.example.com'],
    ['PORT', '0'],
    ['PORT', '70000'],
    ['PORT', '5000x'],
    ['PORT', '-1'],
    ['METRICS_PORT', 'off'],
    ['TRUSTED_PROXIES', 'true'],
    ['TRUSTED_PROXIES', '1'],
    ['TRUSTED_PROXIES', '10.0.0.0/8, nginx'],
    ['TRUSTED_PROXIES', '10.0.0.0/0'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['ALLOWED_ORIGINS', '*'],
    ['ALLOWED_ORIGINS', 'https://a.example/x'],
    ['RATE_LIMIT_PER_MINUTE', '0'],
    ['LOG_LEVEL', 'loud'],
  ])('refuse %s=%s in one sentence that names it', (name, value) => {
    const read = (): unknown => readConfig({ ...good, [name]: value })
    expect(read).toThrow(new RegExp(`^${name} is wrong\\. [^\\n]+\\.$`))
    if (name === 'TOKEN_SECRET' || name === 'SECRET_KEYS') expect(read).not.toThrow(value)
  })

  it('take networks and addresses as proxies', () => {
    const { trustedProxies } = readConfig({ ...good, TRUSTED_PROXIES: '10.0.0.0/8, 127.0.0.1,::1/128' })
    expect(trustedProxies).toEqual(['10.0.0.0/8', '127.0.0.1', '::1/128'])
  })

  it('offer an engine only where there is a key', () => {
    const { engines } = readConfig({ ...good, OPENAI_API_KEY: 'k', OPENAI_MODEL: 'm', ANTHROPIC_API_KEY: '' })
    expect(engines.map(({ name, isAvailable, model }) => [name, isAvailable, model])).toEqual([
      ['built-in', true, 'built-in'],
      ['anthropic', false, defaultModels.anthropic],
      ['openai', true, 'm'],
    ])
  })
})
