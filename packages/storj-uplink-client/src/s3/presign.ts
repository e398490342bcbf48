import { refuse } from '../refuse.js'
import { type GatewayCredentials, readCredentials } from './credentials.js'
import { encode, encodeKey } from './encode.js'
import { assertBucketName, assertKey } from './names.js'
import { signUrl } from './sign.js'

export interface PresignOptions {
  /** What the URL is for; a download unless told. */
  method?: 'GET' | 'HEAD' | 'PUT' | 'DELETE' | undefined
  /** Seconds for which it is good: 1 to 604,800, which are 7 days; an hour unless told. */
  expiresIn?: number | undefined
}

const METHODS = ['GET', 'HEAD', 'PUT', 'DELETE']
const HOUR = 3600
// AWS, "X-Amz-Expires".
const WEEK = 604_800

/**
 * A URL by which whoever has it can do one thing with one object, without credentials, until it expires. It is made
 * without asking the service, so that it may be of an object that there is not.
 * @throws InvalidArgumentError, BucketNameInvalidError, ObjectKeyInvalidError
 */
export async function presignUrl(
  gateway: GatewayCredentials,
  bucket: string,
  objectKey: string,
  { method = 'GET', expiresIn = HOUR }: PresignOptions = {},
): Promise<string> {
  const { key, baseUrl } = readCredentials(gateway)
  if (!METHODS.includes(method)) throw refuse('method', `must be one of ${METHODS.join(', ')}`)
  assertBucketName(bucket)
  assertKey(objectKey)
  if (!Number.isInteger(expiresIn) || expiresIn < 1 || expiresIn > WEEK)
    throw refuse('expiresIn', 'must be 1 to 604,800 seconds')
  return signUrl({ method, url: `${baseUrl}/${encode(bucket)}/${encodeKey(objectKey)}` }, key, expiresIn)
}
