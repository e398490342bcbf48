import {
  createStorjAuthFetchClient,
  createStorjLinksharingFetchClient,
  fetchShared,
  joinShareUrl,
  registerAccess,
} from '../src/index.ts'
import vectors from './fixtures/grants.json' with { type: 'json' }

/** A call of one of Storj's edge services, and the request that must come of it; the URL without the base URL. */
export interface EdgeCase {
  /** The operation, and what is special about the call. */
  readonly name: string
  readonly call: (baseUrl: string) => Promise<unknown>
  readonly method: 'GET' | 'HEAD' | 'POST'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** JSON. */
  readonly body?: string
  /** Of the operators. */
  readonly bearer?: string
}

export const GRANT = vectors.share.base.grant
export const ACCESS_KEY_ID = 'jvguri3yf5mzozsejv2sgrqghlma'
export const OPERATOR_TOKEN = 'token-of-an-operator'

const auth = (authService: string) => createStorjAuthFetchClient({ authService, bearer: OPERATOR_TOKEN })

export const AUTH_CASES: readonly EdgeCase[] = [
  {
    name: 'registerAccess',
    call: (authService) => registerAccess(GRANT, { authService }),
    method: 'POST',
    url: '/v1/access',
    body: `{"access_grant":"${GRANT}","public":false}`,
  },
  {
    name: 'registerAccess: public, and what for',
    call: (authService) => registerAccess(GRANT, { authService, public: true, usageTags: ['mcp'] }),
    method: 'POST',
    url: '/v1/access',
    body: `{"access_grant":"${GRANT}","public":true,"usage_tags":["mcp"]}`,
  },
  {
    name: 'getAccess',
    call: (authService) =>
      auth(authService).GET('/v1/access/{accessKeyId}', { params: { path: { accessKeyId: ACCESS_KEY_ID } } }),
    method: 'GET',
    url: `/v1/access/${ACCESS_KEY_ID}`,
    bearer: OPERATOR_TOKEN,
  },
  {
    name: 'checkStartup',
    call: (authService) => auth(authService).GET('/v1/health/startup'),
    method: 'GET',
    url: '/v1/health/startup',
  },
  {
    name: 'checkLive',
    call: (authService) => auth(authService).GET('/v1/health/live'),
    method: 'GET',
    url: '/v1/health/live',
  },
]

const links = (linkService: string) => createStorjLinksharingFetchClient({ linkService })
const at = { access: ACCESS_KEY_ID, bucket: 'photos', key: 'sea & ü.txt' }
const object = `${ACCESS_KEY_ID}/photos/sea%20%26%20%C3%BC.txt`
const link = (linkService: string, key = at.key) =>
  joinShareUrl({ accessKeyId: ACCESS_KEY_ID, bucket: 'photos', key }, { linkService })

export const LINK_CASES: readonly EdgeCase[] = [
  {
    name: 'getShared',
    call: (linkService) => fetchShared(link(linkService)),
    method: 'GET',
    url: `/raw/${object}`,
  },
  {
    name: 'getShared: "/" within the key as it is',
    call: (linkService) => fetchShared(link(linkService, '2026//sea at dawn.jpg')),
    method: 'GET',
    url: `/raw/${ACCESS_KEY_ID}/photos/2026//sea%20at%20dawn.jpg`,
  },
  {
    name: 'getShared: a range',
    call: (linkService) => fetchShared(link(linkService), { offset: 2, length: 3 }),
    method: 'GET',
    url: `/raw/${object}`,
    headers: { range: 'bytes=2-4' },
  },
  {
    name: 'getShared: a file of a ZIP, as a download',
    call: (linkService) =>
      links(linkService).GET('/raw/{access}/{bucket}/{key}', {
        params: { path: at, query: { download: '1', path: 'july/a b.jpg' } },
        parseAs: 'text',
      }),
    method: 'GET',
    url: `/raw/${object}?download=1&path=july%2Fa%20b.jpg`,
  },
  {
    name: 'headShared',
    call: (linkService) => links(linkService).HEAD('/raw/{access}/{bucket}/{key}', { params: { path: at } }),
    method: 'HEAD',
    url: `/raw/${object}`,
  },
  {
    name: 'getSharePage',
    call: (linkService) =>
      links(linkService).GET('/s/{access}/{bucket}/{key}', { params: { path: at }, parseAs: 'text' }),
    method: 'GET',
    url: `/s/${object}`,
  },
  {
    name: 'headSharePage',
    call: (linkService) => links(linkService).HEAD('/s/{access}/{bucket}/{key}', { params: { path: at } }),
    method: 'HEAD',
    url: `/s/${object}`,
  },
  {
    name: 'getSharedBucket: from a cursor on',
    call: (linkService) =>
      links(linkService).GET('/s/{access}/{bucket}', {
        params: { path: at, query: { cursor: 'sea & ü.txt' } },
        parseAs: 'text',
      }),
    method: 'GET',
    url: `/s/${ACCESS_KEY_ID}/photos?cursor=sea%20%26%20%C3%BC.txt`,
  },
  {
    name: 'headSharedBucket',
    call: (linkService) => links(linkService).HEAD('/s/{access}/{bucket}', { params: { path: at } }),
    method: 'HEAD',
    url: `/s/${ACCESS_KEY_ID}/photos`,
  },
]
