import { ContentChangedError, type PintheonClient } from '../src/index.ts'
import { API, CID, CID_V0, GATEWAY, IPNS, TOKEN } from './support.ts'

/** A request, letter for letter. */
export interface Sent {
  readonly method: 'GET' | 'HEAD' | 'POST'
  readonly url: string
  /** Beside those of a form. */
  readonly headers?: Readonly<Record<string, string>>
  /** The parts of a form, each as it is sent between two boundaries; the token's comes before them. */
  readonly parts?: readonly string[]
}

/** A call, and the requests that must come of it. */
export interface WireCase {
  /** The method of the client, and what is special about the call. */
  readonly name: string
  readonly call: (client: PintheonClient) => Promise<unknown>
  readonly sent: readonly Sent[]
}

/** A file's part as RFC 7578 and HTML have it. */
const file = (name: string, type: string, content: string) =>
  `content-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n${content}`

export const field = (name: string, value: string) =>
  `content-disposition: form-data; name="${name}"\r\n\r\n${value}`

const BYTES = 'application/octet-stream'
const PLAIN = field('encrypted', 'false')

const form = (path: string, ...parts: string[]): Sent => ({ method: 'POST', url: API + path, parts })
const upload = (...parts: string[]) => form('/api_upload', ...parts)
const LIST = form('/api_list_directories')
const RECEIVER = 'LBj8A7vSjndYTdJG9-I198udtsW1JOte0TQlQbJoOm8='

/** What the gateway is asked with. */
const identity = { 'accept-encoding': 'identity' }
const gateway = (method: 'GET' | 'HEAD', path: string, headers = {}): Sent => ({
  method,
  url: GATEWAY + path,
  headers: { ...identity, ...headers },
})

const wire = (name: string, call: WireCase['call'], ...sent: Sent[]): WireCase => ({ name, call, sent })

const cidObject = { toString: () => CID }

const UPLOADS: readonly WireCase[] = [
  wire(
    'uploadFile: bytes',
    (client) => client.uploadFile('hello'),
    upload(PLAIN, file('file', BYTES, 'hello')),
  ),
  wire(
    'uploadFile: a File keeps its name and type',
    (client) => client.uploadFile(new File(['%PDF'], '報告 "1".pdf', { type: 'application/pdf' })),
    upload(PLAIN, file('報告 %221%22.pdf', 'application/pdf', '%PDF')),
  ),
  wire(
    'uploadFile: so does one that a function gives',
    (client) =>
      client.uploadFile(async () => new File(['%PDF'], '/home/me/a.pdf', { type: 'application/pdf' })),
    upload(PLAIN, file('a.pdf', 'application/pdf', '%PDF')),
  ),
  wire(
    'uploadFile: what is told goes before what a File says',
    (client) => client.uploadFile(new File(['a'], 'a', { type: 'text/plain' }), { name: 'b', type: 'x/y' }),
    upload(PLAIN, file('b', 'x/y', 'a')),
  ),
  wire(
    'uploadFile: of a path the last part',
    (client) => client.uploadFile('a', { name: '/home/me/ü ö.txt' }),
    upload(PLAIN, file('ü ö.txt', BYTES, 'a')),
  ),
  wire(
    "uploadFile: of Windows' too",
    (client) => client.uploadFile({ source: 'a', name: 'C:\\me\\..\\b.txt' }),
    upload(PLAIN, file('b.txt', BYTES, 'a')),
  ),
  wire(
    'uploadFile: into a directory, by its path on the node',
    (client) => client.uploadFile('a', { directory: 'docs', name: 'a.txt' }),
    LIST,
    upload(PLAIN, field('directory', '/docs'), file('a.txt', BYTES, 'a')),
  ),
  wire(
    'uploadFile: encrypted by the node, opted in',
    (client) =>
      client.uploadFile('a', {
        encrypted: true,
        receiverPublicKey: RECEIVER,
        allowServerSideEncryption: true,
      }),
    upload(field('encrypted', 'true'), field('receiver_pub', RECEIVER), file('file', BYTES, 'a')),
  ),
  wire(
    'uploadFile: encrypted, neither',
    (client) => client.uploadFile('a', { encrypted: false, allowServerSideEncryption: true }),
    upload(PLAIN, file('file', BYTES, 'a')),
  ),
  wire(
    'uploadMany',
    (client) => client.uploadMany(['a', { source: 'b', name: 'b.txt' }], { directory: 'docs' }),
    LIST,
    upload(PLAIN, field('directory', '/docs'), file('file', BYTES, 'a')),
    upload(PLAIN, field('directory', '/docs'), file('b.txt', BYTES, 'b')),
  ),
  wire(
    'uploadFolder',
    (client) => client.uploadFolder({ 'a.txt': 'a', 'u\u0308.txt': 'b' }, { directory: 'my site' }),
    LIST,
    form('/api_create_directory', field('name', 'my site')),
    upload(PLAIN, field('directory', '/my site'), file('a.txt', BYTES, 'a')),
    upload(PLAIN, field('directory', '/my site'), file('\u00fc.txt', BYTES, 'b')),
    form('/api_publish_directory', field('directory', '/my site')),
  ),
  wire(
    'uploadHomepage: bytes',
    (client) => client.uploadHomepage('PK'),
    form('/api_upload_homepage', file('site.zip', BYTES, 'PK')),
  ),
  wire(
    'uploadHomepage: a File keeps its name and type, without a path',
    (client) => client.uploadHomepage(new File(['PK'], 'x/../my.zip', { type: 'application/zip' })),
    form('/api_upload_homepage', file('my.zip', 'application/zip', 'PK')),
  ),
  wire(
    'uploadHomepage: what is told goes before',
    (client) => client.uploadHomepage({ source: new File(['PK'], 'a.zip'), name: 'b.zip', type: 'x/y' }),
    form('/api_upload_homepage', file('b.zip', 'x/y', 'PK')),
  ),
]

const DIRECTORIES: readonly WireCase[] = [
  wire(
    'createDirectory',
    (client) => client.createDirectory('grüße "1"'),
    form('/api_create_directory', field('name', 'grüße "1"')),
  ),
  wire('listDirectories', (client) => client.listDirectories(), LIST),
  wire(
    'getDirectoryIpns',
    (client) => client.getDirectoryIpns('docs'),
    form('/api_get_directory_ipns', field('directory', '/docs')),
  ),
  wire('listIpnsKeys', (client) => client.listIpnsKeys(), form('/api_list_ipns_keys')),
  wire(
    'publishDirectory',
    (client) => client.publishDirectory('a b'),
    form('/api_publish_directory', field('directory', '/a b')),
  ),
]

const READS: readonly WireCase[] = [
  wire('listPinnedFiles', (client) => client.listPinnedFiles(), {
    method: 'GET',
    url: `${API}/api/pinned_files`,
    headers: { authorization: `Bearer ${TOKEN}` },
  }),
  wire('isOnline', (client) => client.isOnline(), { method: 'GET', url: `${API}/api/heartbeat` }),
  wire('fileInfo', (client) => client.fileInfo(CID_V0), gateway('HEAD', `/ipfs/${CID_V0}`)),
  wire(
    'fileInfo: of a path, only if it is held',
    (client) => client.fileInfo(cidObject, { path: 'a/ü b.txt', onlyIfHeld: true }),
    gateway('HEAD', `/ipfs/${CID}/a/%C3%BC%20b.txt`, { 'cache-control': 'only-if-cached' }),
  ),
  wire(
    'fileInfo: of a name',
    (client) => client.fileInfo({ ipns: IPNS }, { path: 'a.txt' }),
    gateway('HEAD', `/ipns/${IPNS}/a.txt`),
  ),
  wire(
    'download',
    async (client) => (await client.download(CID)).stream.cancel(),
    gateway('GET', `/ipfs/${CID}`),
  ),
  wire(
    'download: a part',
    // All is answered with the same, which is not the part that was asked for.
    (client) =>
      client.download(CID, { range: { start: 6, end: 10 } }).catch((error) => {
        if (!(error instanceof ContentChangedError)) throw error
      }),
    gateway('GET', `/ipfs/${CID}`, { range: 'bytes=6-10' }),
  ),
  wire('urlOf', async (client) => client.urlOf(CID, 'a.txt')),
]

export const WIRE_CASES: readonly WireCase[] = [...UPLOADS, ...DIRECTORIES, ...READS]
