import {
  type AnyReply,
  type MockAnswer,
  type MockApi,
  type MockResolvers,
  mockApi,
} from '@holdfast/shared/msw'
import { mocks, type Operations, operations, schemes } from '../generated/storj-linksharing/operations.gen.js'
import { validators } from '../generated/storj-linksharing/validators.gen.js'
import type { Failures } from './failures.js'
import { openLink, toLinkRefusal } from './link-access.js'
import { errorPage } from './link-pages.js'
import { isOn, present } from './present.js'
import type { MockedService } from './service.js'

interface Call {
  readonly request: Request
  readonly path: { readonly access: string; readonly bucket: string; readonly key?: string }
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': '*',
}
const HTML = { 'content-type': 'text/html; charset=utf-8' }
const TEXT = { 'content-type': 'text/plain; charset=utf-8' }
const MALFORMED = 'Malformed request. Please try again.'

/** Link sharing. */
export function createLinkService(service: MockedService, failures: Failures): MockApi['respond'] {
  const origins = new WeakMap<Request, Request>()

  const show =
    (isPage: boolean) =>
    async ({ request, path: { access: text, bucket, key = '' } }: Call): Promise<AnyReply> => {
      const sent = origins.get(request) as Request
      try {
        const access = await openLink(service, text, sent)
        return present(service, {
          access,
          bucket,
          key,
          url: new URL(sent.url),
          isPage,
          headers: request.headers,
        })
      } catch (error) {
        const { status, message, headers } = toLinkRefusal(error)
        return refusal(status, message, headers)
      }
    }
  const [bytes, page] = [show(false), show(true)]

  const mock = mockApi<Operations>(
    {
      baseUrl: service.linkUrl,
      table: { operations, schemes },
      mocks,
      validators,
      authorise: () => true,
      intercept: (operationId) => {
        const failure = failures.take('link', operationId)
        if (!failure) return undefined
        const { status, message = 'It failed', headers } = failure
        return status === 429
          ? { status, body: '429 Too Many Requests\n', headers: { ...TEXT, ...headers } }
          : refusal(status, message, headers)
      },
      refuse: ({ status, request }) => refuse(status, origins.get(request) as Request),
      failure: () => ({}),
      ignoresUnknownParameters: true,
      deviate: (answer: MockAnswer) => ({ ...answer, headers: { ...CORS, ...answer.headers } }),
    },
    {
      getShared: bytes,
      headShared: bytes,
      getSharePage: page,
      headSharePage: page,
      getSharedBucket: page,
      headSharedBucket: page,
    } as MockResolvers<Operations>,
  )

  return async (input, init) => {
    const sent = typeof input === 'string' ? new Request(input, init) : input
    if (sent.method === 'OPTIONS') return new Response(null, { headers: CORS })
    if (sent.method !== 'GET' && sent.method !== 'HEAD')
      return new Response('Method Not Allowed\n', { status: 405, headers: { ...CORS, ...TEXT } })
    const request = new Request(documented(sent.url), { method: sent.method, headers: sent.headers })
    origins.set(request, sent)
    return mock.respond(request)
  }
}

const refusal = (status: number, sentence: string, headers = {}): AnyReply => ({
  status,
  body: errorPage(sentence),
  headers: { ...HTML, ...headers },
})

/** Links of the old form have no `/s/`, and lead there (storj/edge, pkg/linksharing/sharing/credentials.go). */
function refuse(status: number, { url }: Request): AnyReply {
  const { pathname, search } = new URL(url)
  if (status === 404 && pathname !== '/' && !/^\/(?:s|raw)\//.test(pathname))
    return { status: 308, body: '', headers: { location: `/s${pathname}${search}` } }
  return refusal(400, MALFORMED)
}

/**
 * Where the document has what is meant: in the query a link can say that it wants the page or the bytes, whichever its
 * path is for, and the page of a bucket may end with "/".
 */
function documented(sent: string): URL {
  const url = new URL(sent)
  const { pathname, searchParams } = url
  const [, kind = '', rest = ''] = /^\/(s|raw)\/(.+)$/s.exec(pathname) ?? []
  if (!kind) return url
  const bucketOnly = /^[^/]+\/[^/]+\/?$/.test(rest)
  const wrap = isOn(searchParams.get('wrap'), !isOn(searchParams.get('view'), kind === 'raw'))
  const isPage = bucketOnly || (wrap && !isOn(searchParams.get('download')))
  url.pathname = `/${isPage ? 's' : 'raw'}/${bucketOnly ? rest.replace(/\/$/, '') : rest}`
  return url
}
