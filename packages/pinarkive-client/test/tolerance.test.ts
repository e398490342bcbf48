import { rejection } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { type PinarkiveClient, UnexpectedResponseError } from '../src/index.ts'
import { validators } from '../src/zod.ts'
import { CID, clientOf } from './support.ts'

type Call = (client: PinarkiveClient) => Promise<unknown>

const answering = (body: unknown, status = 200) =>
  clientOf(async () => Response.json(body as object, { status }))

const LISTS: [field: string, call: Call][] = [
  ['plans', (client) => client.getPlans()],
  ['peers', (client) => client.getPeers()],
  ['tokens', (client) => client.listTokens()],
  ['clusters', (client) => client.listClusters()],
]

describe('a list', () => {
  const items = [{ name: 'a', more: { b: 1 } }, {}]

  it.each(LISTS)('of %s is the whole answer, or in a field of it', async (field, call) => {
    expect(await call(answering(items))).toEqual(items)
    expect(await call(answering({ [field]: items, success: true }))).toEqual(items)
    expect(await call(answering([]))).toEqual([])
  })

  it.each(LISTS)('of %s is none where it is something else', async (field, call) => {
    for (const body of [
      {},
      { [field]: {} },
      { [field]: null },
      null,
      'none',
      7,
      [1],
      [null],
      { other: [] },
    ]) {
      const error = await rejection(call(answering(body)))
      expect(error).toBeInstanceOf(UnexpectedResponseError)
      expect(error).toMatchObject({ status: 200 })
    }
  })
})

describe('clusters', () => {
  it('are named by the documented field, or by that of the official types', async () => {
    const gateways = [{ publicUrl: 'https://gateway.example/ipfs/', order: 0 }]
    const clusters = await answering([
      { clusterId: 'cl1-eu', gateways },
      { id: 'cl1-na', label: 'North America' },
      { clusterId: 'a', id: 'b' },
      { id: 7 },
    ]).listClusters()
    expect(clusters).toEqual([
      { clusterId: 'cl1-eu', gateways },
      { clusterId: 'cl1-na', id: 'cl1-na', label: 'North America' },
      { clusterId: 'a', id: 'b' },
      { clusterId: '7', id: 7 },
    ])
  })
})

describe('a page of uploads', () => {
  const uploads = [{ cid: CID, name: 'a', _id: '1' }]

  it.each([
    ['beside the uploads', { uploads, total: 9 }, 9],
    ['in pagination', { uploads, pagination: { page: 1, limit: 20, total: 9 } }, 9],
    ['in both, of which pagination is meant', { uploads, pagination: { total: 9 }, total: 1 }, 9],
    ['of nothing', { uploads: [], total: 0 }, 0],
    ['nowhere', { uploads }, undefined],
    ['as a text, which is none', { uploads, total: '9' }, undefined],
    ['beside a pagination without one', { uploads, pagination: null, total: 9 }, 9],
  ])('has its total %s', async (_, body, total) => {
    const page = await answering(body).listUploads()
    expect(page.uploads).toEqual(body.uploads)
    if (typeof total === 'number') expect(page.total).toBe(total)
    else expect(typeof page.total).not.toBe('number')
  })

  it.each([{}, { uploads: {} }, { uploads: [{}] }, { uploads: [null] }, { uploads: [{ cid: '' }] }, []])(
    'is none: %j',
    async (body) => {
      expect(await rejection(answering(body).listUploads())).toBeInstanceOf(UnexpectedResponseError)
    },
  )
})

describe('an answer', () => {
  it('to a pin has its CID also where the service leaves it out', async () => {
    expect(await answering({ pinned: true }).pinCid(CID)).toEqual({ pinned: true, cid: CID })
    expect(await answering({ cid: 'bafyother' }, 201).pinCid(CID)).toEqual({ cid: 'bafyother' })
    expect(await rejection(answering('ok').pinCid(CID))).toBeInstanceOf(UnexpectedResponseError)
  })

  it.each<[string, Call]>([
    ['removeFile', (client) => client.removeFile(CID)],
    ['revokeToken', (client) => client.revokeToken('a')],
    ['logout', (client) => client.logout()],
  ])('to %s may be empty, or say something', async (_, call) => {
    expect(await call(clientOf(async () => new Response(null, { status: 204 })))).toBeUndefined()
    expect(await call(answering({ removed: true }))).toEqual({ removed: true })
  })

  it.each<[string, Call, object]>([
    [
      'getStatus',
      (client) => client.getStatus(CID),
      { status: 'thawing', peers: [{ status: 'new' }], more: 1 },
    ],
    ['getMe', (client) => client.getMe(), { plan: { name: 'free', limits: [] }, role: 'owner' }],
    ['uploadFile', (client) => client.uploadFile('a'), { cid: CID, type: 'symlink', size: '7' }],
    ['generateToken', (client) => client.generateToken('a'), { token: 'b', scopes: ['new:scope'] }],
  ])('to %s keeps what the document does not know', async (_, call, body) => {
    expect(await call(answering(body))).toEqual(body)
  })

  it('is held to the document where this was asked for', async () => {
    const body = { cid: CID, size: '7' }
    const strict = clientOf(async () => Response.json(body, { status: 201 }), { validators })
    const error = await rejection(strict.uploadFile('a'))
    expect(error).toBeInstanceOf(UnexpectedResponseError)
    expect(error).toMatchObject({ mayHaveApplied: true, message: expect.stringContaining('size') })
    expect(await answering(body, 201).uploadFile('a')).toEqual(body)
  })
})
