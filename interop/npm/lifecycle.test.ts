import {
  AuthenticationError,
  createPinningClient,
  NotFoundError,
  type PinningClient,
} from '@holdfast/pinning-client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { seenInHooks } from '../support/coverage.ts'
import { fromNpm } from '../support/strangers.ts'
import { startHeliaPinningService } from './servers/helia.ts'
import { startMockPinningService } from './servers/mock-ipfs-pinning-service.ts'
import { cidOf } from './servers/raw-block.ts'

// What both servers do as the specification has it, but for the words of their errors.
describe.each([
  {
    name: 'mock-ipfs-pinning-service',
    start: startMockPinningService,
    wrongToken: 'access token is invalid',
    notFound: 'NotFound',
  },
  {
    name: '@helia/pinning-service-api-server',
    start: startHeliaPinningService,
    wrongToken: 'ERR_NOT_AUTHORIZED',
    notFound: 'NOT_FOUND',
  },
])('$name', ({ name, start, wrongToken, notFound }) => {
  let service: Awaited<ReturnType<typeof start>>
  let client: PinningClient

  beforeEach(async () => {
    service = await start()
    const hooks = seenInHooks(fromNpm(name), 'pinning')
    client = createPinningClient({ baseUrl: service.baseUrl, accessToken: service.accessToken, hooks })
    return service.stop
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('a pin is added, read, waited for, listed, replaced and removed', async () => {
    const [first, second] = [await service.pinnable('first'), await service.pinnable('second')]

    const { requestid } = await client.add(first)
    expect(await client.get(requestid)).toMatchObject({ requestid, pin: first })

    const pinned = await client.waitForPinned(requestid, { deadline: 30_000, intervalMs: 10 })
    expect(pinned).toMatchObject({ requestid, status: 'pinned', pin: first, delegates: expect.any(Array) })
    expect(await client.list()).toEqual({ count: 1, results: [pinned] })

    const replaced = await client.replace(requestid, second)
    expect(replaced).toMatchObject({ pin: second })
    expect(replaced.requestid).not.toBe(requestid)
    await expect(client.get(requestid)).rejects.toThrow(NotFoundError)

    const pinnedAgain = await client.waitForPinned(replaced.requestid, { deadline: 30_000, intervalMs: 10 })
    expect(await Array.fromAsync(client.listAll())).toEqual([pinnedAgain])

    expect(await client.remove(replaced.requestid)).toBeUndefined()
    await expect(client.get(replaced.requestid)).rejects.toThrow(NotFoundError)
    expect(await client.list()).toEqual({ count: 0, results: [] })
  })

  // Both servers compare `before` and `after` strictly, and take `created` from this process's clock: what is
  // added while it stands still cannot be told apart by time, and does not fit on one page.
  test.for([
    { limit: 10, oldest: 3, middle: 19, newest: 3 },
    { limit: 10, oldest: 12, middle: 1, newest: 12 },
  ])(
    'listAll brings each of 25 pins once: $oldest + $middle + $newest of one millisecond, pages of $limit',
    async ({ limit, ...groups }) => {
      vi.useFakeTimers({ toFake: ['Date'] })
      const added: string[] = []
      for (const [group, size] of Object.entries(groups)) {
        for (let i = 0; i < size; i++)
          added.push((await client.add(await service.pinnable(`${group} ${i}`))).requestid)
        vi.advanceTimersByTime(1)
      }
      vi.useRealTimers()
      expect((await client.list({ limit: 1000 })).results).toHaveLength(25)

      const listed = await Array.fromAsync(client.listAll({ limit }))
      expect(listed.map(({ requestid }) => requestid).sort()).toEqual(added.sort())
    },
  )

  test('a wrong access token is an AuthenticationError with what the server said', async () => {
    const stranger = createPinningClient({ baseUrl: service.baseUrl, accessToken: 'wrong-access-token' })

    const error = await stranger.add({ cid: await cidOf('x') }).catch((error) => error)
    expect(error).toBeInstanceOf(AuthenticationError)
    expect(error).toMatchObject({
      status: 401,
      reason: wrongToken,
      operationId: 'addPin',
      mayHaveApplied: false,
    })
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain('wrong-access-token')
  })

  test.for(['get', 'replace', 'remove'] as const)(
    '%s of an unknown requestid is a NotFoundError',
    async (verb) => {
      const error = await client[verb]('unknown', { cid: await cidOf('x') }).catch((error) => error)
      expect(error).toBeInstanceOf(NotFoundError)
      expect(error).toMatchObject({ status: 404, reason: notFound, mayHaveApplied: false })
    },
  )
})
