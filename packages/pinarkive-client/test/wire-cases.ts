import type { PinarkiveClient } from '../src/index.ts'
import { CID, CID_V0 } from './support.ts'

/** A call, and the request that must come of it; the URL without the base URL. */
export interface WireCase {
  /** The method of the client, and what is special about the call. */
  readonly name: string
  readonly call: (client: PinarkiveClient) => Promise<unknown>
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  /** JSON. */
  readonly body?: string
  /** The parts of a multipart body, each as it is sent between two boundaries. */
  readonly parts?: readonly string[]
  /** Whether the service wants to know whose request it is. */
  readonly open?: true
}

const open = (
  name: string,
  call: WireCase['call'],
  method: 'GET' | 'POST',
  url: string,
  body?: string,
): WireCase => ({ name, call, method, url, open: true, ...(body && { body }) })

const get = (name: string, call: WireCase['call'], url: string): WireCase => ({
  name,
  call,
  method: 'GET',
  url,
})

const post = (name: string, call: WireCase['call'], url: string, body: string): WireCase => ({
  name,
  call,
  method: 'POST',
  url,
  body,
})

const form = (name: string, call: WireCase['call'], url: string, ...parts: string[]): WireCase => ({
  name,
  call,
  method: 'POST',
  url,
  parts,
})

/** A file's part as RFC 7578 and HTML have it. */
const file = (field: string, name: string, type: string, content: string) =>
  `content-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n${content}`

const field = (name: string, value: string) =>
  `content-disposition: form-data; name="${name}"\r\n\r\n${value}`

const BYTES = 'application/octet-stream'
const cidObject = { code: 0x70, version: 1, toString: () => CID }
const timelock = '2099-12-31T23:59:59Z'

const OPEN: readonly WireCase[] = [
  open('health', (client) => client.health(), 'GET', '/health'),
  open('getPlans', (client) => client.getPlans(), 'GET', '/plans/'),
  open('getPeers', (client) => client.getPeers(), 'GET', '/peers/'),
  open(
    'login',
    (client) => client.login('ü@mail.example', 'pass "word"'),
    'POST',
    '/auth/login',
    '{"email":"ü@mail.example","password":"pass \\"word\\""}',
  ),
  open(
    'verify2FALogin',
    (client) => client.verify2FALogin('temporary', '012345'),
    'POST',
    '/auth/2fa/verify-login',
    '{"temporaryToken":"temporary","code":"012345"}',
  ),
]

const FILES: readonly WireCase[] = [
  form(
    'uploadFile: bytes',
    (client) => client.uploadFile('hello'),
    '/files/',
    file('file', 'file', BYTES, 'hello'),
  ),
  form(
    'uploadFile: everything, in the order of the document',
    (client) =>
      client.uploadFile('grüß', { timelock, clusterId: 'cl1-eu', name: 'grüße.txt', type: 'text/plain' }),
    '/files/',
    file('file', 'grüße.txt', 'text/plain', 'grüß'),
    field('cl', 'cl1-eu'),
    field('timelock', timelock),
  ),
  form(
    'uploadFile: a File keeps its name and type',
    (client) => client.uploadFile(new File(['%PDF'], '報告 "1".pdf', { type: 'application/pdf' })),
    '/files/',
    file('file', '報告 %221%22.pdf', 'application/pdf', '%PDF'),
  ),
  form(
    'uploadFile: what is told goes before what a File says',
    (client) => client.uploadFile(new File(['a'], 'a', { type: 'text/plain' }), { name: 'b', type: 'x/y' }),
    '/files/',
    file('file', 'b', 'x/y', 'a'),
  ),
  form(
    'uploadFile: a name with a line end ends no header',
    (client) => client.uploadFile('a', { name: 'a\r\nx-evil: 1' }),
    '/files/',
    file('file', 'a%0D%0Ax-evil: 1', BYTES, 'a'),
  ),
  form(
    'uploadFile: a Date is written in UTC',
    (client) => client.uploadFile('a', { timelock: new Date('2099-12-31T23:59:59.500Z') }),
    '/files/',
    file('file', 'file', BYTES, 'a'),
    field('timelock', '2099-12-31T23:59:59.500Z'),
  ),
  form(
    'uploadMany',
    (client) => client.uploadMany([{ source: 'a', name: 'a.txt' }], { clusterId: 'cl1-na' }),
    '/files/',
    file('file', 'a.txt', BYTES, 'a'),
    field('cl', 'cl1-na'),
  ),
  form(
    'uploadDirectoryDag: an object',
    (client) => client.uploadDirectoryDag({ 'index.html': 'a', 'ü/b "c".txt': 'b', 'd\\e.txt': 'e' }),
    '/files/directory-dag',
    file('files', 'index.html', BYTES, 'a'),
    file('files', 'ü/b %22c%22.txt', BYTES, 'b'),
    file('files', 'd/e.txt', BYTES, 'e'),
  ),
  form(
    'uploadDirectoryDag: a Map and everything, in the order of the document',
    (client) =>
      client.uploadDirectoryDag(
        new Map([
          ['z.txt', { source: new Blob(['z'], { type: 'text/plain' }) }],
          // Decomposed, as macOS writes it.
          ['u\u0308.txt', { source: 'ü', name: 'other', type: 'text/css' }],
        ]),
        { timelock: '2099-12-31T23:59:59+01:00', clusterId: 'cl1-eu', dirName: 'my site' },
      ),
    '/files/directory-dag',
    file('files', 'z.txt', 'text/plain', 'z'),
    file('files', '\u00fc.txt', 'text/css', 'ü'),
    field('dirName', 'my site'),
    field('cl', 'cl1-eu'),
    field('timelock', '2099-12-31T22:59:59Z'),
  ),
  post(
    'uploadDirectory',
    (client) => client.uploadDirectory('/srv/ü'),
    '/files/directory',
    '{"dirPath":"/srv/ü"}',
  ),
  post(
    'uploadDirectory: everything',
    (client) => client.uploadDirectory('/srv', { timelock, clusterId: 'cl1-eu' }),
    '/files/directory',
    `{"dirPath":"/srv","cl":"cl1-eu","timelock":"${timelock}"}`,
  ),
  post('pinCid', (client) => client.pinCid(CID_V0), `/files/pin/${CID_V0}`, '{}'),
  post(
    'pinCid: everything',
    (client) =>
      client.pinCid(cidObject, { timelock, clusterId: 'cl1-eu', customName: 'mine', originalName: 'theirs' }),
    `/files/pin/${CID}`,
    `{"originalName":"theirs","customName":"mine","cl":"cl1-eu","timelock":"${timelock}"}`,
  ),
  {
    name: 'removeFile',
    call: (client) => client.removeFile(CID),
    method: 'DELETE',
    url: `/files/remove/${CID}`,
  },
  {
    name: 'renameFile',
    call: (client) => client.renameFile('a/b c', 'ü.txt'),
    method: 'PUT',
    url: '/files/rename/a%2Fb%20c',
    body: '{"newName":"ü.txt"}',
  },
]

const ACCOUNT: readonly WireCase[] = [
  {
    // Express answers 400 to JSON that is announced and does not come.
    name: 'logout',
    call: (client) => client.logout(),
    method: 'POST',
    url: '/auth/logout',
  },
  get('get2FAStatus', (client) => client.get2FAStatus(), '/auth/2fa/status'),
  get('getMyPlan', (client) => client.getMyPlan(), '/plans/my-plan'),
  get('listClusters', (client) => client.listClusters(), '/users/me/clusters'),
  get('getMe', (client) => client.getMe(), '/users/me'),
  get('listUploads', (client) => client.listUploads(), '/users/me/uploads'),
  get(
    'listUploads: undefined values',
    (client) => client.listUploads({ page: undefined, limit: undefined, cid: undefined }),
    '/users/me/uploads',
  ),
  get(
    'listUploads: everything, in the order of the document',
    (client) => client.listUploads({ cid: CID, hasExpiration: true, parentCid: CID_V0, limit: 20, page: 3 }),
    `/users/me/uploads?page=3&limit=20&parentCid=${CID_V0}&hasExpiration=true&cid=${CID}`,
  ),
  get(
    'listAllUploads',
    (client) => client.listAllUploads({ hasExpiration: true }).next(),
    '/users/me/uploads?page=1&limit=100&hasExpiration=true',
  ),
  get('getDagDetail', (client) => client.getDagDetail(cidObject), `/users/me/uploads/dag/${CID}`),
  post('generateToken', (client) => client.generateToken('ci'), '/tokens/generate', '{"name":"ci"}'),
  post(
    'generateToken: everything',
    (client) =>
      client.generateToken('ci', {
        totpCode: '012345',
        scopes: ['files:read', 'files:write'],
        expiresInDays: 30,
        label: 'cli-access',
      }),
    '/tokens/generate',
    '{"name":"ci","totpCode":"012345","scopes":["files:read","files:write"],"expiresInDays":30,"label":"cli-access"}',
  ),
  get('listTokens', (client) => client.listTokens(), '/tokens/list'),
  {
    name: 'revokeToken',
    call: (client) => client.revokeToken('my key/1'),
    method: 'DELETE',
    url: '/tokens/revoke/my%20key%2F1',
  },
  {
    name: 'revokeToken: with a code',
    call: (client) => client.revokeToken('ci', { totpCode: '012345' }),
    method: 'DELETE',
    url: '/tokens/revoke/ci',
    body: '{"totpCode":"012345"}',
  },
  get('getStatus', (client) => client.getStatus(CID), `/status/${CID}`),
  get(
    'getStatus: of a cluster',
    (client) => client.getStatus(cidObject, { clusterId: 'cl1-eu' }),
    `/status/${CID}?cl=cl1-eu`,
  ),
  get('getAllocations', (client) => client.getAllocations(CID_V0), `/allocations/${CID_V0}`),
  get(
    'getAllocations: of a cluster',
    (client) => client.getAllocations(CID, { clusterId: 'a&b' }),
    `/allocations/${CID}?cl=a%26b`,
  ),
]

export const WIRE_CASES: readonly WireCase[] = [...OPEN, ...FILES, ...ACCOUNT]
