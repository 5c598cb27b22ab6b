import { linkWidgetAttachment, uploadWidgetAttachment } from '@hummdesk/contract/attachments'
import {
  getWidgetConfig,
  getWidgetConversation,
  listWidgetMessages,
  openWidgetSession,
  requestPerson,
  sendWidgetMessage,
} from '@hummdesk/contract/widget'
import { expect, it } from 'vitest'
import { routes } from './api.ts'

const promised = {
  config: getWidgetConfig,
  session: openWidgetSession,
  conversation: getWidgetConversation,
  messages: listWidgetMessages,
  write: sendWidgetMessage,
  upload: uploadWidgetAttachment,
  file: linkWidgetAttachment,
  person: requestPerson,
}

it.each(Object.entries(promised))('calls %s where the contract says', (name, { method, path }) => {
  expect(routes).toHaveProperty(name, { method, path })
})
