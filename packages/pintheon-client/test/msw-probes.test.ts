import { describe, expect, it } from 'vitest'
import { createPintheonMock, type PintheonMock, type PintheonMockOptions } from '../src/msw.ts'
import probes from './fixtures/server-probes.json' with { type: 'json' }
import { API, EMPTY_DIRECTORY, type Fields, file, formOf, HELLO, issue, mint } from './msw-support.ts'
import { vectors } from './token-support.ts'
import { zipOf } from './zip-of.ts'

// Everything that a real node was asked, asked again: the mock must answer byte for byte the same.

type Probe = { case: string; status: number; contentType: string; headers: object; body: string }

const CLIENT = vectors.keys.client.x25519PublicB64Url
const register = (timestamped: boolean) => [{ name: 'app', publicKey: CLIENT, timestamped }]

/** As the node was set up, at the time of the answer in question. */
const setUp = (options: PintheonMockOptions = {}) =>
  createPintheonMock({
    registered: register(true),
    peerId: '12D3KooWFakePeer',
    ipnsKeys: { self: 'k51self', docs: 'k51qzi5uqu5ddocs' },
    ...options,
  })

const post = async (mock: PintheonMock, path: string, fields: Fields, origin = API) =>
  mock.respond(new Request(origin + path, { method: 'POST', body: formOf(fields) }))
const upload = async (mock: PintheonMock, fields: Fields, origin?: string) =>
  post(mock, '/api_upload', { access_token: await mint(), encrypted: 'false', ...fields }, origin)
const call = async (mock: PintheonMock, path: string, fields: Fields = {}) =>
  post(mock, path, { access_token: await mint(), ...fields })

const A = { file: file('a.txt') }
const EXPIRED = () => mint({ now: 1_000_000_000_000 })

/** `docs`, with a file unless told, and `photos`. */
async function withDirectories(mock: PintheonMock, filled = true) {
  await call(mock, '/api_create_directory', { name: 'docs' })
  await call(mock, '/api_create_directory', { name: 'photos' })
  if (filled) await upload(mock, { file: file('in-dir.txt', 'in dir'), directory: '/docs' })
  return mock
}

/** The index as it was when the last questions were asked. */
async function withFiles(mock: PintheonMock) {
  await upload(mock, A)
  await upload(mock, { file: file('b.bin', Uint8Array.of(0, 1), 'application/octet-stream') })
  await upload(mock, { file: file('copy.txt') })
  mock.state.requestPins(HELLO, { slotId: 3, pinQty: 5, pinsRemaining: 4, offerPrice: 10 })
  return mock
}

const at = (time: string, micros: number) => () => Date.parse(time) + micros / 1000
const pinned = (micros: number) => withFiles(setUp({ now: at('2026-11-20T23:17:09Z', micros) }))
const bearer = async (mock: PintheonMock, origin = API) =>
  mock.respond(
    new Request(`${origin}/api/pinned_files`, { headers: { authorization: `Bearer ${await mint()}` } }),
  )
const zip = (...names: string[]) => file('site.zip', zipOf(names), 'application/zip')

const CASES: Record<string, () => Promise<Response>> = {
  'upload, nothing registered': () => upload(setUp({ registered: [] }), A),
  'upload ok, client-minted token': () => upload(setUp(), A),
  'upload ok, node-issued token': async () =>
    upload(setUp(), { access_token: await issue(), file: file('b.bin', Uint8Array.of(0, 1)) }),
  'upload into directory': async () =>
    upload(await withDirectories(setUp(), false), {
      file: file('in-dir.txt', 'in dir'),
      directory: '/docs',
    }),
  'empty file': () => upload(setUp(), { file: file('empty', '') }),
  'no access_token': () => post(setUp(), '/api_upload', { ...A, encrypted: 'false' }),
  'no encrypted field': async () => post(setUp(), '/api_upload', { access_token: await mint(), ...A }),
  'no file': () => upload(setUp(), {}),
  'no file, bad token': () => upload(setUp(), { access_token: 'bad' }),
  'bad token': () => upload(setUp(), { ...A, access_token: 'bad' }),
  'expired token, record not timestamped': async () =>
    upload(setUp({ registered: register(false) }), {
      access_token: await EXPIRED(),
      file: file('e', 'e'),
    }),
  'expired token, record timestamped': async () => upload(setUp(), { access_token: await EXPIRED(), ...A }),
  'encrypted=true, bad receiver_pub': () => upload(setUp(), { ...A, encrypted: 'true', receiver_pub: 'bad' }),
  'encrypted=True (capital)': () => upload(setUp(), { encrypted: 'True', file: file('cap.txt', 'cap') }),
  'kubo add fails': () => upload(setUp({ quirks: { kuboRefuses: 'add' } }), A),
  'kubo pin fails': () => upload(setUp({ quirks: { kuboRefuses: 'pin' } }), A),
  'kubo down': () => upload(setUp({ quirks: { kuboDown: true } }), A),
  'through the custom domain': () =>
    upload(setUp({ customDomain: 'https://my.node.example' }), A, 'https://my.node.example'),
  'pinned_files through the custom domain': () =>
    bearer(
      setUp({ customDomain: 'https://my.node.example', now: at('2026-11-20T23:17:09Z', 306_828) }),
      'https://my.node.example',
    ),
  list_directories: async () => call(await withDirectories(setUp()), '/api_list_directories'),
  'list_directories no token': () => post(setUp(), '/api_list_directories', { other: 'field' }),
  'get_directory_ipns known': async () =>
    call(await withDirectories(setUp()), '/api_get_directory_ipns', { directory: '/docs' }),
  list_ipns_keys: () => call(setUp(), '/api_list_ipns_keys'),
  publish_directory: async () =>
    call(await withDirectories(setUp(), false), '/api_publish_directory', { directory: '/docs' }),
  upload_folder: () => call(setUp(), '/api/upload_folder', { 'files[]': [file('a/b.txt')] }),
  'upload_folder none': () => call(setUp(), '/api/upload_folder'),
  'homepage not zip': () => call(setUp(), '/api_upload_homepage', { file: file('site.txt') }),
  'homepage no index': () => call(setUp(), '/api_upload_homepage', { file: zip('readme.md') }),
  'homepage bad zip': () => call(setUp(), '/api_upload_homepage', { file: file('site.zip', 'no zip') }),
  'pinned_files bearer': async () => bearer(await pinned(425_140)),
  'pinned_files query': async () =>
    (await pinned(435_051)).respond(`${API}/api/pinned_files?token=${encodeURIComponent(await mint())}`),
  'pinned_files none': () => setUp().respond(`${API}/api/pinned_files`),
  'heartbeat, nobody logged in': () => setUp().respond(`${API}/api/heartbeat`),
  'unknown route': () => setUp().respond(`${API}/nothing-here`),
  'form field of 201 MiB would be 413; here access_token field over MAX_FORM_MEMORY_SIZE is not run': () =>
    upload(setUp(), { ...A, access_token: 'x'.repeat(2 ** 20) }),
}

const answers = probes.filter((probe) => 'status' in probe) as Probe[]
const HEARTBEAT = 'heartbeat while the owner is logged in (NO token sent)'

describe('a mocked node answers as a real one did', () => {
  it('to everything that it was asked', () => {
    const cases = answers.map((probe) => probe.case)
    expect([...Object.keys(CASES), HEARTBEAT].sort()).toEqual(cases.sort())
  })

  it.each(answers.filter((probe) => probe.case in CASES))('$case', async (probe) => {
    const answer = await (CASES[probe.case] as () => Promise<Response>)()
    expect(await answer.text()).toBe(probe.body)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([probe.status, probe.contentType])
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  })

  it(HEARTBEAT, async () => {
    const probe = answers.find((each) => each.case === HEARTBEAT) as Probe
    const dashboard = { descriptor: 'd', name: 'n', nonce: 'NONCE', expires: '2026-01-01 00:00:00' }
    const mock = await withFiles(setUp({ dashboard, ownerLoggedIn: true }))
    await withDirectories(mock)
    await upload(mock, { file: file('empty', '') })
    await upload(mock, { file: file('e', 'e') })
    await upload(mock, { file: file('secret.txt', 'secret'), encrypted: 'true', receiver_pub: CLIENT })
    await upload(mock, { file: file('cap.txt', 'cap'), encrypted: 'True' })
    const answer = await mock.respond(`${API}/api/heartbeat`)
    const text = await answer.text()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, probe.contentType])
    expect(ofRealContent(text)).toBe(ofRealContent(probe.body))
  })

  /** What stood in for Kubo gave every directory one CID, and what stood in for py7zr wrote archives of its own. */
  function ofRealContent(text: string): string {
    const data = JSON.parse(text)
    for (const directory of data.directory_list) directory.cid = EMPTY_DIRECTORY
    const archive = data.file_list.find((row: { Name: string }) => row.Name === 'secret.txt.7z')
    Object.assign(archive, { CID: 'archive', Hash: 'archive', Size: 'archive' })
    return JSON.stringify(data)
  }

  it('and keeps the index as it did after bytes that it knew', async () => {
    const mock = setUp()
    await upload(mock, A)
    await upload(mock, { file: file('b.bin', Uint8Array.of(0, 1)) })
    await upload(mock, { file: file('copy.txt') })
    const [seen] = probes.filter((probe) => 'rows' in probe)
    expect(mock.state.files()).toEqual((seen as unknown as { rows: unknown }).rows)
  })

  it('and archives as much of a file as it did', async () => {
    const mock = setUp()
    await upload(mock, { file: file('secret.txt', 'secret'), encrypted: 'true', receiver_pub: CLIENT })
    const [seen] = probes.filter((probe) => 'record' in probe)
    const [record] = (seen as unknown as { record: { arcname: string; plaintext_len: number }[] }).record
    expect(mock.state.archives()).toMatchObject([{ name: record?.arcname, plaintext: { size: 0 } }])
    expect(record?.plaintext_len).toBe(0)
  })
})
