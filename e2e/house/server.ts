import { randomBytes } from 'node:crypto'
import { openTestServer, type ServerDatabase } from '@hummdesk/testkit/open-server'
import { hashPassword } from '../../apps/api/src/passwords.ts'
import { readCompanyFiles } from '../../apps/embedded/src/demo/company-files.ts'
import { createCompany } from '../../apps/embedded/src/demo/create-company.ts'
import { startS3 } from '../../packages/files/test/start-s3.ts'
import { commandOf, settingsOf } from './compose.ts'
import type { House } from './embedded.ts'
import { openNginx } from './nginx.ts'
import { freePort, type Running, start, until } from './process.ts'
import { openRedis, type RedisHouse } from './redis.ts'

/** One process of the server profile, which can be killed and started again where it was. */
export interface Service {
  url: string
  metrics: () => Promise<string>
  output: () => string
  kill: (signal?: NodeJS.Signals) => Promise<void>
  start: () => Promise<void>
}

export interface ServerHouse extends House {
  /** `url` is nginx in front of all of them. */
  apis: readonly Service[]
  workers: readonly Service[]
  redis: RedisHouse
  db: ServerDatabase
  output: () => string
}

type Env = Record<string, string>

const administratorUrl = process.env['HUMMDESK_TEST_POSTGRES'] ?? ''
const demoFolders = ['nordlicht', 'kontola']

/** Runs what the compose file says, with the settings it names: ours where a test has no container to reach. */
function createService(name: 'api' | 'worker', env: Env & { PORT: string; METRICS_PORT: string }): Service {
  const settings = settingsOf(name).filter((setting) => !setting.endsWith('_API_KEY'))
  const missing = settings.filter((setting) => env[setting] === undefined)
  if (missing.length > 0) throw new Error(`the ${name} of the compose file is given ${missing.join(', ')}, ours is not`)
  const [command, ...args] = commandOf(name)
  const url = `http://127.0.0.1:${env.PORT}`
  const metricsUrl = `http://127.0.0.1:${env.METRICS_PORT}/metrics`
  const probe = name === 'api' ? `${url}/readyz` : metricsUrl
  let running: Running | undefined
  let before = ''
  const begin = async (): Promise<void> => {
    before += running?.output() ?? ''
    const started = start(command === 'node' ? process.execPath : command!, args, env)
    running = started
    const gone = started.ended.then(({ code, signal }) => {
      throw new Error(`the ${name} ended (${code ?? signal}) before it was ready:\n${started.output()}`)
    })
    await Promise.race([until(`the ${name} to be ready`, async () => (await fetch(probe)).ok, 60), gone])
    gone.catch(() => {})
  }
  return {
    url,
    metrics: async () => (await fetch(metricsUrl)).text(),
    output: () => before + (running?.output() ?? ''),
    start: begin,
    kill: async (signal = 'SIGKILL') => {
      running?.kill(signal)
      await running?.ended
    },
  }
}

async function createServices(name: 'api' | 'worker', env: Env): Promise<Service[]> {
  const create = async (): Promise<Service> =>
    createService(name, { ...env, PORT: String(await freePort()), METRICS_PORT: String(await freePort()) })
  return [await create(), await create()]
}

/** The demo companies of the embedded profile, in a database of their own. */
async function createCompanies(db: ServerDatabase, url: string): Promise<House['companies']> {
  const companies: House['companies'] = []
  for (const folder of demoFolders) {
    const company = await createCompany({ db, hashPassword, now: new Date() }, readCompanyFiles(folder))
    companies.push({ ...company, demoUrl: `${url}/demo/${company.inboxKey}/` })
  }
  return companies
}

/**
 * The server profile by hand: two API and two worker processes behind a real nginx, with a Redis and a database of their own.
 * `env` adds to the settings of all four, `workerEnv` to those of the workers.
 */
export async function openServerHouse({ env = {} as Env, workerEnv = {} as Env } = {}): Promise<ServerHouse> {
  const [db, redis, s3] = await Promise.all([openTestServer(administratorUrl), openRedis(), startS3()])
  const listen = await freePort()
  const url = `http://127.0.0.1:${listen}`
  const shared = {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    PUBLIC_URL: url,
    REDIS_URL: redis.url,
    SECRET_KEYS: `k1:${randomBytes(32).toString('base64url')}`,
    FILES: `s3://${s3.bucket.bucket}`,
    S3_ENDPOINT: s3.bucket.endpoint,
    S3_ACCESS_KEY: s3.bucket.accessKeyId,
    S3_SECRET_KEY: s3.bucket.secretAccessKey,
    ...env,
  }
  const [apis, workers] = await Promise.all([
    createServices('api', {
      ...shared,
      S3_PUBLIC_ENDPOINT: s3.bucket.endpoint,
      DATABASE_URL: db.urlOf('hummdesk_app'),
      TOKEN_SECRET: randomBytes(32).toString('base64url'),
      TRUSTED_PROXIES: '127.0.0.1/32',
    }),
    createServices('worker', {
      ...shared,
      DATABASE_URL: db.urlOf('hummdesk_worker'),
      RELAY_DATABASE_URL: db.urlOf('hummdesk_relay'),
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'Hummdesk <desk@example.com>',
      ...workerEnv,
    }),
  ])
  const services = [...apis, ...workers]
  const companies = await createCompanies(db, url)
  await Promise.all(services.map((service) => service.start()))
  const nginx = await openNginx(
    listen,
    apis.map((api) => Number(new URL(api.url).port)),
  )
  await until('nginx to answer', async () => (await fetch(`${url}/readyz`)).ok)
  return {
    url,
    companies,
    apis,
    workers,
    redis,
    db,
    output: () => services.map((service, index) => `${index}: ${service.output()}`).join('\n'),
    close: async () => {
      await nginx.close()
      await Promise.all(services.map((service) => service.kill()))
      await redis.close()
      await db.close()
      await s3.close()
    },
  }
}
