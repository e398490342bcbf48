import { API_KEY } from '../../packages/pinarkive-client/test/support.ts'
import { WIRE_CASES as PINARKIVE } from '../../packages/pinarkive-client/test/wire-cases.ts'
import { TOKEN as PINNING_TOKEN } from '../../packages/pinning-client/test/support.ts'
import { WIRE_CASES as PINNING } from '../../packages/pinning-client/test/wire-cases.ts'
import { API, GATEWAY, TOKEN as PINTHEON_TOKEN } from '../../packages/pintheon-client/test/support.ts'
import { field, WIRE_CASES as PINTHEON } from '../../packages/pintheon-client/test/wire-cases.ts'
import { ACCOUNT, PASSWORD_HASH } from '../../packages/storj-bridge-client/test/client-of.ts'
import { WIRE_CASES as BRIDGE } from '../../packages/storj-bridge-client/test/wire-cases.ts'
import { AUTH_CASES, type EdgeCase, LINK_CASES } from '../../packages/storj-uplink-client/test/edge-cases.ts'
import type { DocumentName } from './documents.ts'
import type { RawRequest } from './wire.ts'

// The golden requests are those that the clients' own tests hold them to, letter for letter. They are read from there,
// so that no second list of them can go its own way.

/** What lets callers in, by the names of the document's security schemes. */
export const credentials = {
  pinning: { accessToken: PINNING_TOKEN },
  pinarkive: { apiKey: API_KEY },
  pintheon: { bearer: PINTHEON_TOKEN },
  'storj-bridge': { basic: { username: ACCOUNT.email, password: PASSWORD_HASH } },
  'storj-auth': { bearer: 'token-of-an-operator' },
  'storj-linksharing': {},
} as const satisfies Record<DocumentName, Credentials>

export type Credentials = Readonly<
  Record<string, string | { readonly username: string; readonly password: string }>
>

/** The header of each scheme that the calls use, by the documents. */
const HEADERS: Readonly<Record<string, (secret: never) => Record<string, string>>> = {
  accessToken: (token: string) => bearer(token),
  bearer: (token: string) => bearer(token),
  apiKey: (key: string) => ({ 'x-api-key': key }),
  basic: ({ username, password }: { username: string; password: string }) => ({
    authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
  }),
}

/** What has to be sent with a call, for generators that leave that to the caller. */
export function credentialHeadersOf(document: DocumentName, security: readonly (readonly string[])[]) {
  const have: Credentials = credentials[document]
  const schemes = security.find((set) => set.every((scheme) => scheme in have)) ?? []
  return Object.assign({}, ...schemes.map((scheme) => HEADERS[scheme]?.(have[scheme] as never))) as Record<
    string,
    string
  >
}

interface Golden {
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: string | undefined
  readonly parts?: readonly string[] | undefined
}

const BOUNDARY = 'of-a-golden-request'

function request({ method, path, headers = {}, json, parts }: Golden): RawRequest {
  const body = parts
    ? [...parts.map((part) => `--${BOUNDARY}\r\n${part}\r\n`), `--${BOUNDARY}--\r\n`].join('')
    : (json ?? '')
  const type = parts
    ? `multipart/form-data; boundary=${BOUNDARY}`
    : json === undefined
      ? undefined
      : 'application/json'
  return {
    method,
    path,
    headers: { ...headers, ...(type && { 'content-type': type }) },
    body: Buffer.from(body),
  }
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const basic = `Basic ${Buffer.from(`${ACCOUNT.email}:${PASSWORD_HASH}`).toString('base64')}`
const edge = ({ name, method, url, body, headers, bearer: token }: EdgeCase): [string, RawRequest] => [
  name,
  request({ method, path: url, json: body, headers: { ...headers, ...(token && bearer(token)) } }),
]

/** The golden requests of a document, by what its tests call them. */
export const goldens: Readonly<Record<DocumentName, ReadonlyMap<string, RawRequest>>> = {
  pinning: new Map(
    PINNING.map(({ name, method, url, body }) => [
      name,
      request({ method, path: url, json: body, headers: bearer(PINNING_TOKEN) }),
    ]),
  ),
  pinarkive: new Map(
    PINARKIVE.map(({ name, method, url, body, parts, open }) => [
      name,
      request({ method, path: url, json: body, parts, headers: open ? {} : { 'x-api-key': API_KEY } }),
    ]),
  ),
  pintheon: new Map(
    PINTHEON.flatMap(({ name, sent: [sent, ...others] }) => {
      // What asks more than once is what our client adds to the document.
      if (!sent || others.length > 0) return []
      const { method, url, headers, parts } = sent
      const path = url.replace(API, '').replace(GATEWAY, '')
      const all = parts && [field('access_token', PINTHEON_TOKEN), ...parts]
      return [[name, request({ method, path, parts: all, ...(headers && { headers }) })]]
    }),
  ),
  'storj-bridge': new Map(
    BRIDGE.map(({ name, method, url, body, headers, open }) => {
      const authorization = open ? {} : { authorization: basic }
      const json = body && JSON.stringify(body)
      return [name, request({ method, path: url, json, headers: { ...headers, ...authorization } })]
    }),
  ),
  'storj-auth': new Map(AUTH_CASES.map(edge)),
  'storj-linksharing': new Map(LINK_CASES.map(edge)),
}
