import { Session } from '@hummdesk/contract/auth'
import type { LightMyRequestResponse } from 'fastify'
import { type Api, fromAnywhere } from './api.ts'

/** What a person's browser keeps: cookies, and the access token in the page's memory. */
export interface Browser {
  cookies: Record<string, string>
  session: () => Session
  ask: (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ) => Promise<LightMyRequestResponse>
  post: (path: string, body?: object, headers?: Record<string, string>) => Promise<LightMyRequestResponse>
  get: (path: string) => Promise<LightMyRequestResponse>
}

/** A browser of its own, at an address of its own where none is given. */
export function browserOf({ api }: Pick<Api, 'api'>, address?: string): Browser {
  const cookies: Record<string, string> = {}
  let session: Session | undefined
  const ask: Browser['ask'] = async (method, path, body, headers = {}) => {
    const response = await api.app.inject({
      method,
      url: `/api/v1${path}`,
      remoteAddress: address ?? fromAnywhere(),
      cookies,
      ...(body && { payload: body }),
      headers: { ...(session && { authorization: `Bearer ${session.accessToken}` }), ...headers },
    })
    for (const { name, value } of response.cookies) {
      if (value === '') delete cookies[name]
      else cookies[name] = value
    }
    session = path.startsWith('/auth/') ? (Session.safeParse(parsed(response)).data ?? session) : session
    return response
  }
  return {
    cookies,
    session: () => {
      if (!session) throw new Error('Nobody is signed in here')
      return session
    },
    ask,
    post: (path, body = {}, headers) => ask('POST', path, body, headers),
    get: (path) => ask('GET', path),
  }
}

function parsed(response: LightMyRequestResponse): unknown {
  try {
    return response.json()
  } catch {
    return undefined
  }
}
