import { expect, it } from 'vitest'
import type { PinStatus } from '../src/index.ts'
import { createPinningMock } from '../src/msw.ts'
import { createdAt, pinAt } from './list-server.ts'
import { BASE_URL, clientOf } from './support.ts'

const pinsOf = (counts: Record<string, number>): PinStatus[] =>
  Object.entries(counts).flatMap(([status, count], at) =>
    Array.from({ length: count }, (_, nth) => ({
      ...pinAt(`${status} ${nth}`, createdAt(nth * 4 + at, 'ms')),
      status,
    })),
  )

interface Page {
  count: number
  results: PinStatus[]
}

/** A service whose pages are changed on their way. */
function service(counts: Record<string, number>, change = (page: Page): Page => page, drop: string[] = []) {
  const mock = createPinningMock({ baseUrl: BASE_URL, pins: pinsOf(counts) })
  let requests = 0
  const client = clientOf(async (request) => {
    requests++
    const url = new URL(request.url)
    for (const name of drop) url.searchParams.set(name, 'queued,pinning,pinned,failed')
    const response = await mock.respond(new Request(url, request))
    return Response.json(change((await response.json()) as Page))
  })
  return { client, requests: () => requests }
}

const COUNTS = { queued: 12, pinning: 3, pinned: 1500, failed: 2 }

it('takes four requests of a service that counts', async () => {
  const { client, requests } = service(COUNTS)
  expect(await client.countByStatus()).toEqual(COUNTS)
  expect(requests()).toBe(4)
})

it('counts one or none right', async () => {
  const counts = { queued: 0, pinning: 1, pinned: 0, failed: 7 }
  expect(await service(counts).client.countByStatus()).toEqual(counts)
  const none = { queued: 0, pinning: 0, pinned: 0, failed: 0 }
  const { client, requests } = service(none)
  expect(await client.countByStatus()).toEqual(none)
  expect(requests()).toBe(4)
})

it.each<[name: string, change: (page: Page) => Page]>([
  ['gives the length of the page as count', ({ results }) => ({ count: results.length, results })],
  ['counts nothing', ({ results }) => ({ count: 0, results })],
])('counts the pins themselves where a service %s', async (_, change) => {
  expect(await service(COUNTS, change).client.countByStatus()).toEqual(COUNTS)
})

it.each<[name: string, counts: Record<string, number>]>([
  ['pins of several statuses', COUNTS],
  ['pinned pins alone, which look as if they were meant', { queued: 0, pinning: 0, pinned: 25, failed: 0 }],
])('counts the pins themselves where a service passes over the filter: %s', async (_, counts) => {
  expect(await service(counts, undefined, ['status']).client.countByStatus()).toEqual(counts)
})

it('counts what the filters leave', async () => {
  const { client } = service(COUNTS)
  expect(await client.countByStatus({ before: createdAt(40, 'ms') })).toEqual({
    queued: 10,
    pinning: 3,
    pinned: 10,
    failed: 2,
  })
})
