import type { AnyReply } from '@holdfast/shared/msw'
import type { Access } from '../access.js'
import { conditionOf, linkHeaders, rangeOf } from './link-headers.js'
import { listPage, objectPage } from './link-pages.js'
import { listKeys } from './listing.js'
import { S3Error } from './s3-error.js'
import { assertMay, type MockedService, mayDo } from './service.js'
import type { StoredObject } from './storage.js'

/** What a link leads to. */
export interface Link {
  readonly access: Access
  readonly bucket: string
  readonly key: string
  /** As it was asked for. */
  readonly url: URL
  /** Whether a page is wanted, and not the bytes. */
  readonly isPage: boolean
  readonly headers: Headers
}

/** Entries on a page of a list. */
const ENTRIES = 100

/** An object, or the page about it or about a prefix. @throws S3Error */
export function present(service: MockedService, link: Link): AnyReply {
  const { bucket, key, url } = link
  const find = (name: string) => findObject(service, link, name)
  service.storage.bucket(bucket)
  if (!key && !url.pathname.endsWith('/')) return seeOther(url)
  if (!key) return list(service, link)

  const object = find(key)
  if (!key.endsWith('/')) {
    if (object) return show(link, key, object)
    if (!isPrefix(service, link)) throw new S3Error('NoSuchKey')
    return seeOther(url)
  }
  // An empty one is a folder that some program has made.
  if (object && object.body.size > 0) return show(link, key, object)
  const index = find(`${key}index.html`)
  return index ? show(link, `${key}index.html`, index) : list(service, link)
}

function findObject(service: MockedService, { access, bucket }: Link, key: string): StoredObject | undefined {
  assertMay(service, { access }, 'read', bucket, key)
  return service.storage.bucket(bucket).objects.get(key)
}

function isPrefix(service: MockedService, { access, bucket, key }: Link): boolean {
  const { objects } = service.storage.bucket(bucket)
  if (objects.has(`${key}/index.html`)) return true
  const seen = mayDo(service, { access }, 'list', bucket, `${key}/`)
  return seen && [...objects.keys()].some((each) => each.startsWith(`${key}/`))
}

function seeOther(url: URL): AnyReply {
  return { status: 303, body: undefined, headers: { location: `${url.pathname}/${url.search}` } }
}

function list(service: MockedService, { access, bucket, key, url, isPage }: Link): AnyReply {
  assertMay(service, { access }, 'list', bucket, key)
  const { objects } = service.storage.bucket(bucket)
  const cursor = url.searchParams.get('cursor')
  const { keys, prefixes, next } = listKeys(
    [...objects.keys()].filter((each) => each !== key),
    {
      prefix: key,
      delimiter: '/',
      after: cursor ? key + cursor : '',
      limit: ENTRIES,
      encrypted: service.quirks.encryptedOrder ?? false,
    },
  )
  const names = [...prefixes, ...keys].map((each) => each.slice(key.length))
  return page(listPage(bucket, names, next?.slice(key.length)), isPage)
}

/** Where bytes are due, a page is bytes too. */
const page = (html: string, isPage: boolean): AnyReply => ({
  status: 200,
  body: isPage ? html : new Blob([html]),
  headers: { 'content-type': 'text/html; charset=utf-8' },
})

function show({ isPage, url, headers: asked }: Link, key: string, object: StoredObject): AnyReply {
  if (isPage) return page(objectPage(key.split('/').at(-1) ?? key, object.body.size), true)
  const { body } = object
  const headers = linkHeaders(key, object, isOn(url.searchParams.get('download')))
  const condition = conditionOf(object, asked)
  if (condition) return { status: condition, body: undefined, headers }
  if (body.size === 0) return { status: 200, body, headers }

  const range = rangeOf(object, asked)
  const [first, last] = range ?? [0, body.size - 1]
  const sent = {
    ...headers,
    'accept-ranges': 'bytes',
    'content-length': String(last + 1 - first),
    ...(range && { 'content-range': `bytes ${first}-${last}/${body.size}` }),
  }
  return { status: range ? 206 : 200, body: body.slice(first, last + 1), headers: sent }
}

/** A flag that is there is on, unless it says that it is not (storj/edge, pkg/linksharing/sharing/utils.go). */
export const isOn = (flag: string | null, unlessThere = false): boolean =>
  flag === null ? unlessThere : !['no', 'false', '0', 'off'].includes(flag.toLowerCase())
