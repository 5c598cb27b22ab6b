import path from 'node:path'

export interface Bucket {
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  /** Undefined for Amazon's own. */
  endpoint: string | undefined
  /** Where browsers reach it, where that is another address. */
  publicEndpoint: string | undefined
}

/** Where files are kept: a folder of this machine (or one all machines share), or a bucket. */
export type FileSettings = { folder: string } | Bucket

type Env = Readonly<Record<string, string | undefined>>

function address(env: Env, name: string): string | undefined {
  const value = env[name]
  if (!value) return undefined
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
    throw new Error(`${name} is wrong. It must be an address that begins with https:// or http://.`)
  return value.replace(/\/+$/, '')
}

/**
 * Reads FILES and, for a bucket, the S3 settings.
 * @throws one sentence that names the setting
 */
export function readFileSettings(env: Env): FileSettings {
  const place = env['FILES'] ?? ''
  const [, bucket] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])$/.exec(place) ?? []
  if (!bucket) {
    if (place === '')
      throw new Error('FILES is not set. It must say where files are kept: the full path of a folder, or s3://bucket.')
    if (place.includes('://') || !path.isAbsolute(place))
      throw new Error('FILES is wrong. It must say where files are kept: the full path of a folder, or s3://bucket.')
    return { folder: place }
  }
  const named = (name: string): string => {
    const value = env[name]
    if (!value) throw new Error(`${name} is not set. It is needed to keep files in the bucket of FILES.`)
    return value
  }
  return {
    bucket,
    region: env['S3_REGION'] || 'us-east-1',
    accessKeyId: named('S3_ACCESS_KEY'),
    secretAccessKey: named('S3_SECRET_KEY'),
    endpoint: address(env, 'S3_ENDPOINT'),
    publicEndpoint: address(env, 'S3_PUBLIC_ENDPOINT'),
  }
}
