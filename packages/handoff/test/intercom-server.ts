import { type Answered, type Asked, field, holds, isText, isWhole, oneOf, vendorServer } from './vendor-server.ts'

const isContactId = (value: unknown): boolean => isText(value) && String(value).length === 24
const isTextOf = (value: unknown): boolean => isText(value) && value !== ''
const isCreate = holds(
  { from: holds({ type: oneOf('lead', 'user', 'contact'), id: isContactId }, ['type', 'id']), body: isTextOf },
  ['from', 'body'],
)
const isContact = (body: unknown): boolean =>
  holds({ role: isText, external_id: isText, email: isText, name: isText })(body) &&
  ['email', 'external_id', 'role'].some((key) => field(body, key) !== undefined)
const isNote = holds(
  { message_type: oneOf('note', 'comment'), type: oneOf('admin'), admin_id: isText, body: isTextOf },
  ['message_type', 'type', 'admin_id', 'body'],
)
const isAssignment = holds(
  {
    message_type: oneOf('assignment'),
    type: oneOf('admin', 'team'),
    admin_id: isText,
    assignee_id: isText,
    body: isText,
  },
  ['message_type', 'type', 'admin_id', 'assignee_id'],
)
const isFilter = holds(
  { field: oneOf('contact_ids', 'source.body', 'created_at'), operator: oneOf('=', '~', '>'), value: isText },
  ['field', 'operator', 'value'],
)
const refused = (code: string, status = 400): Answered => ({ status, body: { type: 'error.list', errors: [{ code }] } })

interface Conversation {
  id: string
  contact: string
  body: string
  attributes: Record<string, unknown>
  parts: { part_type: string; body: string }[]
  assignee?: unknown
}

/** Intercom 2.14 as far as the kit talks to it; refuses what Intercom's own description refuses. */
export async function intercomServer({ attributes = ['priority'] }: { attributes?: readonly string[] } = {}) {
  const contacts: { id: string; external_id: unknown }[] = []
  const conversations: Conversation[] = []
  const admins = [
    { type: 'admin', id: '7', name: 'Ada', away_mode_enabled: false, has_inbox_seat: true },
    { type: 'admin', id: '8', name: 'Away', away_mode_enabled: true, has_inbox_seat: true },
    { type: 'admin', id: '9', name: 'Seatless', away_mode_enabled: false, has_inbox_seat: false },
  ]
  const whole = ({ id, body, parts, contact }: Conversation) => ({
    type: 'conversation',
    id,
    source: { body: `<p>${body}</p>`, author: { id: contact } },
    conversation_parts: { conversation_parts: parts },
  })

  function create({ body }: Asked): Answered {
    if (!isCreate(body)) return refused('parameter_invalid')
    const contact = String(field(body, 'from', 'id'))
    if (!contacts.some(({ id }) => id === contact)) return refused('not_found', 404)
    const made = {
      id: String(500 + conversations.length),
      contact,
      body: String(field(body, 'body')),
      attributes: {},
      parts: [],
    }
    conversations.push(made)
    return {
      status: 200,
      body: {
        type: 'user_message',
        id: '1',
        created_at: 1,
        body: made.body,
        message_type: 'inapp',
        conversation_id: made.id,
      },
    }
  }

  function search({ body }: Asked): Answered {
    const filters = field(body, 'query', 'value')
    if (field(body, 'query', 'operator') !== 'AND' || !Array.isArray(filters) || !filters.every(isFilter))
      return refused('parameter_invalid')
    const fits = (one: Conversation) =>
      filters.every(({ field: name, value }) =>
        name === 'contact_ids' ? one.contact === value : one.body.split(/\s+/).includes(value),
      )
    return { status: 200, body: { type: 'conversation.list', conversations: conversations.filter(fits).map(whole) } }
  }

  function change(asked: Asked, one: Conversation, part: string): Answered {
    const { body } = asked
    if (part === 'reply') {
      if (!isNote(body)) return refused('parameter_invalid')
      one.parts.push({ part_type: String(field(body, 'message_type')), body: String(field(body, 'body')) })
    } else if (part === 'parts') {
      if (!isAssignment(body) || !admins.some(({ id }) => id === field(body, 'assignee_id')))
        return refused('parameter_invalid')
      one.assignee = field(body, 'assignee_id')
    } else if (asked.method === 'PUT') {
      const given = Object(field(body, 'custom_attributes'))
      if (Object.keys(given).some((name) => !attributes.includes(name))) return refused('parameter_invalid')
      Object.assign(one.attributes, given)
    }
    return { status: 200, body: whole(one) }
  }

  function contact(asked: Asked): Answered {
    if (asked.method === 'GET') {
      const found = contacts.find(
        ({ external_id }) => external_id === decodeURIComponent(asked.path.split('/').at(-1) ?? ''),
      )
      return found ? { status: 200, body: found } : refused('not_found', 404)
    }
    if (!isContact(asked.body)) return refused('parameter_invalid')
    const external = field(asked.body, 'external_id')
    if (contacts.some(({ external_id }) => external_id === external)) return refused('conflict', 409)
    const made = { id: String(contacts.length).padStart(24, 'c'), external_id: external }
    contacts.push(made)
    return { status: 200, body: made }
  }

  const server = await vendorServer((asked) => {
    if (asked.headers.authorization !== 'Bearer s3cret') return refused('unauthorized', 401)
    if (!isWhole(Number(String(asked.headers['intercom-version']).split('.')[0])))
      return refused('intercom_version_invalid')
    if (asked.path === '/admins') return { status: 200, body: { type: 'admin.list', admins } }
    if (asked.path.startsWith('/contacts')) return contact(asked)
    if (asked.path === '/conversations/search') return search(asked)
    if (asked.path === '/conversations') return create(asked)
    const [, id, part = ''] = /^\/conversations\/(\d+)(?:\/(reply|parts))?$/.exec(asked.path) ?? []
    const one = conversations.find((conversation) => conversation.id === id)
    return one ? change(asked, one, part) : refused('not_found', 404)
  })
  return { ...server, contacts, conversations }
}
