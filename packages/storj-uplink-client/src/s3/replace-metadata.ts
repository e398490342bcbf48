import type { CallOptions } from '@holdfast/shared'
import { encode, encodeKey } from './encode.js'
import type { Gateway } from './gateway.js'
import type { Made } from './multipart.js'
import type { Place } from './place.js'
import { textIn } from './xml.js'

/**
 * Gives an object other metadata, by copying it onto itself (AWS, "CopyObject"), which for a gateway of Storj is no more
 * than that.
 */
export async function replaceMetadata(
  { ask }: Gateway,
  { bucket, key }: Place,
  metadata: Readonly<Record<string, string>>,
  { etag }: Made,
  call: CallOptions,
): Promise<Made> {
  const headers = {
    ...metadata,
    'x-amz-copy-source': `/${encode(bucket)}/${encodeKey(key)}`,
    'x-amz-metadata-directive': 'REPLACE',
    // Another's object may have come in its place since.
    ...(etag && { 'x-amz-copy-source-if-match': etag }),
  }
  try {
    const answer = await ask('copyObject', { bucket, key, headers }, call)
    return { headers: answer.headers, etag: textIn(answer.xml('CopyObjectResult'), 'ETag') }
  } catch (error) {
    // The object is there, without them.
    throw Object.assign(error as Error, { mayHaveApplied: true })
  }
}
