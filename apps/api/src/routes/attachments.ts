import fastifyMultipart from '@fastify/multipart'
import * as contract from '@hummdesk/contract/attachments'
import { linkAttachment, linkVisitorAttachment } from '@hummdesk/core/attachments/link-attachment'
import { admitUpload, admitVisitorUpload, uploadAttachment } from '@hummdesk/core/attachments/upload-attachment'
import type { FileLinks } from '@hummdesk/files/open-links'
import type { FileStore } from '@hummdesk/files/open-store'
import type { FastifyInstance } from 'fastify'
import { tenantFor } from '../reach.ts'
import { withUpload } from '../receive-upload.ts'
import { serve } from '../serve.ts'
import { visitorOf } from './widget.ts'

export interface FileDeps {
  store: FileStore
  links: FileLinks
  /** Bytes one account may keep. */
  mostPerAccount: number
}

/** The only routes that read a form; everywhere else a form is refused. */
export async function attachmentRoutes(
  app: FastifyInstance,
  { store, links, mostPerAccount }: FileDeps,
): Promise<void> {
  await app.register(fastifyMultipart)
  const storing = { keep: store.keep, most: mostPerAccount }
  const { link } = links

  serve(app, contract.uploadAttachment, {
    open: async ({ params, caller, request }) => {
      const tenant = tenantFor(app.pool, caller)
      await admitUpload(tenant, params.id)
      const { agentId } = caller
      return withUpload(request, (uploaded) =>
        uploadAttachment(tenant, { ...uploaded, conversationId: params.id, agentId }, storing),
      )
    },
  })
  serve(app, contract.uploadWidgetAttachment, {
    open: async ({ caller, request }) => {
      const tenant = tenantFor(app.pool, caller)
      const conversationId = await admitVisitorUpload(tenant, visitorOf(caller))
      return withUpload(request, (uploaded) =>
        uploadAttachment(tenant, { ...uploaded, conversationId, agentId: null }, storing),
      )
    },
  })
  serve(app, contract.getAttachment, {
    open: async ({ params, caller, reply }) => {
      const found = await linkAttachment(tenantFor(app.pool, caller), params.id, link)
      reply.header('location', found.url)
      return found
    },
  })
  serve(app, contract.linkAttachment, {
    tenant: ({ tenant, params }) => linkAttachment(tenant, params.id, link),
  })
  serve(app, contract.linkWidgetAttachment, {
    tenant: ({ tenant, params, caller }) => linkVisitorAttachment(tenant, params.id, visitorOf(caller), link),
  })
}
