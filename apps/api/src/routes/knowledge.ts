import * as contract from '@hummdesk/contract/knowledge'
import { createArticle } from '@hummdesk/core/knowledge/create-article'
import { deleteArticle } from '@hummdesk/core/knowledge/delete-article'
import { publishArticle } from '@hummdesk/core/knowledge/publish-article'
import { unpublishArticle } from '@hummdesk/core/knowledge/unpublish-article'
import { updateArticle } from '@hummdesk/core/knowledge/update-article'
import { findArticle, listArticles } from '@hummdesk/core/knowledge/views'
import type { FastifyInstance } from 'fastify'
import { serve } from '../serve.ts'

/** An article's 100,000 characters, each escaped at worst, with room for the rest. */
const bodyLimit = 640 * 1024

export function knowledgeRoutes(app: FastifyInstance): void {
  serve(app, contract.listArticles, { read: ({ tx, query }) => listArticles(tx, query) })
  serve(app, contract.getArticle, { read: ({ tx, params }) => findArticle(tx, params.id) })
  serve(app, contract.createArticle, { write: ({ tx, body }) => createArticle(tx, body), bodyLimit })
  serve(app, contract.updateArticle, {
    write: ({ tx, params, body }) => updateArticle(tx, params.id, body),
    was: ({ tx, params }) => findArticle(tx, params.id),
    bodyLimit,
  })
  serve(app, contract.publishArticle, { write: ({ tx, params }) => publishArticle(tx, params.id) })
  serve(app, contract.unpublishArticle, { write: ({ tx, params }) => unpublishArticle(tx, params.id) })
  serve(app, contract.deleteArticle, { write: ({ tx, params }) => deleteArticle(tx, params.id) })
}
