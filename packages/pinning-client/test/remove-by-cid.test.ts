import { rejection } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import { InvalidArgumentError, type PinStatus, ServerError, SeveralPinsError } from '../src/index.ts'
import { createPinningMock } from '../src/msw.ts'
import { createdAt, pinAt } from './list-server.ts'
import { BASE_URL, CID, CID_V0, clientOf } from './support.ts'

const pinOf = (requestid: string, nth: number, cid: string, status = 'pinned'): PinStatus => ({
  ...pinAt(requestid, createdAt(nth, 'ms')),
  status,
  pin: { cid },
})

const PINS = [
  pinOf('a', 1, CID_V0, 'failed'),
  pinOf('b', 2, CID_V0, 'queued'),
  pinOf('c', 3, CID_V0),
  pinOf('d', 4, CID),
]

/** A service that holds the pins, and may pass over the filter by CID. */
function service({
  pins = PINS,
  ignoresCid = false,
  fail = (_: Request): Response | undefined => undefined,
} = {}) {
  const mock = createPinningMock({ baseUrl: BASE_URL, pins })
  const requests: string[] = []
  const client = clientOf(async (request) => {
    requests.push(`${request.method} ${new URL(request.url).pathname}`)
    const url = new URL(request.url)
    if (ignoresCid) url.searchParams.delete('cid')
    return fail(request) ?? mock.respond(new Request(url, request))
  })
  const left = () =>
    mock.state
      .all()
      .map(({ requestid }) => requestid)
      .sort()
      .join('')
  const removals = () => requests.filter((request) => request.startsWith('DELETE'))
  return { client, left, removals, mock }
}

describe.each([false, true])('a service that passes over the filter by CID: %s', (ignoresCid) => {
  it('removes the one pin of a CID, and gives it', async () => {
    const { client, left } = service({ ignoresCid })
    expect(await client.removeByCid(CID)).toMatchObject([{ requestid: 'd' }])
    expect(left()).toBe('abc')
  })

  it('removes nothing where several are pinned by it, unless told', async () => {
    const { client, left, removals } = service({ ignoresCid })
    const error = (await rejection(client.removeByCid(CID_V0))) as SeveralPinsError
    expect(error).toBeInstanceOf(SeveralPinsError)
    expect(error.pins.map(({ requestid }) => requestid)).toEqual(['c', 'b', 'a'])
    expect(error).toMatchObject({ service: 'pinning', mayHaveApplied: false })
    expect(error.message).toContain(CID_V0)
    expect([left(), removals()]).toEqual(['abcd', []])
  })

  it('removes all in whatever status, when told', async () => {
    const { client, left } = service({ ignoresCid })
    const removed = await client.removeByCid(CID_V0, { all: true })
    expect(removed.map(({ requestid }) => requestid)).toEqual(['c', 'b', 'a'])
    expect(left()).toBe('d')
  })

  it('gives nothing where nothing is pinned by it', async () => {
    const { client, left, removals } = service({ ignoresCid })
    expect(await client.removeByCid(CID.replace(/.$/, 'a'))).toEqual([])
    expect([left(), removals()]).toEqual(['abcd', []])
  })
})

describe('while it removes', () => {
  it('what is gone already counts as removed', async () => {
    const { client, left, mock } = service({
      fail(request) {
        if (request.method === 'DELETE' && request.url.endsWith('/b')) mock.state.remove('b')
        return undefined
      },
    })
    expect(await client.removeByCid(CID_V0, { all: true })).toHaveLength(3)
    expect(left()).toBe('d')
  })

  it('a failure says that what was removed before it is gone, and a second call goes on', async () => {
    let failures = 1
    const { client, left } = service({
      fail: (request) =>
        request.method === 'DELETE' && request.url.endsWith('/b') && failures-- > 0
          ? Response.json({ error: { reason: 'NOT_NOW' } }, { status: 403 })
          : undefined,
    })
    const error = await rejection(client.removeByCid(CID_V0, { all: true }))
    expect(error).toMatchObject({ name: 'PermissionDeniedError', status: 403, mayHaveApplied: true })
    expect(left()).toBe('abd')
    expect(await client.removeByCid(CID_V0, { all: true })).toHaveLength(2)
    expect(left()).toBe('d')
  })

  it('a failure before anything was removed says what it knows of itself', async () => {
    const refuse = (status: number) => (request: Request) =>
      request.method === 'DELETE' ? Response.json({}, { status }) : undefined
    for (const [status, mayHaveApplied] of [
      [403, false],
      [500, true],
    ] as const)
      expect(await rejection(service({ fail: refuse(status) }).client.removeByCid(CID))).toMatchObject({
        status,
        mayHaveApplied,
      })
  })

  it('a list that fails removes nothing', async () => {
    const { client, removals } = service({ fail: () => Response.json({}, { status: 500 }) })
    const error = await rejection(client.removeByCid(CID))
    expect(error).toBeInstanceOf(ServerError)
    expect(error).toMatchObject({ mayHaveApplied: false, operationId: 'getPins' })
    expect(removals()).toEqual([])
  })
})

it('refuses what is no CID before anything is sent', async () => {
  const fetch = vi.fn()
  await expect(clientOf(fetch).removeByCid('ipfs://x')).rejects.toThrow(InvalidArgumentError)
  expect(fetch).not.toHaveBeenCalled()
})

it('takes a CID as an object', async () => {
  const { client, left } = service()
  await client.removeByCid({ toString: () => CID })
  expect(left()).toBe('abc')
})
