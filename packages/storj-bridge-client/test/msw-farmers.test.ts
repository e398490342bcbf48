import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createStorjBridgeClient, KeyPair } from '../src/index.ts'
import { type FarmerBehaviour, mockedKey, mockedUser } from '../src/msw.ts'
import vectors from './fixtures/audits.json' with { type: 'json' }
import { ask, BRIDGE, mocked } from './msw-support.ts'

const by = KeyPair.import(mockedKey.privateKey)
const { email } = mockedUser
const KIB = 1024

/** A bridge with a file of five shards, and two of parity. */
async function withFile(copies?: number) {
  const { state } = mocked()
  const { id } = state.addBucket(email)
  const content = new Uint8Array(70 * KIB).map((_, at) => at % 251)
  const file = await state.addFile(id, {
    filename: 'a',
    content,
    shardSize: 16 * KIB,
    parityShards: 2,
    copies,
  })
  const path = `/buckets/${id}/files/${file.id}`
  return { state, id, file, path, content }
}

const urlOf = ({
  hash,
  token,
  farmer,
}: {
  hash: string
  token: string
  farmer: { address: string; port: number }
}) => `http://${farmer.address}:${farmer.port}/shards/${hash}?token=${token}`

describe('pointers', () => {
  it('come by pages, parity last, and end', async () => {
    const { path } = await withFile()
    const page = async (skip: number) =>
      (await ask('GET', path, { by, query: { skip: `${skip}`, limit: '6' } })).json
    const [first, second, third] = [await page(0), await page(6), await page(12)]
    expect([first.length, second.length, third]).toEqual([6, 1, []])
    const all = [...first, ...second]
    expect(all.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(all.map(({ parity }) => parity)).toEqual([false, false, false, false, false, true, true])
    expect(all[4].size).toBe(6 * KIB)
    expect(all[0].farmer.nodeID).not.toBe(all[1].farmer.nodeID)
  })

  it('name another farmer for one that is excluded or absent, and none where there is none', async () => {
    const { state, path } = await withFile(3)
    const first = async (exclude: string[]) =>
      (await ask('GET', path, { by, query: { skip: '0', limit: '1', exclude: exclude.join(',') } })).json[0]
    const [a, b, c] = state.farmers.map(({ nodeID }) => nodeID) as [string, string, string]
    expect([(await first([])).farmer.nodeID, (await first([a])).farmer.nodeID]).toEqual([a, b])
    if (state.farmers[1]) state.farmers[1].behaviour = 'absent'
    expect((await first([a])).farmer.nodeID).toBe(c)
    const { farmer, token, operation, hash } = await first([a, c])
    expect([farmer, token, operation, typeof hash]).toEqual([undefined, undefined, undefined, 'string'])
  })

  it('a token is of its bucket, is good once, and in the last version may be one for uploads', async () => {
    const { state, id, path } = await withFile()
    const other = state.addBucket(email)
    const ticket = async (bucket: string, operation = 'PULL') =>
      (await ask('POST', `/buckets/${bucket}/tokens`, { by, body: { operation } })).json.token
    const get = async (token: string) => (await ask('GET', path, { headers: { 'x-token': token } })).status
    const mine = await ticket(id)
    expect([await get(mine), await get(mine)]).toEqual([200, 500])
    expect(await get(await ticket(other.id))).toBe(401)
    expect(await get(await ticket(id, 'PUSH'))).toBe(200)
    state.setQuirks({ pushTokenPulls: false })
    expect(await get(await ticket(id, 'PUSH'))).toBe(401)
  })
})

describe('a farmer', () => {
  async function pointed(behaviour: FarmerBehaviour) {
    const file = await withFile()
    const [pointer] = (await ask('GET', file.path, { by })).json
    const [farmer] = file.state.farmers
    if (farmer) farmer.behaviour = behaviour
    return { ...file, farmer, pointer, url: urlOf(pointer) }
  }
  const ripemd = (bytes: Uint8Array) =>
    createHash('ripemd160').update(createHash('sha256').update(bytes).digest()).digest('hex')
  const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())

  it('serves a shard to who has the token, once', async () => {
    const { url, content, pointer, farmer } = await pointed('serve')
    expect((await fetch(url.replace(/.$/, 'x'))).status).toBe(401)
    const answer = await fetch(url)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    const bytes = await bytesOf(answer)
    expect(bytes).toEqual(content.slice(0, 16 * KIB))
    expect(ripemd(bytes)).toBe(pointer.hash)
    expect((await fetch(url)).status).toBe(401)
    expect(farmer?.exchanges.map(({ status }) => status)).toEqual([401, 200, 401])
  })

  it('fails with a status, has lost the shard, or corrupts a byte', async () => {
    const { url, farmer, content, pointer, path } = await pointed({ fail: 503 })
    const failed = await fetch(url)
    expect([failed.status, await failed.json()]).toEqual([503, { result: expect.any(String) }])
    if (farmer) farmer.behaviour = 'corrupt'
    const wrong = await bytesOf(await fetch(url))
    expect([wrong.length, wrong[0], wrong[1]]).toEqual([16 * KIB, (content[0] as number) ^ 1, content[1]])
    if (farmer) farmer.behaviour = 'serve'
    expect(farmer?.drop(pointer.hash)).toBe(true)
    const [again] = (await ask('GET', path, { by })).json
    expect((await fetch(urlOf(again))).status).toBe(404)
  })

  it('breaks the connection', async () => {
    const { url } = await pointed('refuse')
    await expect(fetch(url)).rejects.toThrow(TypeError)
  })

  it('never answers', async () => {
    const { url } = await pointed('hang')
    await expect(fetch(url, { signal: AbortSignal.timeout(50) })).rejects.toThrow(/timeout|abort/i)
  })

  it('stands still after half', async () => {
    const { url } = await pointed('stall')
    const reader = (await fetch(url)).body?.getReader()
    let received = 0
    while (received < 8 * KIB) received += (await reader?.read())?.value?.length ?? Number.NaN
    const next = reader?.read().then(() => 'more')
    expect(await Promise.race([next, new Promise((resolve) => setTimeout(resolve, 50, 'nothing'))])).toBe(
      'nothing',
    )
    expect(received).toBe(8 * KIB)
    // msw 2 holds a copy of its own, and a copy's end waits for the other's.
    void reader?.cancel()
  })
})

describe('an upload of the last version', () => {
  const [audit] = vectors.audits as [(typeof vectors.audits)[number]]
  const shard = new TextEncoder().encode(audit.dataUtf8)
  const { shardHash: hash, size, challenges, tree } = audit

  it('goes by a frame and its farmers, and comes back', async () => {
    const { state } = mocked()
    const { id } = state.addBucket(email)
    const frame = (await ask('POST', '/frames', { by })).json
    const body = { hash, size, index: 0, challenges, tree }
    const placed = (await ask('PUT', `/frames/${frame.id}`, { by, body })).json
    expect(placed).toMatchObject({ hash, operation: 'PUSH', farmer: { lastSeen: expect.any(Number) } })
    const send = (content: Uint8Array<ArrayBuffer>) => fetch(urlOf(placed), { method: 'POST', body: content })
    expect((await send(new Uint8Array(size))).status).toBe(400)
    expect((await send(shard)).status).toBe(200)

    const entry = { frame: frame.id, filename: 'hello.txt', mimetype: 'text/plain' }
    const file = await ask('POST', `/buckets/${id}/files`, { by, body: entry })
    expect(file.json).toMatchObject({ ...entry, bucket: id, size })
    expect((await ask('POST', `/buckets/${id}/files`, { by, body: entry })).json.error).toBe(
      'Frame is already locked',
    )
    const another = (await ask('POST', '/frames', { by })).json
    const taken = { by, body: { ...entry, frame: another.id } }
    expect(await ask('POST', `/buckets/${id}/files`, taken)).toMatchObject({
      status: 500,
      json: { error: expect.stringMatching(/^E11000/) },
    })

    const client = createStorjBridgeClient({ baseUrl: BRIDGE, keyPair: by })
    const { stream } = await client.downloadFile(id, file.json.id)
    expect(await new Response(stream).text()).toBe(audit.dataUtf8)
    expect((await client.files.mirrors(id, file.json.id))[0]?.established).toHaveLength(1)
  })

  it('has a shard once, by its index, however many farmers were asked to take it', async () => {
    const { state } = mocked()
    const frame = (await ask('POST', '/frames', { by })).json
    const body = { hash, size, index: 0, challenges, tree }
    const first = (await ask('PUT', `/frames/${frame.id}`, { by, body })).json
    const exclude = [first.farmer.nodeID]
    const second = (await ask('PUT', `/frames/${frame.id}`, { by, body: { ...body, exclude } })).json
    expect(second.farmer.nodeID).not.toBe(first.farmer.nodeID)
    const held = (await ask('GET', `/frames/${frame.id}`, { by })).json
    expect(held).toMatchObject({ size, storageSize: size, shards: [expect.any(String)] })

    const { id } = state.addBucket(email)
    const entry = { frame: frame.id, filename: 'hello.txt' }
    expect((await ask('POST', `/buckets/${id}/files`, { by, body: entry })).json).toMatchObject({ size })
  })

  it.each([
    ['Challenges and tree do not match', { tree: [...tree, ...tree] }],
    ['Maximum blacklist length', { exclude: Array(301).fill('0'.repeat(40)) }],
    ['Invalid contract specification was supplied', { size: 0 }],
    ['Timed out waiting for offers', {}],
  ])('%s', async (error, wrong) => {
    const { state } = mocked()
    const frame = (await ask('POST', '/frames', { by })).json
    if (!('tree' in wrong || 'size' in wrong || 'exclude' in wrong))
      for (const farmer of state.farmers) farmer.behaviour = 'absent'
    const body = { hash, size, index: 0, challenges, tree, ...wrong }
    expect(await ask('PUT', `/frames/${frame.id}`, { by, body })).toMatchObject({
      status: 400,
      json: { error },
    })
  })
})

it('the client downloads a file from ten farmers of whom three fail', async () => {
  const { state, id, file, content } = await withFile(4)
  const ways = [{ fail: 500 }, 'corrupt', 'refuse'] as const
  for (const [at, behaviour] of ways.entries()) if (state.farmers[at]) state.farmers[at].behaviour = behaviour
  const client = createStorjBridgeClient({
    baseUrl: BRIDGE,
    keyPair: by,
    retry: { attempts: 3, baseDelayMs: 1, maxDelayMs: 5 },
  })
  const { stream, size } = await client.downloadFile(id, file.id as string)
  expect(size).toBe(content.length)
  expect(new Uint8Array(await new Response(stream).arrayBuffer())).toEqual(content)
  expect(state.farmers.slice(0, 3).every(({ exchanges }) => exchanges.length > 0)).toBe(true)
})
