import { createRemotePins, type RemotePins } from '@helia/remote-pinning'
import { type EmulatedService, startEmulator } from '@holdfast/emulator'
import {
  Configuration,
  RemotePinningServiceClient,
  Status,
  TextMatchingStrategy,
} from '@ipfs-shipyard/pinning-service-client'
import { CID } from 'multiformats/cid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { seenInLog } from '../support/coverage.ts'
import { fromNpm } from '../support/strangers.ts'
import { startHeliaNode } from './servers/helia-node.ts'
import { cidOf } from './servers/raw-block.ts'

// Our emulator as a server that strangers talk to: what of their clients works, works here. What of it is broken
// anywhere is written down as it is here too.
let service: EmulatedService<'pinning'>
beforeEach(async ({ task }) => {
  // Each client has a group of tests, by its name.
  const log = seenInLog(fromNpm(task.suite?.name ?? ''))
  const emulator = await startEmulator({ services: ['pinning'], log })
  service = emulator.pinning
  return emulator.stop
})

const pinned = (requestid: string) =>
  expect.poll(() => service.state.get(requestid)?.status, { interval: 1 }).toBe('pinned')

describe('@ipfs-shipyard/pinning-service-client', () => {
  let client: RemotePinningServiceClient
  beforeEach(() => {
    const { baseUrl: endpointUrl, accessToken } = service
    client = new RemotePinningServiceClient(new Configuration({ endpointUrl, accessToken }))
  })

  test('adds, reads, replaces and removes a pin', async () => {
    const origins = ['/ip4/203.0.113.142/tcp/4001/p2p/12D3KooWSzuCR3NGyWG7zVBX5JBpzxZmWCK5kBZ2P4cnfa8PNLEA']
    const pin = { cid: await cidOf('a'), name: 'a', origins, meta: { app: 'x' } }
    const { requestid, status } = await client.pinsPost({ pin })
    expect(status).toBe(Status.Queued)
    expect(service.state.get(requestid)?.pin).toEqual(pin)

    await pinned(requestid)
    const read = await client.pinsRequestidGet({ requestid })
    const { created, ...held } = service.state.get(requestid) ?? {}
    expect(read).toEqual({ ...held, created: new Date(created ?? ''), info: undefined })

    const other = { cid: await cidOf('b') }
    const replaced = await client.pinsRequestidPost({ requestid, pin: other })
    expect(service.state.all()).toMatchObject([{ requestid: replaced.requestid, pin: other }])

    await client.pinsRequestidDelete({ requestid: replaced.requestid })
    expect(service.state.all()).toEqual([])
  })

  test('lists by CID, name, status, time and limit', async () => {
    for (const name of ['Photos', 'photos of 2026', 'letters']) {
      const { requestid } = await client.pinsPost({ pin: { cid: await cidOf(name), name } })
      await pinned(requestid)
    }
    const { requestid } = await client.pinsPost({ pin: { cid: await cidOf('late'), name: 'late' } })
    service.state.setStatus(requestid, 'failed')

    const found = async (query: Parameters<typeof client.pinsGet>[0]) => {
      const { count, results } = await client.pinsGet(query)
      expect(count).toBeGreaterThanOrEqual(results.length)
      return results.map(({ pin }) => pin.name)
    }
    expect(await found({})).toEqual(['letters', 'photos of 2026', 'Photos'])
    expect(await found({ status: [Status.Pinned, Status.Failed] })).toHaveLength(4)
    expect(await found({ cid: [await cidOf('letters'), await cidOf('Photos')] })).toEqual([
      'letters',
      'Photos',
    ])
    expect(await found({ name: 'photos', match: TextMatchingStrategy.Ipartial })).toEqual([
      'photos of 2026',
      'Photos',
    ])
    expect(await found({ name: 'PHOTOS', match: TextMatchingStrategy.Iexact })).toEqual(['Photos'])
    expect(await found({ name: 'hotos', match: TextMatchingStrategy.Partial })).toEqual([
      'photos of 2026',
      'Photos',
    ])
    expect(await found({ limit: 1 })).toEqual(['letters'])

    const [newest] = (await client.pinsGet({ limit: 1 })).results
    expect(await found({ before: newest?.created as Date })).toEqual(['photos of 2026', 'Photos'])
    expect(await found({ status: [Status.Failed], after: newest?.created as Date })).toEqual(['late'])
  })

  test('throws a bare Response, which says what the service said to who reads its body', async () => {
    const thrown = await client.pinsRequestidGet({ requestid: 'unknown' }).catch((error) => error)
    expect(thrown).toBeInstanceOf(Response)
    expect(thrown).not.toBeInstanceOf(Error)
    expect(thrown.status).toBe(404)
    expect(await thrown.json()).toMatchObject({ error: { reason: 'NOT_FOUND' } })
  })

  // The document has one parameter, "meta", which is an object in JSON. Other services pass over the unknown one.
  test('writes the filter by meta as parameters that the document does not have', async () => {
    const thrown = await client.pinsGet({ meta: { app: 'x' } }).catch((error) => error)
    expect(thrown.status).toBe(400)
    expect(await thrown.text()).toContain('meta[app]')
  })

  test('takes no time but a Date', async () => {
    const created = '2026-01-01T00:00:00.000000001Z'
    const call = client.pinsGet({ before: created as unknown as Date })
    await expect(call).rejects.toThrow('toISOString is not a function')
  })
})

describe('@helia/remote-pinning', () => {
  let node: Awaited<ReturnType<typeof startHeliaNode>>
  let pins: RemotePins
  beforeAll(async () => {
    node = await startHeliaNode()
    return node.stop
  })
  beforeEach(() => {
    const { baseUrl: endpointUrl, accessToken } = service
    pins = createRemotePins(node.helia, { endpointUrl, accessToken, pollInterval: 1 })
  })
  const cid = async (text: string) => CID.parse(await cidOf(text))

  test('adds a pin, waits until it is pinned, reads it, describes it and removes it', async () => {
    const a = await cid('a')
    expect(await pins.isPinned(a)).toBe(false)
    expect(await Array.fromAsync(pins.add(a, { name: 'a', metadata: { app: 'x' } }))).toEqual([a])
    const origins = node.multiaddrs
    expect(service.state.all()).toMatchObject([
      { status: 'pinned', pin: { cid: a.toString(), name: 'a', origins, meta: { app: 'x' } } },
    ])

    expect(await pins.isPinned(a)).toBe(true)
    expect(await pins.get(a)).toMatchObject({ cid: a, status: 'pinned', metadata: { app: 'x' } })
    expect(await Array.fromAsync(pins.ls({ name: 'a' }))).toMatchObject([{ cid: a, name: 'a' }])

    await pins.setMetadata(a, { app: 'y' })
    expect(service.state.all()).toMatchObject([{ pin: { cid: a.toString(), name: 'a', meta: { app: 'y' } } }])

    await pinned(service.state.all()[0]?.requestid ?? '')
    expect(await Array.fromAsync(pins.rm(a))).toEqual([a])
    expect(service.state.all()).toEqual([])
  })

  // It asks for what is newer than the last of a page, whose last is the oldest.
  test('lists N pins as N(N+1)/2', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await Array.fromAsync(pins.add(await cid(name), { name }))
    const listed = await Array.fromAsync(pins.ls())
    expect(listed.map(({ name }) => name).join(' ')).toBe('d c b a d c b d c d')
  })

  // Without a status only what is pinned is meant.
  test('leaves a pin that is not pinned yet where it is asked to remove its CID', async () => {
    const { requestid } = service.state.add({ cid: await cidOf('a') })
    service.state.setStatus(requestid, 'queued')
    await Array.fromAsync(pins.rm(await cid('a')))
    expect(service.state.all()).toHaveLength(1)
  })
})
