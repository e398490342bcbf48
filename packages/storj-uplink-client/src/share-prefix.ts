import { toUtf8 } from './grant/bytes.js'
import type { CaveatPath } from './grant/caveat.js'
import { refusing } from './grant/malformed.js'
import { encryptPath } from './grant/path.js'
import type { Store } from './grant/store.js'
import { refuse } from './refuse.js'

/** What to share: a bucket, or what is below a prefix in it. */
export interface SharePrefix {
  bucket: string
  /**
   * Whole components: "a/b" and "a/b/" are both the object "a/b" and all that begins with "a/b/". Left out, and
   * as "/", the whole bucket: uplink takes one "/" away from the end.
   */
  prefix?: string | undefined
}

/** The paths of a caveat. @throws InvalidArgumentError */
export function readSharePrefixes(prefixes: readonly SharePrefix[] | undefined, store: Store): CaveatPath[] {
  if (prefixes === undefined) return []
  if (!Array.isArray(prefixes) || !prefixes.length)
    throw refuse('prefixes', 'must name something; leave it out to share everything')
  return prefixes.map((each, at) => readSharePrefix(`prefixes[${at}]`, each, store))
}

function readSharePrefix(argument: string, each: SharePrefix, store: Store): CaveatPath {
  // A name that is misspelt would share the whole bucket.
  const stranger = Object.keys(Object(each)).find((name) => name !== 'bucket' && name !== 'prefix')
  if (stranger !== undefined) throw refuse(argument, `has no ${stranger}`)
  const bucket = toUtf8(`${argument}.bucket`, each?.bucket)
  if (!bucket) throw refuse(`${argument}.bucket`, 'must not be empty')
  const plain = toUtf8(`${argument}.prefix`, each.prefix ?? '').replace(/\/$/, '')
  return { bucket, prefix: refusing(`${argument}.prefix`, () => encryptPath(bucket, plain, store)) }
}
