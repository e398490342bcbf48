import { ACTIONS, type Action } from './actions.js'
import type { ByteString } from './bytes.js'
import type { Caveat, CaveatPath } from './caveat.js'
import type { Nanoseconds } from './time.js'

/** What is to be done. */
export interface Attempt {
  readonly action: Action
  /** Nothing for the project. */
  readonly bucket: ByteString
  /** The encrypted path; nothing for the bucket. */
  readonly path: ByteString
  readonly at: Nanoseconds
}

/** Whether a caveat leaves something allowed, as a satellite answers it (storj/common macaroon/apikey.go, Allows). */
export function allows(caveat: Caveat, { action, bucket, path, at }: Attempt): boolean {
  const { paths, notAfter, notBefore } = caveat
  if (notAfter !== undefined && at > notAfter) return false
  if (notBefore !== undefined && at < notBefore) return false
  // Whoever may do anything in a bucket may know that it is there; without one, buckets are listed and then filtered.
  if (action === 'read' && !path)
    return !paths.length || !bucket || paths.some((allowed) => allowed.bucket === bucket)
  if (!allowsAction(caveat, action)) return false
  return !paths.length || action === 'projectInfo' || paths.some((allowed) => isWithin(allowed, bucket, path))
}

/** Whether it leaves an action allowed, if only at some times and places. */
export function allowsAction({ disallowed }: Caveat, action: Action): boolean {
  // Whoever may set a retention may see it.
  if (action === 'getObjectRetention' && !disallowed.includes(ACTIONS.putObjectRetention)) return true
  return !disallowed.includes(ACTIONS[action])
}

/** Byte by byte, not component by component. */
export const isWithin = (allowed: CaveatPath, bucket: ByteString, path: ByteString): boolean =>
  allowed.bucket === bucket && path.startsWith(allowed.prefix)
