import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

describe('the settings of the embedded profile', () => {
  it('all have a default', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 5000,
      publicUrl: 'http://127.0.0.1:5000',
      metricsPort: 5001,
      folder: path.resolve('.hummdesk'),
      logLevel: 'warn',
      signUp: true,
      engines: { anthropic: undefined, openai: undefined },
      launcher: undefined,
    })
  })

  it('are taken from the environment', () => {
    const config = readConfig({
      PORT: '80',
      HOST: '::',
      METRICS_PORT: 'off',
      HUMMDESK_DATA: '/data',
      PUBLIC_URL: 'https://desk.example.com/',
      OPENAI_API_KEY: 'k',
      OPENAI_BASE_URL: 'http://127.0.0.1:8080/v1',
      HUMMDESK_LAUNCHER: '77',
    })
    expect(config).toMatchObject({
      port: 80,
      host: '::',
      metricsPort: undefined,
      folder: '/data',
      publicUrl: 'https://desk.example.com',
      engines: { anthropic: undefined, openai: { apiKey: 'k', baseUrl: 'http://127.0.0.1:8080/v1' } },
      launcher: 77,
    })
  })

  it('leave an address that is everywhere out of links', () => {
    expect(readConfig({ HOST: '0.0.0.0', PORT: '6000' }).publicUrl).toBe('http://127.0.0.1:6000')
    expect(readConfig({ HOST: '::1', PORT: '6000' }).publicUrl).toBe('http://[::1]:6000')
  })

  it.each([
    [{ PORT: 'five' }, 'PORT must be a port'],
    [{ PORT: '0' }, 'PORT must be a port'],
    [{ PORT: '70000' }, 'PORT must be a port'],
    [{ METRICS_PORT: 'on' }, 'METRICS_PORT must be a port'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
  ])('say in one sentence what is wrong with %o', (env, sentence) => {
    expect(() => readConfig(env)).toThrow(sentence)
  })
})
