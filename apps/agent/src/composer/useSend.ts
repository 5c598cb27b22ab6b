import { ApiProblem, type FailureCode } from '@hummdesk/client/problem'
import { acceptDraft } from '@hummdesk/contract/assist'
import { sendReply } from '@hummdesk/contract/conversations'
import { call } from '@hummdesk/shell/api'
import type { UploadedFile } from '@hummdesk/ui/useUploads'
import { useQueryCache } from '@pinia/colada'
import { withDraft } from '../assist/apply-draft.ts'
import { draftQuery } from '../assist/queries.ts'
import { change } from '../facts/change.ts'
import { withMessage } from '../thread/apply-message.ts'
import { messagesQuery, showMissing } from '../thread/queries.ts'
import { newClientId } from './client-id.ts'
import { useOutbox } from './outbox.store.ts'
import { lostDraft, type Outgoing, waitsForLine } from './outgoing.ts'
import type { Kind } from './unsent.store.ts'

interface Letter {
  conversationId: string
  kind: Kind
  content: string
  files?: readonly UploadedFile[]
  draftId?: string | null
}

const codeOf = (problem: unknown): FailureCode => (problem instanceof ApiProblem ? problem.code : 'unexpected')

/** Sends, shown at once. A repeat carries the same client id, so that it is one message however often it is tried. */
export function useSend() {
  const cache = useQueryCache()
  const outbox = useOutbox()

  const lastNumber = (id: string) => cache.getQueryData(messagesQuery(id).key)?.items.at(-1)?.number ?? 0

  async function accept(draftId: string, { conversationId, content, clientId }: Outgoing): Promise<void> {
    const { draft, messageId } = await call(acceptDraft, { params: { id: draftId }, body: { content, clientId } })
    change(cache, draftQuery(conversationId).key, (waiting) => withDraft(waiting, draft))
    const isShown = cache.getQueryData(messagesQuery(conversationId).key)?.items.some(({ id }) => id === messageId)
    if (!isShown) await showMissing(cache, conversationId, lastNumber(conversationId)).catch(() => {})
  }

  async function reply({ conversationId, kind, content, clientId, files }: Outgoing): Promise<void> {
    const attachmentIds = files.map(({ id }) => id)
    const body = { content, kind, clientId, attachmentIds }
    const message = await call(sendReply, { params: { id: conversationId }, body })
    change(cache, messagesQuery(conversationId).key, (page) => withMessage(page, message))
  }

  async function attempt(item: Outgoing): Promise<void> {
    try {
      await (item.draftId ? accept(item.draftId, item) : reply(item))
      outbox.remove(item.clientId)
    } catch (problem) {
      const code = codeOf(problem)
      outbox.fail(item.clientId, code)
      if (lostDraft(code)) outbox.letDraftGo(item.clientId)
    }
  }

  function send({ conversationId, kind, content, files = [], draftId = null }: Letter): void {
    const item: Outgoing = {
      clientId: newClientId(),
      conversationId,
      kind,
      content,
      files,
      draftId,
      after: lastNumber(conversationId),
      at: new Date().toISOString(),
      failure: null,
    }
    outbox.put(item)
    void attempt(item)
  }

  function retry(clientId: string): void {
    outbox.begin(clientId)
    const item = outbox.items.find((candidate) => candidate.clientId === clientId)
    if (item) void attempt(item)
  }

  /** The line is back: what only waited for it goes out. */
  const retryWaiting = () => {
    for (const { clientId } of outbox.items.filter(waitsForLine)) retry(clientId)
  }
  return { send, retry, retryWaiting }
}
