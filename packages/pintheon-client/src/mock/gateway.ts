import { parseCid } from '@holdfast/shared/cid'
import type { MockResolvers } from '@holdfast/shared/msw'
import type { Operations } from '../generated/pintheon/operations.gen.js'
import type { Content } from './content.js'
import { contentTypeOf } from './content-type.js'
import { readRange } from './range.js'
import type { MockedService } from './service.js'

type GatewayOperation = Exclude<keyof Operations & `${'get' | 'head'}${string}File${string}`, never>
type Resolvers = Pick<MockResolvers<Operations>, GatewayOperation>

type Headers = Readonly<Record<string, string>>
type Reply =
  | { readonly status: 200 | 206; readonly body: Blob; readonly headers: Headers }
  | { readonly status: 301 | 304; readonly body: undefined; readonly headers: Headers }
  | { readonly status: 400 | 404 | 412 | 416 | 500 | 504; readonly body: string; readonly headers: Headers }

/** The IPFS daemon's gateway (https://specs.ipfs.tech/http-gateways/path-gateway/). It reads, and fetches to read. */
export function gatewayResolvers(service: MockedService): Resolvers {
  const ipfs = (request: Request, cid: string, path = '') => answer(service, request, 'ipfs', cid, path)
  const ipns = (request: Request, name: string, path = '') => answer(service, request, 'ipns', name, path)
  return {
    getFile: ({ request, path: { cid } }) => ipfs(request, cid),
    getFileAt: ({ request, path: { cid, path } }) => ipfs(request, cid, path),
    getNamedFile: ({ request, path: { name } }) => ipns(request, name),
    getNamedFileAt: ({ request, path: { name, path } }) => ipns(request, name, path),
    headFile: ({ request, path: { cid } }) => headOf(ipfs(request, cid)),
    headFileAt: ({ request, path: { cid, path } }) => headOf(ipfs(request, cid, path)),
    headNamedFile: ({ request, path: { name } }) => headOf(ipns(request, name)),
    headNamedFileAt: ({ request, path: { name, path } }) => headOf(ipns(request, name, path)),
  }
}

const headOf = async (reply: Promise<Reply>) => ({ ...(await reply), body: undefined })

/** What Kubo lets web pages see. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'Content-Length, Content-Range, X-Chunked-Output, X-Ipfs-Path, X-Ipfs-Roots, X-Stream-Output',
}

const say = <Status extends number>(status: Status, text: string, headers: Headers = {}) => ({
  status,
  body: `${text}\n`,
  headers: { ...CORS, 'content-type': 'text/plain; charset=utf-8', ...headers },
})

async function answer(
  service: MockedService,
  request: Request,
  space: 'ipfs' | 'ipns',
  name: string,
  path: string,
): Promise<Reply> {
  const { quirks, giveUpMs, directories } = service
  if (quirks.hangingGateway) await wait(Number.POSITIVE_INFINITY, request.signal)
  const cached = /\bonly-if-cached\b/i.test(request.headers.get('cache-control') ?? '')
  const root = space === 'ipfs' ? name : directories.resolve(name)
  if (space === 'ipfs' && !parseCid(name)) return say(400, `invalid path "/ipfs/${name}": invalid cid`)
  if (root === undefined) {
    if (cached) return say(412, `/ipns/${name} not in local datastore`)
    await wait(giveUpMs, request.signal)
    return say(500, `failed to resolve /ipns/${name}: could not resolve name`)
  }

  const found = await find(service, request, root, path, cached)
  if (found === 'not held') {
    if (quirks.lyingGateway) return send(request, LIE, [root], space)
    if (cached) return say(412, `/ipfs/${root} not in local datastore`)
    return say(504, `failed to resolve /ipfs/${root}: context deadline exceeded`)
  }
  if (typeof found === 'string') return say(404, found)
  // Seen on Kubo 0.43: not a word of what it is.
  if (cached && request.method === 'HEAD') return { status: 200, body: new Blob(), headers: CORS }
  const { content, roots } = found
  if (content.file) return send(request, content.file, roots, space)

  const { pathname } = new URL(request.url)
  if (!pathname.endsWith('/'))
    return { status: 301, body: undefined, headers: { ...CORS, location: `${pathname}/` } }
  const index = content.entries.get('index.html')
  const file = index && service.content.get(index.cid)?.file
  if (index && file) return send(request, file, [...roots, index.cid], space, 'index.html')
  return send(request, listing(content), roots, space, 'listing')
}

/** Follows a path down; in words why there is nothing. */
async function find(
  service: MockedService,
  { signal }: Request,
  root: string,
  path: string,
  cached: boolean,
): Promise<{ content: Content; roots: string[] } | string> {
  const { content: store, searchMs, giveUpMs, quirks } = service
  const look = async (cid: string): Promise<Content | undefined> => {
    const held = store.get(cid)
    if (held || cached || quirks.lyingGateway) return held
    await wait(searchMs, signal)
    const fetched = store.fetch(cid)
    if (!fetched) await wait(giveUpMs - searchMs, signal)
    return fetched
  }
  const roots = [root]
  let content = await look(root)
  for (const name of path.split('/').filter(Boolean)) {
    const entry = content?.entries?.get(name)
    if (content && !entry) return `no link named "${name}" under ${content.cid}`
    if (entry) roots.push(entry.cid)
    content = entry && (await look(entry.cid))
  }
  return content ? { content, roots } : 'not held'
}

/** What a gateway that lies answers with, whatever was asked for. */
const LIE = new Blob(['<!doctype html>\n<title>Welcome</title>\n<p>Please sign in to this network.</p>\n'])

async function send(
  request: Request,
  file: Blob,
  roots: readonly string[],
  space: 'ipfs' | 'ipns',
  name?: 'index.html' | 'listing',
): Promise<Reply> {
  const { pathname } = new URL(request.url)
  const { headers: asked, method } = request
  const cid = roots.at(-1) as string
  const etag = name === 'listing' ? `"DirIndex-mock_CID-${cid}"` : `"${cid}"`
  const described = {
    ...CORS,
    etag,
    'cache-control':
      name === 'listing' || space === 'ipns' ? 'public, max-age=60' : 'public, max-age=29030400, immutable',
    'x-ipfs-path': pathname,
    'x-ipfs-roots': roots.join(','),
  }
  const has = asked.get('if-none-match')?.split(',') ?? []
  if (has.some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, ''))))
    return { status: 304, body: undefined, headers: described }

  const type = await contentTypeOf(name ? '.html' : pathname, file)
  const headers = { ...described, 'content-type': type, 'accept-ranges': 'bytes' }
  const all = { ...headers, 'content-length': String(file.size) }
  const isSame = [null, etag].includes(asked.get('if-range'))
  const range = method === 'GET' && isSame ? readRange(asked.get('range'), file.size) : undefined
  if (range === undefined) return { status: 200, body: file, headers: all }
  if (range === 'none')
    return say(416, 'invalid range: failed to overlap', { 'content-range': `bytes */${file.size}` })
  const [first, last] = range
  return {
    status: 206,
    body: file.slice(first, last + 1),
    headers: {
      ...headers,
      'content-length': String(last + 1 - first),
      'content-range': `bytes ${first}-${last}/${file.size}`,
    },
  }
}

const listing = ({ cid, entries }: Extract<Content, { entries: object }>): Blob => {
  const links = [...(entries ?? new Map()).keys()].map((name) => {
    const text = name.replace(/[&<>"]/g, (character: string) => `&#${character.charCodeAt(0)};`)
    return `<li><a href="${encodeURIComponent(name)}">${text}</a></li>\n`
  })
  return new Blob([`<!DOCTYPE html>\n<title>${cid}</title>\n<ul>\n${links.join('')}</ul>\n`])
}

/** For ever with Infinity; until the caller goes away in any case. */
const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = Number.isFinite(ms) ? setTimeout(resolve, Math.max(0, ms)) : undefined
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
