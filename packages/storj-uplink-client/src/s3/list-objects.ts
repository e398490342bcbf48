import type { CallOptions } from '@holdfast/shared'
import { ObjectKeyInvalidError, ObjectNotFoundError } from '../errors.js'
import type { CustomMetadata, ListObjectsOptions, ObjectInfo, SystemMetadata } from '../project.js'
import { refuse, SERVICE } from '../refuse.js'
import { toHeader } from './encode.js'
import type { Gateway } from './gateway.js'
import { readEtag, readInfo, readListed } from './object-info.js'
import { all, textIn, type XmlElement } from './xml.js'

// More is given by none (AWS, "ListObjectsV2").
const PAGE = 1000

/**
 * Every object of a bucket, or of a prefix, a page at a time; each page is asked for when the last one was used up.
 * @param call how each is asked for; as the options say unless told
 */
export async function* listObjects(
  { ask, assertOpen }: Gateway,
  bucket: string,
  { prefix = '', cursor, recursive = false, system = true, custom = false, ...own }: ListObjectsOptions,
  call: CallOptions = own,
): AsyncGenerator<ObjectInfo, void, undefined> {
  if (prefix && !prefix.endsWith('/')) throw refuse('prefix', 'must be empty, or end with "/"')
  if (cursor !== undefined && typeof cursor !== 'string') throw refuse('cursor', 'must be a key')
  const query = {
    'list-type': 2,
    'encoding-type': 'url',
    'max-keys': PAGE,
    prefix: prefix || undefined,
    delimiter: recursive ? undefined : '/',
    'start-after': cursor,
    // MinIO's, and so Storj's; others pass over it.
    metadata: custom ? 'true' : undefined,
  }
  let token: string | undefined
  const seen = new Set<string | undefined>()
  do {
    assertOpen()
    seen.add(token)
    const answer = await ask(
      'listObjects',
      { bucket, query: { ...query, 'continuation-token': token } },
      call,
    )
    const page = answer.xml('ListBucketResult')
    // Who does not know the encoding gives keys as they are.
    const decode = textIn(page, 'EncodingType') === 'url' ? decodeKey : (key: string) => key
    for (const some of inGroups(entriesOf(page, decode).filter(isAfter)))
      for (const info of await Promise.all(some.map(readEntry))) if (info) yield info
    const next = textIn(page, 'NextContinuationToken')
    const isCut = textIn(page, 'IsTruncated') === 'true'
    if (isCut && (!next || seen.has(next)))
      throw answer.unexpected('the page is cut short, and leads to no page that was not there before')
    token = isCut ? next : undefined
  } while (token)

  /** What is in a prefix comes after it, so that some services give it once more where the cursor is that prefix. */
  function isAfter({ key, isPrefix }: Entry): boolean {
    return !isPrefix || key !== cursor
  }

  async function readEntry({ key, element, isPrefix }: Entry): Promise<ObjectInfo | undefined> {
    if (isPrefix) return { key, isPrefix, system: undefined, custom: {} }
    const own = custom ? await readCustom(element, key) : {}
    return own && { key, isPrefix, system: system ? readSystem(element) : undefined, custom: own }
  }

  /** Nothing where the object has gone since it was listed. */
  async function readCustom(element: XmlElement, key: string): Promise<CustomMetadata | undefined> {
    const [listed] = all(element, 'UserMetadata')
    if (listed) return readListed(listed.children.map(({ name, text }) => [name, text]))
    // A service that does not list it has to be asked for each.
    return ask('headObject', { bucket, key }, call).then(
      ({ headers }) => readInfo(key, headers).custom,
      (error) => (ObjectNotFoundError.isInstance(error) ? undefined : Promise.reject(error)),
    )
  }
}

interface Entry {
  readonly key: string
  readonly element: XmlElement
  readonly isPrefix: boolean
}

/**
 * The objects of a page and its prefixes, which services give as two lists. Where both are in the order of names (AWS,
 * "ListObjectsV2": of their UTF-8), they are made one again: else who stops at an object, and goes on behind it, would
 * miss the prefixes before it. The order of Storj is that of encrypted keys, which cannot be made here.
 */
function entriesOf(page: XmlElement, decode: (key: string) => string): Entry[] {
  const read = (name: string, keyName: string) =>
    all(page, name).map((element) => ({
      key: decode(textIn(element, keyName) ?? ''),
      element,
      isPrefix: name === 'CommonPrefixes',
    }))
  const [objects, prefixes] = [read('Contents', 'Key'), read('CommonPrefixes', 'Prefix')]
  const entries = [...objects, ...prefixes]
  return prefixes.length && isInOrder(objects) && isInOrder(prefixes) ? entries.sort(byName) : entries
}

const byName = ({ key: a }: Entry, { key: b }: Entry): number =>
  a === b ? 0 : toHeader(a) < toHeader(b) ? -1 : 1

const isInOrder = (entries: readonly Entry[]): boolean =>
  entries.every((entry, at) => byName(entries[at - 1] ?? entry, entry) <= 0)

/** A few at a time, for each may need a request of its own. */
function* inGroups(entries: readonly Entry[], size = 8): Generator<Entry[], void, undefined> {
  for (let at = 0; at < entries.length; at += size) yield entries.slice(at, at + size)
}

const readSystem = (element: XmlElement): SystemMetadata => ({
  created: new Date(textIn(element, 'LastModified') ?? Number.NaN),
  expires: undefined,
  contentLength: Number(textIn(element, 'Size') ?? Number.NaN),
  etag: readEtag(textIn(element, 'ETag')),
})

/** AWS and MinIO write a blank as "+". */
function decodeKey(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '))
  } catch {
    throw new ObjectKeyInvalidError('a key of the list cannot be read: it is no UTF-8', {
      service: SERVICE,
      operationId: 'listObjects',
    })
  }
}
