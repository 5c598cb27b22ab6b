import { createSafeFetch } from '@hummdesk/safe-fetch/safe-fetch'
import { lookupOfMachine } from '@hummdesk/safe-fetch/target'
import type { CustomFetch } from 'openid-client'

/** To sign-on servers only as safe-fetch lets anybody out: never into the server's own network, never without https. */
export function createFetchOut(): CustomFetch {
  const out = createSafeFetch({ allowed: [], lookup: lookupOfMachine, plainHttp: false })
  return (url, { method, headers, body, signal }) =>
    out.fetch(url, {
      method: method === 'POST' ? 'POST' : 'GET',
      headers,
      redirect: 'manual',
      ...(typeof body === 'string' && { body }),
      ...(body instanceof URLSearchParams && { body: body.toString() }),
      ...(signal && { signal }),
    })
}
