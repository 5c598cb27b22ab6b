import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import S3rver from 's3rver'
import type { Bucket } from '../src/settings.ts'

/** A server that speaks S3, with one empty bucket. */
export async function startS3(): Promise<{ bucket: Bucket & { endpoint: string }; close: () => Promise<void> }> {
  const directory = mkdtempSync(path.join(tmpdir(), 'hummdesk-s3-'))
  const server = new S3rver({
    ...{ port: 0, address: '127.0.0.1', silent: true, directory },
    configureBuckets: [{ name: 'hummdesk-files', configs: [] }],
  })
  const { port } = await server.run()
  return {
    bucket: {
      bucket: 'hummdesk-files',
      region: 'us-east-1',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
      endpoint: `http://127.0.0.1:${port}`,
      publicEndpoint: undefined,
    },
    close: async () => {
      await server.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
