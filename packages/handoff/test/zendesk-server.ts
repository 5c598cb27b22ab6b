import {
  type Answered,
  type Asked,
  field,
  holds,
  isFlag,
  isText,
  isWhole,
  listOf,
  oneOf,
  vendorServer,
} from './vendor-server.ts'

const isHtml = (value: unknown): boolean => isText(value) && !/<script|<img|onerror=/i.test(String(value))
const comment = holds({ body: isText, html_body: isHtml, public: isFlag, uploads: listOf(isText) }, ['body'])
const update = {
  subject: isText,
  comment,
  assignee_id: isWhole,
  group_id: isWhole,
  priority: oneOf('urgent', 'high', 'normal', 'low'),
  status: oneOf('new', 'open', 'pending', 'hold', 'solved'),
  tags: listOf(isText),
  custom_fields: listOf(holds({ id: isWhole, value: isText }, ['id'])),
  external_id: isText,
}
const email = (value: unknown): boolean => /^[^@\s]+@[^@\s]+$/.test(String(value))
const isCreate = holds({ ticket: holds({ ...update, requester: holds({ name: isText, email }) }, ['comment']) }, [
  'ticket',
])
const isUpdate = holds({ ticket: holds(update) }, ['ticket'])

const users = [
  { id: 11, name: 'Ada', role: 'agent', active: true, suspended: false },
  { id: 12, name: 'Gone', role: 'agent', active: true, suspended: true },
  { id: 13, name: 'Customer', role: 'end-user', active: true, suspended: false },
]

/** Zendesk Support as far as the kit talks to it; refuses what Zendesk's own description refuses. */
export async function zendeskServer() {
  const tickets: Record<string, unknown>[] = []
  const routes: Record<string, (asked: Asked) => Answered> = {
    'GET users/search': () => ({ status: 200, body: { users } }),
    'GET tickets': ({ query }) => ({
      status: 200,
      body: {
        tickets: tickets.filter((one) => !query.has('external_id') || one['external_id'] === query.get('external_id')),
      },
    }),
    'POST tickets': ({ body }) => {
      if (!isCreate(body)) return { status: 422, body: { error: 'RecordInvalid', details: {} } }
      const ticket = { ...Object(field(body, 'ticket')), id: 100 + tickets.length }
      tickets.push(ticket)
      return { status: 201, body: { ticket } }
    },
    'PUT tickets': ({ path, body }) => {
      const ticket = tickets.find(({ id }) => path.endsWith(`/${id}`))
      if (!ticket) return { status: 404, body: { error: 'RecordNotFound' } }
      if (!isUpdate(body)) return { status: 422, body: { error: 'RecordInvalid' } }
      Object.assign(ticket, field(body, 'ticket'))
      return { status: 200, body: { ticket } }
    },
  }
  const server = await vendorServer((asked) => {
    const authorization = `Basic ${Buffer.from('bot@acme.com/token:s3cret').toString('base64')}`
    if (asked.headers.authorization !== authorization)
      return { status: 401, body: { error: 'Couldn’t authenticate you' } }
    const [, noun] = /^\/api\/v2\/(users\/search|tickets)(?:\/\d+)?$/.exec(asked.path) ?? []
    return routes[`${asked.method} ${noun}`]?.(asked) ?? { status: 404, body: { error: 'InvalidEndpoint' } }
  })
  return { ...server, tickets }
}
