import { createHash } from 'node:crypto'
import { byRequest } from '@holdfast/testing'
import { type GatewayProjectOptions, openGatewayProject, type Project } from '../src/index.ts'
import type { Variant } from '../src/s3/variants.ts'
import { element, escapeText, parseXml, textIn } from '../src/s3/xml.ts'
import { whatIsWrongWith } from './verify-signature.ts'

export const CREDENTIALS = {
  accessKeyId: 'jx3tests',
  secretKey: 'the/secret+of-the-tests',
  endpoint: 'https://gateway.example',
}

export const MIB = 1024 * 1024
export const PART = 5 * MIB

/** Bytes of which no two pieces are alike. */
export function bytesOf(size: number): Uint8Array<ArrayBuffer> {
  const words = Uint32Array.from({ length: Math.ceil(size / 4) }, (_, at) => Math.imul(at + 1, 2654435761))
  return new Uint8Array(words.buffer, 0, size)
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

interface Stored {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
  readonly etag: string
}
interface Parts {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly parts: Map<number, Stored>
}

/** What a test does with a request in the service's place; `apply` is what the service would have done. */
type Meet = (request: Request, apply: () => Promise<Response>, nth: number) => Response | Promise<Response>

export interface FakeOptions {
  /** Entries of a page; 1,000 unless told. */
  readonly pageSize?: number
  /** Whether lists have metadata, as MinIO's do. */
  readonly listsMetadata?: boolean
}

export const xml = (body: string, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`, {
    status,
    headers: { 'content-type': 'application/xml', ...headers },
  })

export const refusal = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  xml(element('Error', element('Code', code), element('Message', `of ${code}`)), status, headers)

const isKept = (name: string) => name.startsWith('x-amz-meta-') || name === 'content-type'
const keptOf = ({ headers }: Request) => Object.fromEntries([...headers].filter(([name]) => isKept(name)))
const etagOf = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex')
const stored = (bytes: Uint8Array<ArrayBuffer>, headers: Stored['headers'] = {}): Stored => ({
  bytes,
  headers,
  etag: etagOf(bytes),
})

/** The name that AWS has for a request, by its method, path and query. */
export function variantOf({ method, url }: Pick<Request, 'method' | 'url'>): Variant {
  const { pathname, searchParams: query } = new URL(url)
  const [, bucket = '', ...key] = pathname.split('/')
  const has = (name: string) => query.has(name)
  if (!bucket) return 'listBuckets'
  if (!key.length)
    return (
      {
        PUT: 'createBucket',
        HEAD: 'headBucket',
        DELETE: 'deleteBucket',
        POST: 'deleteObjects',
        GET: has('uploads') ? 'listMultipartUploads' : 'listObjects',
      } as const
    )[method as 'PUT']
  return (
    {
      PUT: has('uploadId') ? 'uploadPart' : 'putObject',
      GET: has('uploadId') ? 'listParts' : 'getObject',
      HEAD: 'headObject',
      DELETE: has('uploadId') ? 'abortMultipartUpload' : 'deleteObject',
      POST: has('uploads') ? 'createMultipartUpload' : 'completeMultipartUpload',
    } as const
  )[method as 'PUT']
}

/**
 * An S3 service in memory that verifies signatures, counts what is under way, and is overruled by a test where that
 * wants another answer.
 */
export function openFake({ pageSize = 1000, listsMetadata = false }: FakeOptions = {}) {
  const buckets = new Map<string, string>([['bucket', '2026-01-02T03:04:05.000Z']])
  const objects = new Map<string, Stored>()
  const uploads = new Map<string, Parts>()
  const asked: string[] = []
  const counts = new Map<Variant, number>()
  const meet: Partial<Record<Variant, Meet>> = {}
  let ids = 0

  const respond = async (request: Request): Promise<Response> => {
    const url = new URL(request.url)
    asked.push(`${request.method} ${request.url.slice(url.origin.length)}`)
    const arrived = { method: request.method, url: request.url, headers: Object.fromEntries(request.headers) }
    if (whatIsWrongWith(arrived, CREDENTIALS.secretKey)) return refusal(403, 'SignatureDoesNotMatch')
    const variant = variantOf(request)
    const nth = (counts.get(variant) ?? 0) + 1
    counts.set(variant, nth)
    let applied: Promise<Response> | undefined
    const apply = () => (applied ??= act(request, url, variant))
    return (await meet[variant]?.(request, apply, nth)) ?? apply()
  }

  const act = async (request: Request, url: URL, variant: Variant): Promise<Response> => {
    const path = decodeURIComponent(url.pathname)
    const [, bucket = '', ...rest] = path.split('/')
    const query = url.searchParams
    if (bucket && variant !== 'createBucket' && !buckets.has(bucket)) return refusal(404, 'NoSuchBucket')
    const object = objects.get(path)
    const upload = uploads.get(query.get('uploadId') ?? '')
    const keys = () => [...objects.keys()].filter((each) => each.startsWith(`/${bucket}/`))
    const body = async () => new Uint8Array(await request.arrayBuffer())

    switch (variant) {
      case 'listBuckets': {
        const each = ([name, date]: [string, string]) =>
          element('Bucket', element('Name', name), element('CreationDate', date))
        return xml(element('ListAllMyBucketsResult', element('Buckets', ...[...buckets].map(each))))
      }
      case 'createBucket':
        if (buckets.has(bucket)) return refusal(409, 'BucketAlreadyOwnedByYou')
        buckets.set(bucket, new Date().toISOString())
        return new Response()
      case 'headBucket':
        return new Response()
      case 'deleteBucket':
        if (keys().length) return refusal(409, 'BucketNotEmpty')
        buckets.delete(bucket)
        return new Response(null, { status: 204 })
      case 'listObjects':
        return xml(listing(bucket, keys(), query))
      case 'deleteObjects': {
        const text = await request.text()
        const md5 = createHash('md5').update(text).digest('base64')
        if (request.headers.get('content-md5') !== md5) return refusal(400, 'InvalidDigest')
        for (const { name, children } of parseXml(text).children)
          if (name === 'Object') objects.delete(`/${bucket}/${children[0]?.text}`)
        return xml(element('DeleteResult'))
      }
      case 'putObject': {
        const source = request.headers.get('x-amz-copy-source')
        const from = source && objects.get(decodeURIComponent(source))
        if (source && !from) return refusal(404, 'NoSuchKey')
        const match = request.headers.get('x-amz-copy-source-if-match')
        if (match && from && match !== `"${from.etag}"`) return refusal(412, 'PreconditionFailed')
        const made = stored(from ? from.bytes : await body(), keptOf(request))
        objects.set(path, made)
        return from
          ? xml(element('CopyObjectResult', element('ETag', `"${made.etag}"`)))
          : new Response(null, { headers: { etag: `"${made.etag}"`, date: DATE } })
      }
      case 'createMultipartUpload': {
        const id = `upload ${++ids}/+`
        uploads.set(id, { path, headers: keptOf(request), parts: new Map() })
        return xml(element('InitiateMultipartUploadResult', element('UploadId', id)))
      }
      case 'uploadPart': {
        const part = stored(await body())
        if (!upload) return refusal(404, 'NoSuchUpload')
        upload.parts.set(Number(query.get('partNumber')), part)
        return new Response(null, { headers: { etag: `"${part.etag}"` } })
      }
      case 'completeMultipartUpload': {
        if (!upload) return refusal(404, 'NoSuchUpload')
        const named = parseXml(await request.text()).children
        const parts = named.map((part) => upload.parts.get(Number(textIn(part, 'PartNumber'))))
        const isWhole = named.every((part, at) => textIn(part, 'ETag') === `"${parts[at]?.etag}"`)
        if (!named.length || !isWhole) return refusal(400, 'InvalidPart')
        if (parts.slice(0, -1).some((part) => (part?.bytes.byteLength ?? 0) < PART))
          return refusal(400, 'EntityTooSmall')
        const bytes = Buffer.concat(parts.map((part) => part?.bytes ?? new Uint8Array()))
        const made = { ...stored(bytes, upload.headers), etag: `${etagOf(bytes)}-${parts.length}` }
        objects.set(path, made)
        uploads.delete(query.get('uploadId') ?? '')
        return xml(element('CompleteMultipartUploadResult', element('ETag', `"${made.etag}"`)))
      }
      case 'abortMultipartUpload':
        if (!upload) return refusal(404, 'NoSuchUpload')
        uploads.delete(query.get('uploadId') ?? '')
        return new Response(null, { status: 204 })
      case 'deleteObject':
        objects.delete(path)
        return new Response(null, { status: 204 })
      case 'headObject':
      case 'getObject':
        return object ? reading(request, object) : refusal(404, rest.length ? 'NoSuchKey' : 'NoSuchBucket')
      default:
        return refusal(501, 'NotImplemented')
    }
  }

  const listing = (bucket: string, paths: string[], query: URLSearchParams): string => {
    const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter')]
    const after = query.get('continuation-token') ?? query.get('start-after') ?? ''
    const entries = new Map<string, Stored | undefined>()
    for (const path of paths) {
      const key = path.slice(bucket.length + 2)
      const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1
      const isPrefix = end >= 0
      if (key.startsWith(prefix))
        entries.set(isPrefix ? key.slice(0, end + 1) : key, isPrefix ? undefined : objects.get(path))
    }
    const sorted = [...entries].filter(([name]) => name > after).sort(([a], [b]) => (a < b ? -1 : 1))
    const page = sorted.slice(0, Math.min(pageSize, Number(query.get('max-keys') ?? 1000)))
    // As AWS and MinIO write it.
    const named = (key: string) => encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/')
    const next = page.length < sorted.length ? page.at(-1)?.[0] : undefined
    return element(
      'ListBucketResult',
      element('EncodingType', 'url'),
      element('IsTruncated', `${next !== undefined}`),
      next === undefined ? '' : element('NextContinuationToken', escapeText(next)),
      ...page.map(([name, object]) =>
        object
          ? element('Contents', element('Key', named(name)), ...describe(object, query.has('metadata')))
          : element('CommonPrefixes', element('Prefix', named(name))),
      ),
    )
  }

  const describe = ({ bytes, etag, headers }: Stored, metadata: boolean): string[] => [
    element('LastModified', '2026-01-02T03:04:05.678Z'),
    element('ETag', `&quot;${etag}&quot;`),
    element('Size', `${bytes.byteLength}`),
    // MinIO writes names as Go does.
    metadata && listsMetadata
      ? element(
          'UserMetadata',
          ...Object.entries(headers).map(([name, value]) =>
            element(
              name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
              escapeText(Buffer.from(value, 'latin1').toString()),
            ),
          ),
        )
      : '',
  ]

  return {
    buckets,
    objects,
    uploads,
    /** `GET /bucket/key?query` of each request, in order. */
    asked,
    meet,
    respond,
    /** How often there was such a request. */
    count: (variant: Variant): number => counts.get(variant) ?? 0,
    put: (path: string, bytes: Uint8Array<ArrayBuffer> | string, headers: Record<string, string> = {}) =>
      objects.set(path, stored(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, headers)),
    project: (options: Partial<GatewayProjectOptions> = {}): Project =>
      openGatewayProject({
        gateway: CREDENTIALS,
        fetch: byRequest(respond),
        retry: { attempts: 3, baseDelayMs: 0 },
        ...options,
      }),
  }
}

export type Fake = ReturnType<typeof openFake>

const DATE = 'Fri, 02 Jan 2026 03:04:05 GMT'

/** An object, or the part of it that is asked for. */
function reading({ method, headers }: Request, { bytes, etag, headers: kept }: Stored): Response {
  const condition = headers.get('if-match')
  if (condition && condition !== `"${etag}"`) return refusal(412, 'PreconditionFailed')
  const { byteLength: size } = bytes
  const all = { ...kept, etag: `"${etag}"`, 'last-modified': DATE }
  const [, from, to = ''] = /^bytes=(\d+)-(\d*)$/.exec(headers.get('range') ?? '') ?? []
  if (from === undefined || method === 'HEAD')
    return new Response(method === 'HEAD' ? null : bytes, {
      headers: { ...all, 'content-length': `${size}` },
    })
  if (Number(from) >= size) return refusal(416, 'InvalidRange')
  const last = Math.min(to ? Number(to) : size, size - 1)
  const part = bytes.subarray(Number(from), last + 1)
  const range = { 'content-range': `bytes ${from}-${last}/${size}`, 'content-length': `${part.byteLength}` }
  return new Response(part, { status: 206, headers: { ...all, ...range } })
}
