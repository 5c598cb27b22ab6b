import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { LARGEST_FILE } from '@hummdesk/contract/attachments'
import type { Received } from '@hummdesk/core/attachments/ports'
import { Problem } from '@hummdesk/core/kernel/problem'
import { inspectFile } from '@hummdesk/files/inspect-file'
import type { FastifyRequest } from 'fastify'
import { InvalidRequest } from './validation.ts'

export interface Uploaded {
  name: string | undefined
  file: Received
}

const refused = (message: string): InvalidRequest => new InvalidRequest([{ at: 'body.file', message }])

const ONE_ONLY = /^FST_(PARTS|FILES|FIELDS)_LIMIT$/

/** What the form reader throws about a body it cannot follow has no code; anything else is not the sender's doing. */
function formFault(error: unknown): unknown {
  if (error instanceof Problem || error instanceof InvalidRequest || !(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : undefined
  if (code === undefined) return new Problem('bad_request')
  return ONE_ONLY.test(code) ? refused('must be one file and nothing else') : error
}

/** Streams the one file of a form to this machine's disk. @returns what it was called and how large it is */
async function receive(request: FastifyRequest, place: string): Promise<{ name: string | undefined; size: number }> {
  let taken: { name: string | undefined; size: number } | undefined
  for await (const part of request.parts({
    limits: { fileSize: LARGEST_FILE, files: 1, fields: 1, parts: 2, headerPairs: 20 },
  })) {
    if (part.type !== 'file' || part.fieldname !== 'file') {
      if (part.type === 'file') part.file.resume()
      throw new InvalidRequest([{ at: `body.${part.fieldname.slice(0, 100)}`, message: 'is not known here' }])
    }
    const target = createWriteStream(place, { flags: 'wx', mode: 0o600 })
    await pipeline(part.file, target)
    if (part.file.truncated) throw new Problem('body_too_large')
    taken = { name: part.filename || undefined, size: target.bytesWritten }
  }
  if (!taken) throw refused('must be there')
  if (taken.size === 0) throw refused('must not be empty')
  return taken
}

/**
 * Takes in a request's one file, has it looked at, and gives it to `work`. Nothing of it is left on this machine afterwards,
 * whatever happens.
 */
export async function withUpload<T>(request: FastifyRequest, work: (uploaded: Uploaded) => Promise<T>): Promise<T> {
  if (!request.isMultipart()) throw new Problem('unsupported_media_type')
  const place = path.join(tmpdir(), `hummdesk-upload-${randomBytes(16).toString('hex')}`)
  try {
    const { name, size } = await receive(request, place).catch((error: unknown) => {
      throw formFault(error)
    })
    const file = await inspectFile(place, size)
    if (!file) throw new Problem('file_refused')
    return await work({ name, file })
  } finally {
    await Promise.all([place, `${place}.drawn`].map((file) => rm(file, { force: true })))
  }
}
