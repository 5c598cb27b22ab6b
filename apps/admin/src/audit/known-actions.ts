import { endpoints } from '@hummdesk/contract/endpoints'

const said = endpoints.flatMap(({ endpoint }) => (typeof endpoint.audit === 'string' ? [endpoint.audit] : []))

/** Everything the log can hold: what endpoints say they are, and a request that was refused. */
export const knownActions: readonly string[] = [...new Set([...said, 'access.denied'])].sort()
