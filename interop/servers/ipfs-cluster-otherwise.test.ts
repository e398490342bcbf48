import {
  BadRequestError,
  createPinningClient,
  InvalidArgumentError,
  PinFailedError,
  type PinningClient,
  providers,
  ServerError,
} from '@holdfast/pinning-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { needs } from '../support/needs.ts'
import { type ClusterOnKubo, startClusterOnKubo } from './support/cluster-on-kubo.ts'

// What ipfs-cluster does otherwise than the specification, a line each, and what becomes of it in our client.

const waiting = { intervalMs: 20, deadline: 20_000 }

let cluster: ClusterOnKubo
let client: PinningClient

needs(startClusterOnKubo, (started) => {
  cluster = started
  return started.stop
})
beforeEach(() => {
  client = createPinningClient(providers.ipfsCluster(cluster))
})
afterEach(async () => {
  // Nothing was there to begin with where the test was skipped.
  if (!cluster) return
  for await (const { requestid } of client.listAll()) await client.remove(requestid)
})

const addPinned = async (text: string, name = text) => {
  const { requestid } = await client.add({ cid: await cluster.node.add(text), name })
  return client.waitForPinned(requestid, waiting)
}

const absentCid = async () => {
  await cluster.node.disconnect(cluster.holder)
  return cluster.holder.add(`nowhere near ${crypto.randomUUID()}`)
}

test('its requestid is the CID: the same CID again is the same pin, under the newer name', async () => {
  const first = await addPinned('twice', 'first')
  const second = await client.add({ cid: first.pin.cid, name: 'second' })
  expect([first.requestid, second.requestid]).toEqual([first.pin.cid, first.pin.cid])
  expect(await client.list()).toMatchObject({ count: 1, results: [{ pin: { name: 'second' } }] })
})

test('it answers 200 to add and replace', async () => {
  const body = { cid: await cluster.node.add('by http') }
  const added = await client.http.POST('/pins', { body })
  const params = { path: { requestid: body.cid } }
  const next = { cid: await cluster.node.add('next') }
  const replaced = await client.http.POST('/pins/{requestid}', { params, body: next })
  expect([added.response.status, replaced.response.status]).toEqual([200, 200])
  expect([added.data?.pin, replaced.data?.pin]).toEqual([body, next])
})

test('a pin that is replaced by its own CID is gone', async () => {
  const { requestid, pin } = await addPinned('replaced')
  expect(await client.replace(requestid, { ...pin, name: 'renamed' })).toMatchObject({ requestid })
  expect(await client.list()).toEqual({ count: 0, results: [] })
})

// It asks Kubo whether the old CID is pinned, and then to update that pin (ipfsconn/ipfshttp/ipfshttp.go, Pin), while
// it unpins the old one in another thread. Where that is done in between, Kubo refuses, and the new pin has failed.
test('a pin that replaces another fails at times, and is pinned once it is added again', async ({ skip }) => {
  const isRefused = async (attempt: number) => {
    const { requestid } = await addPinned(`old ${attempt}`)
    const next = await client.replace(requestid, { cid: await cluster.node.add(`new ${attempt}`) })
    const error = await client.waitForPinned(next.requestid, waiting).catch((error) => error)
    return error instanceof PinFailedError && error
  }
  let error: PinFailedError | false = false
  for (let attempt = 0; !error && attempt < 60; attempt++) error = await isRefused(attempt)
  if (!error) return skip('of 60 pins that replaced another none failed')

  await client.add({ cid: error.pin.pin.cid })
  expect(await client.waitForPinned(error.requestid, waiting)).toMatchObject({ status: 'pinned' })
}, 120_000)

test('replacing passes over meta and origins, and keeps those of the old pin', async () => {
  const { requestid } = await client.add({ cid: await cluster.node.add('old'), meta: { app: 'old' } })
  await client.waitForPinned(requestid, waiting)
  const next = { cid: await cluster.node.add('new'), name: 'new', meta: { app: 'new' } }
  const origins = cluster.holder.multiaddrs
  const replaced = await client.replace(requestid, { ...next, origins, localOrigins: true })
  expect((await client.get(replaced.requestid)).pin).toEqual({ ...next, meta: { app: 'old' } })
})

test('replacing what has no CID for a requestid is refused, and pins the new CID all the same', async () => {
  const cid = await cluster.node.add('replaces nothing')
  const error = await client.replace('unknown', { cid }).catch((error) => error)
  expect(error).toBeInstanceOf(BadRequestError)
  expect(error.mayHaveApplied).toBe(false)
  expect(error.body).toContain('error decoding requestID')
  expect(await client.get(cid)).toMatchObject({ requestid: cid, pin: { cid } })
})

test.for(['get', 'remove'] as const)('%s of a requestid that is no CID is a 400', async (verb) => {
  const error = await client[verb]('unknown').catch((error) => error)
  expect(error).toBeInstanceOf(BadRequestError)
  expect(error.reason).toContain('error decoding requestID')
})

test('"created" is in nanoseconds when added, and in whole seconds ever after', async () => {
  const { requestid, created } = await client.add({ cid: await cluster.node.add('when') })
  const later = (await client.get(requestid)).created
  expect([created, later]).toEqual([
    expect.stringMatching(/\.\d{4,9}Z$/),
    expect.stringMatching(/T\d\d:\d\d:\d\dZ$/),
  ])
  expect(Date.parse(created) - Date.parse(later)).toBeLessThan(2000)
})

test('it lists every status where none is asked for', async () => {
  const { requestid } = await client.add({ cid: await absentCid() })
  expect(await client.list()).toMatchObject({ count: 1, results: [{ requestid }] })
  expect(await client.list({ status: ['pinned'] })).toMatchObject({ count: 0 })
})

test('"before" and "after" include their own second', async () => {
  const { created } = await addPinned('at that time')
  const found = await Promise.all(
    [{ before: created }, { after: created }].map((query) => client.list(query)),
  )
  expect(found.map(({ count }) => count)).toEqual([1, 1])
})

test('with a filter by CID it passes over all others', async () => {
  const { pin } = await addPinned('a', 'a')
  const query = { cid: [pin.cid], name: 'b', status: ['failed' as const], meta: { app: 'x' } }
  expect(await client.list(query)).toMatchObject({ count: 1 })
})

test('it lists pins in no order', async () => {
  const names = Array.from({ length: 25 }, (_, i) => String(i).padStart(2, '0'))
  for (const name of names) await client.add({ cid: await cluster.node.add(name), name })
  const listed = (await client.list({ limit: 1000 })).results.map(({ pin }) => pin.name ?? '')
  expect(listed.toSorted()).toEqual(names)
  expect([names, names.toReversed()]).not.toContainEqual(listed)
})

test('it takes a limit of 0, and gives the count alone; and one of more than 1000', async () => {
  await addPinned('counted')
  for (const limit of [0, 5000]) await expect(client.list({ limit })).rejects.toThrow(InvalidArgumentError)
  const { data } = await client.http.GET('/pins', { params: { query: { limit: 0 } } })
  expect(data).toEqual({ count: 1, results: [] })
  const { data: more } = await client.http.GET('/pins', { params: { query: { limit: 5000 } } })
  expect(more?.results).toHaveLength(1)
})

test('it answers 500 to a list by what is no CID, or no status', async () => {
  const once = createPinningClient({ ...cluster, retry: false })
  for (const query of [{ cid: ['bafkreinotacid'] }, { status: ['unknown' as 'pinned'] }])
    await expect(once.list(query)).rejects.toThrow(ServerError)
})

test('it takes statuses that are none beside one that is', async () => {
  await addPinned('a')
  expect(await client.list({ status: ['unknown' as 'failed', 'pinned'] })).toMatchObject({ count: 1 })
})

test('it counts a name in bytes', async () => {
  const cid = await cluster.node.add('named')
  const error = await client.add({ cid, name: 'ü'.repeat(128) }).catch((error) => error)
  expect(error).toMatchObject({ status: 400, reason: expect.stringContaining('pin name is over 255 chars') })
  await client.add({ cid, name: 'u'.repeat(255) })
})

test('it answers a pin without a CID with 200 and nothing', async () => {
  const headers = { authorization: `Bearer ${cluster.accessToken}` }
  const answer = await fetch(`${cluster.baseUrl}/pins`, { method: 'POST', body: '{}', headers })
  expect([answer.status, await answer.text()]).toEqual([200, ''])
  const error = await client.http.POST('/pins', { body: {} as { cid: string } }).catch((error) => error)
  expect(error).toMatchObject({ name: 'UnexpectedResponseError', status: 200 })
})

test('it gives no delegates that only its own network can reach', async () => {
  expect(cluster.node.multiaddrs).toHaveLength(1)
  expect((await addPinned('delegates')).delegates).toEqual([])
})

test('its answers let web pages of other origins do nothing but GET', async () => {
  const preflight = (method: string) =>
    fetch(`${cluster.baseUrl}/pins`, {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example', 'access-control-request-method': method },
    }).then(({ headers }) => headers.get('access-control-allow-methods'))
  expect([await preflight('GET'), await preflight('POST')]).toEqual(['GET', null])
})

test('"info" has texts of its own, and the client hands them on', async () => {
  expect((await addPinned('info')).info).toMatchObject({ warning1: expect.stringContaining('requestID') })
})
