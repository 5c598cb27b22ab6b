import { Disk } from 'flydrive'
import type { Bucket } from './settings.ts'

/** A bucket as it is reached at an address; without one, at Amazon's own. Loaded only where there is one. */
export async function openBucket(settings: Bucket, endpoint: string | undefined): Promise<Disk> {
  const [{ S3Driver }, { S3Client }] = await Promise.all([import('flydrive/drivers/s3'), import('@aws-sdk/client-s3')])
  const { bucket, region, accessKeyId, secretAccessKey } = settings
  const client = new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    // Servers other than Amazon's name the bucket in the path, and do not all know the newer checksums.
    ...(endpoint && { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return new Disk(new S3Driver({ client, bucket, visibility: 'private', supportsACL: false }))
}
