import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { CID_PARAMETERS, cidOf, cidOfDirectory } from '@holdfast/shared/cid'
import { describe, expect, it } from 'vitest'
import { mocks, operations } from '../src/generated/pinarkive/operations.gen.ts'
import { createPinarkiveMock, PLANS } from '../src/msw.ts'
import { API_KEY, type Ask, EMAIL, faults, file, formOf, mocked, PASSWORD } from './msw-support.ts'

const CID = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi'
const user = { email: EMAIL, password: PASSWORD, apiKeys: [{ name: 'default', token: API_KEY }] }

it('runs on the version of msw that is meant', async ({ task }) => {
  const project = task.file.projectName
  const alias = project === 'msw 2' ? 'msw2' : 'msw'
  const path = createRequire(import.meta.url).resolve(`${alias}/package.json`)
  const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string }
  expect(`msw ${version.split('.')[0]}`).toBe(project)
  const { HttpHandler } = await import(/* @vite-ignore */ alias === 'msw2' ? 'msw2' : 'msw')
  expect(createPinarkiveMock().handlers[0]).toBeInstanceOf(HttpHandler)
})

describe('every operation', () => {
  const CALLS: [
    id: keyof typeof operations,
    method: string,
    path: string,
    status: number,
    ask?: () => Ask,
  ][] = [
    ['health', 'GET', '/health', 200, () => ({ key: null })],
    ['getPlans', 'GET', '/plans/', 200, () => ({ key: null })],
    ['getPeers', 'GET', '/peers/', 200, () => ({ key: null })],
    ['login', 'POST', '/auth/login', 200, () => ({ key: null, json: { email: EMAIL, password: PASSWORD } })],
    ['getMyPlan', 'GET', '/plans/my-plan', 200],
    ['get2FAStatus', 'GET', '/auth/2fa/status', 200],
    ['logout', 'POST', '/auth/logout', 200],
    ['uploadFile', 'POST', '/files/', 201, () => ({ body: formOf({ file: file('a.txt') }) })],
    ['uploadDirectory', 'POST', '/files/directory', 201, () => ({ json: { dirPath: '/srv/site' } })],
    [
      'uploadDirectoryDag',
      'POST',
      '/files/directory-dag',
      201,
      () => ({ body: formOf({ files: file('a/b') }) }),
    ],
    ['pinCid', 'POST', `/files/pin/${CID}`, 201, () => ({ json: {} })],
    ['removeFile', 'DELETE', `/files/remove/${CID}`, 200],
    ['renameFile', 'PUT', '/files/rename/UPLOAD', 200, () => ({ json: { newName: 'b' } })],
    ['getMe', 'GET', '/users/me', 200],
    ['listUploads', 'GET', '/users/me/uploads', 200],
    ['getDagDetail', 'GET', `/users/me/uploads/dag/${CID}`, 200],
    ['listClusters', 'GET', '/users/me/clusters', 200],
    ['generateToken', 'POST', '/tokens/generate', 201, () => ({ json: { name: 'n' } })],
    ['listTokens', 'GET', '/tokens/list', 200],
    ['revokeToken', 'DELETE', '/tokens/revoke/default', 200],
    ['getStatus', 'GET', `/status/${CID}`, 200],
    ['getAllocations', 'GET', `/allocations/${CID}`, 200],
  ]

  it('has a call here; verify2FALogin stands with the second factor', () => {
    expect([...CALLS.map(([id]) => id), 'verify2FALogin'].sort()).toEqual(Object.keys(operations).sort())
  })

  it.each(CALLS)('%s is answered as the document says', async (_, method, path, status, init) => {
    const { mock, ask } = mocked({ directories: { '/srv/site': { 'index.html': 'hi' } } })
    const files = [{ cid: CID, path: 'a', filename: 'a', size: 1 }]
    const { uploadId } = mock.state.addUpload(EMAIL, {
      cid: CID,
      clusterId: 'cl0-global',
      expiresAt: null,
      files,
    })
    expect((await ask(method, path.replace('UPLOAD', uploadId), init?.())).status).toBe(status)
  })

  it.each(CALLS.filter(([id]) => 'scopes' in mocks[id]))(
    '%s is refused to a key without its scope, and to nobody else',
    async (id, method, path, _, init) => {
      const all = Object.values(mocks).flatMap((mock) => ('scopes' in mock ? mock.scopes : []))
      const [required] = (mocks[id] as unknown as { scopes: readonly string[] }).scopes
      const token = 'limited'
      const scopes = all.filter((scope) => scope !== required)
      const { ask } = mocked({ users: [{ ...user, apiKeys: [{ name: 'limited', token, scopes }] }] })
      const { status, body } = await ask(method, path, { ...init?.(), key: token })
      expect([status, body]).toEqual([403, expect.objectContaining({ code: 'missing_scope', required })])
    },
  )

  it('would be objected to by ajv if it were not', () => {
    expect(faults('GET', '/users/me/uploads', 200, { uploads: [{}] }).join()).toContain('cid')
    expect(faults('POST', '/files/', 202, {})).toEqual(['202 is no answer'])
    expect(faults('DELETE', '/files/remove/a', 404, { error: 1 }).join()).toContain('/error')
  })
})

it('the peers are those of all clusters, each once', async () => {
  const { body } = await mocked().ask('GET', '/peers')
  const names = body.peers.map(({ peername }: { peername: string }) => peername)
  expect([body.count, names]).toEqual([2, ['node-1', 'node-2']])
})

describe('uploads', () => {
  it('have the CID that ipfs gives the bytes, and show up in the list', async () => {
    const { ask, mock } = mocked()
    const { body } = await ask('POST', '/files/', { body: formOf({ file: file('ü.txt') }) })
    // `printf 'hello world' | ipfs add --cid-version 1`
    expect(body).toMatchObject({
      cid: 'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e',
      filename: 'ü.txt',
      size: 11,
      clusterId: 'cl0-global',
      expiresAt: null,
    })
    const list = await ask('GET', '/users/me/uploads')
    expect(list.body).toMatchObject({ uploads: [{ cid: body.cid, filename: 'ü.txt', type: 'file' }] })
    expect(mock.state.uploads(EMAIL)).toMatchObject([{ uploadId: body.uploadId }])
  })

  it('are cut as the service is told to', async () => {
    const { ask } = mocked({ cid: CID_PARAMETERS.v0 })
    const { body } = await ask('POST', '/files', { body: formOf({ file: file('a') }) })
    expect(body.cid).toBe('Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD')
  })

  const PATHS = ['index.html', 'icons/logo.svg', 'a/b/index.html']
  const send = { body: () => formOf({ files: PATHS.map((path) => file(path, path)), dirName: 'site' }) }
  const tree = async (paths: string[]) =>
    cidOfDirectory(
      await Promise.all(
        paths.map(async (path, at) => [path, await cidOf(PATHS[at] as string, CID_PARAMETERS.v1)] as const),
      ),
      CID_PARAMETERS.v1,
    )

  it('of a directory have its root and the CID of each file', async () => {
    const { ask } = mocked()
    const { body } = await ask('POST', '/files/directory-dag', { body: send.body() })
    const root = await tree(PATHS)
    expect(body).toMatchObject({ cid: root.cid, filename: 'site', type: 'directory', size: root.dagBytes })
    expect(body).toMatchObject({ total_files: 3, total_size: PATHS.join('').length })
    expect(body.files.map(({ path }: { path: string }) => path)).toEqual(PATHS)
    expect((await ask('GET', `/users/me/uploads/dag/${root.cid}`)).body.files).toEqual(body.files)
    const inside = await ask('GET', `/users/me/uploads?parentCid=${root.cid}`)
    expect(inside.body.uploads).toMatchObject(
      body.files.map(({ cid }: { cid: string }) => ({ cid, type: 'file' })),
    )
  })

  it('of a directory lose their folders at a server that keeps base names', async () => {
    const { ask } = mocked({ flattensPaths: true })
    const { body } = await ask('POST', '/files/directory-dag', { body: send.body() })
    expect(body.files.map(({ path }: { path: string }) => path)).toEqual([
      'index.html',
      'logo.svg',
      'index.html',
    ])
    const names = new Map([
      ['index.html', await cidOf(PATHS[2] as string, CID_PARAMETERS.v1)],
      ['logo.svg', await cidOf(PATHS[1] as string, CID_PARAMETERS.v1)],
    ])
    expect(body.cid).toBe((await cidOfDirectory(names, CID_PARAMETERS.v1)).cid)
  })

  it.each(['../a', '/a', 'a//b', './a'])('of a directory with %s are refused', async (path) => {
    const { ask, mock } = mocked()
    const { status } = await ask('POST', '/files/directory-dag', { body: formOf({ files: file(path) }) })
    expect([status, mock.state.uploads(EMAIL)]).toEqual([400, []])
  })

  it('of a directory of the server are of what is there', async () => {
    const { ask } = mocked({ directories: { '/srv/site': { 'index.html': 'hi' } } })
    const { body } = await ask('POST', '/files/directory', { json: { dirPath: '/srv/site' } })
    expect(body).toMatchObject({ type: 'directory', filename: 'site', size: 2 })
    expect((await ask('POST', '/files/directory', { json: { dirPath: '/etc' } })).status).toBe(400)
  })

  it('that are larger than the plan allows are a 413, and of a full account a 403 without a code', async () => {
    const [free] = PLANS
    const plan = {
      ...(free as (typeof PLANS)[0]),
      maxFileSizeBytes: 12,
      maxDirectorySizeBytes: 15,
      storageLimit: 20,
    }
    const { ask } = mocked({ plans: [plan], users: [{ ...user, plan: 'free' }] })
    const upload = (length: number) =>
      ask('POST', '/files/', { body: formOf({ file: file('a', 'x'.repeat(length)) }) })
    expect(await upload(13)).toMatchObject({ status: 413, body: { code: 'FILE_TOO_LARGE' } })
    const files = [file('a', '12345678'), file('b', '12345678')]
    const directory = await ask('POST', '/files/directory-dag', { body: formOf({ files }) })
    expect(directory).toMatchObject({ status: 413, body: { code: 'FILE_TOO_LARGE' } })
    expect((await upload(12)).status).toBe(201)
    const full = await upload(9)
    expect([full.status, full.body.code]).toEqual([403, undefined])
    expect((await upload(8)).status).toBe(201)
  })
})

describe('what is kept', () => {
  it('is pinned, renamed, looked up and removed once', async () => {
    const { ask, mock } = mocked()
    const pin = { originalName: 'o', customName: 'c', cl: 'cl1-eu', timelock: '2099-12-31T23:59:59Z' }
    const pinned = await ask('POST', `/files/pin/${CID}`, { json: pin })
    const expiresAt = '2099-12-31T23:59:59.000Z'
    expect(pinned.body).toMatchObject({ cid: CID, clusterId: 'cl1-eu', expiresAt, customName: 'c' })

    const [{ uploadId } = { uploadId: '' }] = mock.state.uploads(EMAIL)
    const rename = () => ask('PUT', `/files/rename/${uploadId}`, { json: { newName: 'new' } })
    expect((await rename()).body).toEqual({ updated: true, newName: 'new' })
    expect((await rename()).body).toEqual({ updated: false, newName: 'new' })
    expect(mock.state.uploads(EMAIL)).toMatchObject([{ filename: 'new' }])

    expect((await ask('GET', `/status/${CID}?cl=cl1-eu`)).body).toMatchObject({ status: 'pinned' })
    const peers = (await ask('GET', `/status/${CID}`)).body.peers.map(({ id }: { id: string }) => id)
    expect((await ask('GET', `/allocations/${CID}`)).body.nodes).toEqual(peers)
    expect((await ask('GET', `/status/${CID}?cl=cl2-de`)).status).toBe(404)

    expect((await ask('DELETE', `/files/remove/${CID}`)).body).toEqual({ cid: CID, removed: true })
    for (const [method, path, json] of [
      ['DELETE', `/files/remove/${CID}`],
      ['GET', `/status/${CID}`],
      ['GET', `/allocations/${CID}`],
      ['GET', `/users/me/uploads/dag/${CID}`],
      ['PUT', `/files/rename/${uploadId}`, { newName: 'x' }],
      ['DELETE', '/tokens/revoke/unknown'],
    ] as const)
      expect((await ask(method, path, json && { json })).status).toBe(404)
  })

  it('belongs to one account', async () => {
    const other = { email: 'other@example.com', password: 'p', apiKeys: [{ name: 'o', token: 'other' }] }
    const { ask } = mocked({ users: [user, other] })
    await ask('POST', `/files/pin/${CID}`, { json: {} })
    expect((await ask('DELETE', `/files/remove/${CID}`, { key: 'other' })).status).toBe(404)
    expect((await ask('GET', '/users/me/uploads', { key: 'other' })).body.uploads).toEqual([])
    expect((await ask('GET', '/users/me/uploads')).body.uploads).toHaveLength(1)
  })

  it('ends with its timelock', async () => {
    let now = Date.UTC(2026, 0, 1)
    const { ask } = mocked({ now: () => now })
    const timelock = '2026-01-01T02:00:00+01:00'
    await ask('POST', `/files/pin/${CID}`, { json: { timelock } })
    const status = async () => (await ask('GET', `/status/${CID}`)).body.status
    expect(await status()).toBe('pinned')
    now += 3_600_000
    expect(await status()).toBe('unpinned')
    expect((await ask('POST', `/files/pin/${CID}`, { json: { timelock } })).status).toBe(400)
  })

  it.each(['tomorrow', '2099-01-01', '2099-01-01T00:00:00', '2001-01-01T00:00:00Z'])(
    'has no timelock %s',
    async (timelock) => {
      const { ask } = mocked()
      expect((await ask('POST', '/files/', { body: formOf({ file: file('a'), timelock }) })).status).toBe(400)
      expect((await ask('POST', `/files/pin/${CID}`, { json: { timelock } })).status).toBe(400)
    },
  )

  it('depends on the plan: no timelock, and no cluster but its own, on the free one', async () => {
    const { ask, mock } = mocked({ users: [{ ...user, plan: 'free' }] })
    const refused = [{ cl: 'cl1-eu' }, { timelock: '2099-01-01T00:00:00Z' }]
    for (const json of refused) {
      const { status, body } = await ask('POST', `/files/pin/${CID}`, { json })
      expect([status, body.code, typeof body.message]).toEqual([403, undefined, 'string'])
    }
    expect((await ask('GET', `/status/${CID}?cl=cl1-eu`)).status).toBe(403)
    expect((await ask('GET', '/users/me/clusters')).body).toMatchObject([{ clusterId: 'cl0-global' }])
    expect((await ask('GET', '/plans/my-plan')).body).not.toHaveProperty('largestPage')
    mock.state.setUser(EMAIL, { plan: 'premium' })
    for (const json of refused) expect((await ask('POST', `/files/pin/${CID}`, { json })).status).toBe(201)
  })
})

describe('pages', () => {
  const filled = (options = {}) => {
    const made = mocked(options)
    for (let at = 0; at < 120; at++)
      made.mock.state.addUpload(EMAIL, {
        cid: `cid-${at}`,
        clusterId: 'cl0-global',
        expiresAt: at % 40 ? null : '2099-01-01T00:00:00.000Z',
      })
    return made
  }

  it.each<[query: string, first: string | undefined, count: number, total: number]>([
    ['', 'cid-119', 20, 120],
    ['?page=2&limit=50', 'cid-69', 50, 120],
    ['?page=3&limit=50', 'cid-19', 20, 120],
    ['?page=4&limit=50', undefined, 0, 120],
    ['?limit=100000', 'cid-119', 100, 120],
    ['?hasExpiration=true', 'cid-80', 3, 3],
    ['?cid=cid-7', 'cid-7', 1, 1],
    ['?parentCid=cid-7', undefined, 0, 0],
  ])('%s begin with %s, have %i of %i', async (query, first, count, total) => {
    const { ask } = filled()
    const { body } = await ask('GET', `/users/me/uploads${query}`)
    expect([body.uploads[0]?.cid, body.uploads.length, body.pagination.total]).toEqual([first, count, total])
  })

  it('say what limit they were cut by', async () => {
    const { ask } = filled()
    const { body } = await ask('GET', '/users/me/uploads?limit=1000&page=2')
    expect(body.pagination).toEqual({ page: 2, limit: 100, total: 120 })
  })

  it.each([
    ['beside', [120, undefined]],
    ['pagination', [undefined, 120]],
    ['both', [120, 120]],
  ] as const)('have their total %s', async (total, expected) => {
    const { ask } = filled({ total })
    const { body } = await ask('GET', '/users/me/uploads')
    expect([body.total, body.pagination?.total]).toEqual(expected)
  })

  it.each(['?page=0', '?limit=0', '?page=x', '?offset=1'])('%s is a 400', async (query) => {
    expect((await filled().ask('GET', `/users/me/uploads${query}`)).status).toBe(400)
  })
})
