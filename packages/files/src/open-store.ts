import { createReadStream } from 'node:fs'
import type { ForgetFile, KeepFile } from '@hummdesk/core/attachments/ports'
import { Disk } from 'flydrive'
import { openBucket } from './open-bucket.ts'
import type { FileSettings } from './settings.ts'

export interface FileStore {
  keep: KeepFile
  forget: ForgetFile
}

async function openDisk(settings: FileSettings): Promise<Disk> {
  if ('bucket' in settings) return openBucket(settings, settings.endpoint)
  const { FSDriver } = await import('flydrive/drivers/fs')
  return new Disk(new FSDriver({ location: settings.folder, visibility: 'private' }))
}

/** The place where files are kept. A folder and a bucket go through one library. */
export async function openStore(settings: FileSettings): Promise<FileStore> {
  const disk = await openDisk(settings)
  return {
    keep: (key, { path, type, size }) =>
      disk.putStream(key, createReadStream(path), { contentType: type, contentLength: size }),
    forget: (key) => disk.delete(key),
  }
}
