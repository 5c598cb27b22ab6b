import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll } from 'vitest'

export interface Account {
  sub: string
  email?: string
  email_verified?: boolean
  name?: string
}

/** A real OpenID provider on a port of its own, where whoever comes is who the test says. */
export async function signOnServer(redirectUri: string): Promise<{ issuer: string; be: (account: Account) => void }> {
  let now: Account = { sub: 'nobody' }
  const server = createServer((request, response) => void handle(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'desk', client_secret: 'the desk’s secret'.replace('’', ''), redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    findAccount: async (_, sub) => ({ accountId: sub, claims: async () => ({ ...now, sub }) }),
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['a test key'] },
  })
  const answer = provider.callback()
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    const { params, prompt } = await provider.interactionDetails(request, response)
    if (prompt.name === 'login')
      return provider.interactionFinished(request, response, { login: { accountId: now.sub } })
    const grant = new provider.Grant({ accountId: now.sub, clientId: String(params['client_id']) })
    grant.addOIDCScope('openid email profile')
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
  }
  afterAll(() => void server.close())
  return {
    issuer,
    be: (account) => {
      now = account
    },
  }
}

/** Goes where a browser is sent, keeping cookies, until it would come back to us. @returns the query it comes back with */
export async function follow(url: string, redirectUri: string): Promise<string> {
  const cookies = new Map<string, string>()
  let at = url
  for (let step = 0; step < 10; step++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const next = response.headers.get('location')
    if (!next) throw new Error(`${response.status}: ${(await response.text()).slice(0, 300)}`)
    at = new URL(next, at).href
    if (at.startsWith(redirectUri)) return new URL(at).search.slice(1)
  }
  throw new Error('it never came back')
}
