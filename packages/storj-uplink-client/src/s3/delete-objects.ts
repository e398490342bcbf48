import type { CallOptions } from '@holdfast/shared'
import { md5 } from '@noble/hashes/legacy.js'
import { InternalError, UplinkPermissionDeniedError } from '../errors.js'
import { SERVICE } from '../refuse.js'
import type { Gateway } from './gateway.js'
import { listObjects } from './list-objects.js'
import { all, element, escapeText, textIn } from './xml.js'

// As many as one request may have (AWS, "DeleteObjects").
const MOST = 1000

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no form for these.
const UNNAMEABLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/

/** Deletes all that a bucket has, as many as come in one page at a time, and then the bucket. */
export async function deleteWithObjects(
  gateway: Gateway,
  bucket: string,
  options: CallOptions,
): Promise<void> {
  let hasBegun = false
  try {
    await emptyBucket(gateway, bucket, options, () => {
      hasBegun = true
    })
    await gateway.ask('deleteBucket', { bucket }, options)
  } catch (error) {
    // Objects have gone, whatever the request that failed says of itself.
    throw hasBegun ? Object.assign(error as Error, { mayHaveApplied: true }) : error
  }
}

async function emptyBucket(gateway: Gateway, bucket: string, options: CallOptions, onDeleted: () => void) {
  let keys: string[] = []
  const flush = async () => {
    if (!keys.length) return
    await deleteObjects(gateway, bucket, keys, options)
    onDeleted()
    keys = []
  }
  for await (const { key } of listObjects(gateway, bucket, { recursive: true }, options)) {
    // No XML can name it.
    if (UNNAMEABLE.test(key)) await gateway.ask('deleteObject', { bucket, key }, options).then(onDeleted)
    else keys.push(key)
    if (keys.length === MOST) await flush()
  }
  await flush()
}

/** The request has to bring its MD5, in MinIO, in Storj and in AWS, which no platform of the web can make. */
async function deleteObjects(
  { ask }: Gateway,
  bucket: string,
  keys: readonly string[],
  options: CallOptions,
): Promise<void> {
  const objects = keys.map((key) => element('Object', element('Key', escapeText(key))))
  const body = `<?xml version="1.0" encoding="UTF-8"?>${element('Delete', element('Quiet', 'true'), ...objects)}`
  const digest = md5(new TextEncoder().encode(body))
  const headers = { 'content-md5': btoa(String.fromCharCode(...digest)) }
  const answer = await ask('deleteObjects', { bucket, query: { delete: '' }, headers, body }, options)
  const [failed] = all(answer.xml('DeleteResult'), 'Error')
  if (!failed) return
  const code = textIn(failed, 'Code')
  const Class = code === 'AccessDenied' ? UplinkPermissionDeniedError : InternalError
  throw new Class(`${textIn(failed, 'Key')}: ${code}: ${textIn(failed, 'Message')}`, {
    service: SERVICE,
    operationId: 'deleteObjects',
    mayHaveApplied: true,
    origin: { http: answer.status, code },
  })
}
