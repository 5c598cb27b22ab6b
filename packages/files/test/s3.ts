import { onTestFinished } from 'vitest'
import type { Bucket } from '../src/settings.ts'
import { startS3 } from './start-s3.ts'

/** A bucket of a test's own, gone after it. */
export async function openS3(): Promise<Bucket> {
  const { bucket, close } = await startS3()
  onTestFinished(close)
  return bucket
}
