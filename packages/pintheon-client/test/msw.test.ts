import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { cidOf, parseCid } from '@holdfast/shared/cid'
import { describe, expect, it } from 'vitest'
import { operations } from '../src/generated/pintheon/operations.gen.ts'
import { createPintheonMock, mockedKey, mockedNode } from '../src/msw.ts'
import { attenuate, generateKeyPair, publicKeyToRegister, toX25519PublicKey } from '../src/token.ts'
import {
  API,
  EMPTY_DIRECTORY,
  type Fields,
  file,
  formOf,
  GATEWAY,
  HELLO,
  issue,
  mint,
  mocked,
} from './msw-support.ts'
import { zipOf } from './zip-of.ts'

it('runs on the version of msw that is meant', async ({ task }) => {
  const project = task.file.projectName
  const alias = project === 'msw 2' ? 'msw2' : 'msw'
  const path = createRequire(import.meta.url).resolve(`${alias}/package.json`)
  const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string }
  expect(`msw ${version.split('.')[0]}`).toBe(project)
  const { HttpHandler } = await import(/* @vite-ignore */ alias === 'msw2' ? 'msw2' : 'msw')
  expect(createPintheonMock().handlers[0]).toBeInstanceOf(HttpHandler)
})

describe('the identity that there is unless told', () => {
  it('is of keys that belong together', async () => {
    expect(await publicKeyToRegister(mockedNode.secret)).toBe(mockedNode.publicKey)
    expect(toX25519PublicKey(mockedNode.address)).toBe(mockedNode.publicKey)
    expect(await publicKeyToRegister(mockedKey.secret)).toBe(mockedKey.publicKey)
  })

  it('is told by stellar.toml, that of another node too', async () => {
    const toml = async (nodeSecret?: string) =>
      (await createPintheonMock({ nodeSecret }).respond(`${API}/.well-known/stellar.toml`)).text()
    expect(await toml()).toBe(`ACCOUNTS = ["${mockedNode.address}"]\n`)
    const { secret, address } = await generateKeyPair()
    expect(await toml(secret)).toContain(address)
  })

  it('must be one', () => {
    expect(() => createPintheonMock({ nodeSecret: 'S' })).toThrow('nodeSecret')
  })
})

describe('every operation of the API', () => {
  const CALLS: [id: keyof typeof operations, fields?: Fields][] = [
    ['uploadFile', { encrypted: 'false', file: file('a.txt') }],
    ['createDirectory', { name: 'docs' }],
    ['listDirectories'],
    ['getDirectoryIpns', { directory: '/site' }],
    ['listIpnsKeys'],
    ['publishDirectory', { directory: '/site' }],
    ['uploadHomepage', { file: file('site.zip', zipOf(['index.html'])) }],
    ['uploadFolder', { 'files[]': [file('a'), file('b')] }],
  ]
  const [OPEN, PINNED] = [['heartbeat', 'getStellarToml'], 'listPinnedFiles']

  it('has a call here', () => {
    const ids = Object.entries(operations).filter(([, each]) => !('server' in each))
    expect([...CALLS.map(([id]) => id), ...OPEN, PINNED].sort()).toEqual(ids.map(([id]) => id).sort())
  })

  it.each(CALLS)('%s answers a good token, and nobody without one', async (id, fields = {}) => {
    const { post } = mocked({ quirks: { folderUploadFails: false } })
    await post('/api_create_directory', { name: 'site' })
    await post('/api_publish_directory', { directory: '/site' })
    const { path } = operations[id]
    expect((await post(path, fields)).status).toBe(200)
    expect(await post(path, { ...fields, access_token: undefined })).toMatchObject({
      status: 400,
      text: 'Missing or empty value for field: access_token',
    })
    expect(await post(path, { ...fields, access_token: '' })).toMatchObject({ status: 400 })
    expect(await post(path, { ...fields, access_token: 'x' })).toMatchObject({ status: 403 })
  })

  it.each(CALLS)('%s is not on the gateway', async (id) => {
    const { ask } = mocked()
    const answer = await ask(GATEWAY + operations[id].path, { method: 'POST' })
    expect([answer.status, answer.type]).toEqual([403, 'text/html'])
    expect(answer.text).toContain('<hr><center>nginx</center>')
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('nor is the gateway on the API', async () => {
    const answer = await mocked().ask(`${API}/ipfs/${HELLO}`)
    expect([answer.status, answer.type]).toEqual([403, 'text/html'])
  })

  it('is asked by its method', async () => {
    expect((await mocked().ask(`${API}/api_upload`)).text).toContain('405 Method Not Allowed')
  })
})

describe('a token', () => {
  const tried = async (token: string, options: Parameters<typeof mocked>[0] = {}) =>
    (await mocked(options).post('/api_list_directories', { access_token: token })).status
  const LATER = () => Date.now() + 301_000

  it('is let in until it ends, whether node or client has made it', async () => {
    expect([await tried(await mint()), await tried(await issue())]).toEqual([200, 200])
    expect(await tried(await mint(), { now: LATER })).toBe(403)
    expect(await tried(await issue(), { now: LATER })).toBe(403)
  })

  it('never ends where its key is not timestamped', async () => {
    const registered = [{ name: 'app', publicKey: mockedKey.publicKey, timestamped: false }]
    expect(await tried(await mint(), { now: LATER, registered })).toBe(200)
  })

  it('ends when somebody who holds it has said so', async () => {
    const token = await attenuate(await mint({ expiresIn: Number.POSITIVE_INFINITY }), { expiresAt: 1 })
    expect(await tried(token)).toBe(403)
  })

  it('counts for as long as its key is registered', async () => {
    const { secret, publicKey } = await generateKeyPair()
    const { post, state } = mocked()
    const access_token = await mint({ secret })
    const list = async () => (await post('/api_list_directories', { access_token })).status
    expect(await list()).toBe(403)
    state.register({ name: 'new', publicKey, timestamped: true })
    expect(await list()).toBe(200)
    state.unregister(publicKey)
    expect(await list()).toBe(403)
    expect(state.registered().map(({ name }) => name)).toEqual(['default'])
  })

  it('may be any text that the mock is told', async () => {
    expect(await tried('my-token', { accessTokens: ['my-token'] })).toBe(200)
  })

  it('of the older format is let in where the node knows no other', async () => {
    const token = await mint({ format: 'legacy' })
    expect([await tried(token), await tried(token, { tokenFormat: 'legacy' })]).toEqual([403, 200])
  })
})

describe('a form', () => {
  it('is read urlencoded too where there is no file', async () => {
    const { ask } = mocked()
    const body = new URLSearchParams({ access_token: await mint(), name: 'docs & more' })
    const answer = await ask(`${API}/api_create_directory`, { method: 'POST', body })
    expect(answer.json.directories).toEqual([{ Name: 'docs & more', Path: '/docs & more' }])
  })

  it('is missed in JSON', async () => {
    const { ask } = mocked()
    const [method, body] = ['POST', JSON.stringify({ access_token: await mint() })]
    const headers = { 'content-type': 'application/json' }
    const answer = await ask(`${API}/api_list_directories`, { method, body, headers })
    expect([answer.status, answer.text]).toEqual([400, 'Missing or empty value for field: access_token'])
  })

  it('is asked for `encrypted` before its token is looked at, and for the file after', async () => {
    const { post } = mocked()
    const bad = { access_token: 'x', file: file('a') }
    expect((await post('/api_upload', bad)).text).toContain('<title>400 Bad Request')
    expect((await post('/api_upload', { ...bad, encrypted: 'false' })).status).toBe(403)
    expect((await post('/api_upload', { encrypted: 'false', file: 'text' })).text).toBe('No file uploaded')
  })

  it('has a thousand parts at most', async () => {
    const many = (count: number) => Object.fromEntries([...Array(count).keys()].map((at) => [`f${at}`, 'x']))
    const { post } = mocked()
    expect((await post('/api_list_directories', many(999))).status).toBe(200)
    const answer = await post('/api_list_directories', many(1000))
    expect([answer.status, answer.type]).toEqual([413, 'text/html; charset=utf-8'])
  })

  it('that is too large does not come through the proxy', async () => {
    const { upload, state } = mocked({ largestBody: 2000 })
    expect((await upload(file('a', 'x'.repeat(900)))).status).toBe(200)
    const answer = await upload(file('b', 'x'.repeat(2000)))
    expect([answer.status, answer.type, answer.text.includes('nginx')]).toEqual([413, 'text/html', true])
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect(state.files()).toHaveLength(1)
  })

  it('that is too large is so without its length too', async () => {
    const mock = createPintheonMock({ largestBody: 10 })
    const sized = (headers?: Record<string, string>) =>
      mock.respond(
        new Request(`${API}/api_upload`, {
          method: 'POST',
          body: 'x'.repeat(11),
          ...(headers && { headers }),
        }),
      )
    expect([(await sized()).status, (await sized({ 'content-length': '11' })).status]).toEqual([413, 413])
  })
})

describe('an upload', () => {
  it('gets its real CID and the size of its DAG, and keeps name and type', async () => {
    const { upload, state } = mocked()
    const bytes = new Uint8Array(700_000).map((_, at) => at * 7)
    const node = await cidOf(bytes)
    const { json } = await upload(file('Grüße ä.bin', bytes, 'image/x-a; b=c'))
    expect(json).toEqual({ Hash: node.cid, Name: 'Grüße ä.bin', Size: String(node.dagBytes) })
    expect(state.files()).toMatchObject([
      { CID: node.cid, Type: 'image/x-a', Directory: '/', Encrypted: 'false' },
    ])
    expect(state.holds(node.cid)).toBe(true)
  })

  it('is written as Flask writes it: in ASCII', async () => {
    const { text } = await mocked().upload(file('ä𝒳', 'x'))
    expect(text).toContain('"Name":"\\u00e4\\ud835\\udcb3"')
  })

  it('into a directory is in it, and published with it', async () => {
    const { upload, post, state, get } = mocked()
    await post('/api_create_directory', { name: 'docs' })
    expect((await post('/api_get_directory_ipns', { directory: '/docs' })).json).toEqual({
      error: 'No IPNS key found for directory',
      directory: '/docs',
    })
    await upload(file('a.txt'), { directory: '/docs' })
    const { ipns_hash } = (await post('/api_get_directory_ipns', { directory: '/docs' })).json
    expect(state.files()).toMatchObject([{ Directory: '/docs', IPNSHash: ipns_hash }])
    expect((await get(`/ipns/${ipns_hash}/a.txt`)).text).toBe('hello world')
  })

  it('that is to be encrypted needs to know for whom', async () => {
    const { text, status } = await mocked().upload(file('a'), { encrypted: 'true' })
    expect([status, text]).toEqual([400, "Missing required field 'receiver_pub' for encrypted upload"])
  })
})

describe('directories', () => {
  it('are listed by name, and made once', async () => {
    const { post, state } = mocked()
    const create = (name: string) => post('/api_create_directory', { name })
    await create('photos')
    expect((await create('docs')).json).toEqual({
      success: true,
      directories: [
        { Name: 'docs', Path: '/docs' },
        { Name: 'photos', Path: '/photos' },
      ],
    })
    expect((await create('docs')).json).toEqual({ error: 'Failed to create directory' })
    expect((await create('a/b')).json).toEqual({ error: 'Failed to create directory' })
    expect((await create(' ')).json).toEqual({ error: 'Directory name is required' })
    expect(state.directories()).toHaveLength(2)
  })

  it('are published as they are then, under a name that stays', async () => {
    const { post, upload } = mocked()
    await post('/api_create_directory', { name: 'docs' })
    const publish = async () => (await post('/api_publish_directory', { directory: 'docs' })).json
    const { ipns_name, ipfs_path } = await publish()
    expect(ipfs_path).toBe(`/ipfs/${EMPTY_DIRECTORY}`)
    expect(parseCid(ipns_name)).toMatchObject({ version: 1, codec: 0x72 })
    await upload(file('a.txt'), { directory: '/docs' })
    const again = await publish()
    expect([again.ipns_name, again.ipfs_path === ipfs_path]).toEqual([ipns_name, false])
    expect((await post('/api_list_ipns_keys')).json.keys).toContainEqual({ Name: 'docs', Id: ipns_name })
    const missing = await post('/api_publish_directory', { directory: '/nowhere' })
    expect(missing.json).toEqual({ error: 'Failed to publish directory to IPNS' })
  })
})

describe('a homepage', () => {
  const send = (name: string, names: string[]) => [name, file(name, zipOf(names))] as const

  it('is what the ZIP file has, however deep its index', async () => {
    const { post, state } = mocked()
    const [, site] = send('Site.ZIP', ['site/a.css', 'site/index.htm'])
    expect((await post('/api_upload_homepage', { file: site })).json).toEqual({
      success: true,
      message: 'Homepage uploaded successfully',
    })
    expect(state.homepage()).toEqual(['site/a.css', 'site/index.htm'])
  })

  it('is gone with a ZIP file that is refused, and stays with what is none by its name', async () => {
    const { post, state } = mocked()
    const [, site] = send('site.zip', ['index.html'])
    await post('/api_upload_homepage', { file: site })
    await post('/api_upload_homepage', { file: file('a.txt') })
    expect(state.homepage()).toEqual(['index.html'])
    await post('/api_upload_homepage', { file: file('b.zip', 'no zip') })
    expect(state.homepage()).toBeUndefined()
    expect((await post('/api_upload_homepage', {})).json).toEqual({ error: 'No file uploaded' })
  })
})

describe('requests', () => {
  it('are counted by route, and the one too many is not told when to come back', async () => {
    let time = 0
    const { post, upload } = mocked({
      rateLimit: { requests: 2, perMs: 3_600_000 },
      now: () => 1_700_000_000_000 + time,
      registered: [{ name: 'app', publicKey: mockedKey.publicKey }],
    })
    const list = () => post('/api_list_directories', { access_token: 'wrong' })
    expect([(await list()).status, (await list()).status]).toEqual([403, 403])
    const answer = await list()
    expect([answer.status, answer.type]).toEqual([429, 'text/html; charset=utf-8'])
    expect(answer.text).toContain('<p>2 per 1 hour</p>')
    expect(answer.headers.get('retry-after')).toBeNull()
    expect((await upload(file('a'))).status).toBe(200)
    time = 3_600_000
    expect((await list()).status).toBe(403)
  })

  it('are 500 an hour', async () => {
    const mock = createPintheonMock()
    const ask = async () => (await mock.respond(`${API}/api/heartbeat`)).status
    const answers = await Promise.all([...Array(501)].map(ask))
    expect(answers.filter((status) => status === 429)).toHaveLength(1)
    expect(answers.at(-1)).toBe(429)
  })

  it('through the public domain are refused, but for content and what is public', async () => {
    const customDomain = 'https://node.example'
    const { ask, state } = mocked({ customDomain })
    await state.addContent('hello world')
    const through = async (path: string) => {
      const { status, text } = await ask(customDomain + path)
      return [status, text.slice(0, 17)]
    }
    expect(await through('/api/heartbeat')).toEqual([403, 'Permission Denied'])
    expect(await through(`/ipfs/${HELLO}`)).toEqual([200, 'hello world'])
    expect(await through('/.well-known/stellar.toml')).toEqual([
      200,
      `ACCOUNTS = ["${mockedNode.address}`.slice(0, 17),
    ])
  })

  it('fail as told, once they are let in', async () => {
    const { mock, post, ask } = mocked()
    mock.failNext({ status: 500, body: 'Server Error' }, { status: 400, body: { error: 'File not added' } })
    expect((await post('/api_list_directories', { access_token: 'x' })).status).toBe(403)
    expect(await post('/api_list_directories')).toMatchObject({ status: 500, text: 'Server Error' })
    expect((await post('/api_list_directories')).json).toEqual({ error: 'File not added' })
    expect((await ask(`${API}/api/heartbeat`)).json).toEqual({ status: 'ok' })
  })
})

it('a heartbeat shows the owner’s dashboard to anybody while the owner is logged in', async () => {
  const { ask, upload, state } = mocked()
  await upload(file('private.txt'))
  state.setOwnerLoggedIn(true)
  const { json } = await ask(`${API}/api/heartbeat`)
  expect(json.status).toBeUndefined()
  expect(json).toMatchObject({ address: mockedNode.address, file_list: [{ Name: 'private.txt' }] })
  state.setOwnerLoggedIn(false)
  expect((await ask(`${API}/api/heartbeat`)).json).toEqual({ status: 'ok' })
})

it('answers without msw, and tells a form with it the same', async () => {
  const mock = createPintheonMock()
  const body = formOf({ access_token: await mint(), encrypted: 'false', file: file('a.txt') })
  const answer = await mock.respond(new Request(`${API}/api_upload`, { method: 'POST', body }))
  expect(await answer.json()).toMatchObject({ Hash: HELLO })
})
