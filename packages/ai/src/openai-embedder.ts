import { type Embedder, EngineError } from '@hummdesk/core/assist/ports'
import OpenAI from 'openai'
import type { VendorSettings } from './anthropic.ts'
import { coverage } from './built-in/coverage.ts'
import { rankPassages } from './built-in/rank-passages.ts'
import { defaultModels } from './models.ts'
import { failureOf } from './vendor/failure.ts'
import { openaiTold } from './vendor/openai-told.ts'

const dimensions = 1536

/**
 * Meaning counts for more than words here: a cosine of about 0.45 is "about this" for the vendor's small model, and the
 * question's own words can lift a passage over the line or leave it below.
 */
export const embeddedRelevance = ({ similarity, coverage: words }: { similarity: number; coverage: number }): number =>
  Math.min(1, Math.max(0, 0.7 + (similarity - 0.45) * 1.5 + (words - 0.5) * 0.3))

/** Vectors by OpenAI's embeddings, or a server that speaks them. */
export function openaiEmbedder({
  apiKey,
  baseUrl,
  model = defaultModels.openaiEmbedding,
  timeoutMs = 30_000,
}: VendorSettings): Embedder {
  const client = new OpenAI({
    apiKey,
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: 'off',
    ...(baseUrl && { baseURL: baseUrl }),
  })
  return {
    kind: `openai:${model}`,
    embed: async (texts, signal) => {
      if (texts.length === 0) return []
      try {
        const { data } = await client.embeddings.create(
          { model, input: [...texts], dimensions, encoding_format: 'float' },
          { signal },
        )
        const vectors = [...data].sort((one, other) => one.index - other.index).map(({ embedding }) => embedding)
        if (vectors.length !== texts.length || vectors.some((vector) => vector.length !== dimensions))
          throw new EngineError('garbled', 'vectors of another size or number')
        return vectors
      } catch (error) {
        if (error instanceof EngineError) throw error
        signal.throwIfAborted()
        const { status, headers, message, isTimeout } = openaiTold(error)
        throw failureOf({ status, message, isTimeout, hasBegun: false, retryAfter: headers?.get('retry-after') })
      }
    },
    coverage,
    relevance: embeddedRelevance,
    rank: rankPassages,
  }
}
