import { BucketNameInvalidError, ObjectKeyInvalidError } from '../errors.js'
import { SERVICE } from '../refuse.js'

// Storj takes no capital letters, underscores and addresses either (AWS, "Bucket naming rules").
const BUCKET = /^(?!\d+\.\d+\.\d+\.\d+$)(?!.*\.\.)[a-z\d][a-z\d.-]{1,61}[a-z\d]$/
// Bytes, of which a satellite takes as many as they become when they are encrypted.
const LONGEST_KEY = 1280

/** @throws BucketNameInvalidError */
export function assertBucketName(name: string): void {
  if (typeof name !== 'string' || !BUCKET.test(name))
    throw new BucketNameInvalidError('bucket must be 3 to 63 of a-z, 0-9, "-" and "."', { service: SERVICE })
}

/**
 * A key that can be sent over HTTP: of "." and ".." between slashes a URL makes another path, encoded or not.
 * @throws ObjectKeyInvalidError
 */
export function assertKey(key: string): void {
  const wrong = whatIsWrong(key)
  if (wrong) throw new ObjectKeyInvalidError(`key ${wrong}`, { service: SERVICE })
}

function whatIsWrong(key: string): string | undefined {
  if (typeof key !== 'string' || !key) return 'must not be empty'
  if (!key.isWellFormed?.() && /[\ud800-\udfff]/u.test(key)) return 'must be a text that UTF-8 can carry'
  const { byteLength } = new TextEncoder().encode(key)
  if (byteLength > LONGEST_KEY) return `must be at most ${LONGEST_KEY} bytes, and is ${byteLength}`
  if (/(^|\/)\.\.?(\/|$)/.test(key))
    return 'must have no "." and ".." between slashes: HTTP cannot carry them'
  return undefined
}
