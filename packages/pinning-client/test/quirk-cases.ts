import { rejection } from '@holdfast/testing'
import { createPinningClient, HoldfastError, type ListQuery, type PinStatus } from '../src/index.ts'
import type { PinningQuirks } from '../src/msw.ts'
import { createdAt } from './list-server.ts'
import type { QuirkyService } from './quirky-service.ts'
import { BASE_URL, CID, CID_V0, TOKEN } from './support.ts'

/** One quirk, and what it does. */
export interface QuirkCase {
  readonly quirks: PinningQuirks
  /** Looks at the wire by raw requests. */
  readonly wire: (service: QuirkyService) => Promise<unknown>
  readonly wireWithout: unknown
  readonly wireWith: unknown
  /** The same matter through the client. */
  readonly client: (service: QuirkyService) => Promise<unknown>
  /** What the client makes of it, where that is not the same as without the quirk. */
  readonly clientWith?: unknown
}

const ANY = ['queued', 'pinning', 'pinned', 'failed'] as const
const EVERY_STATUS = `status=${ANY}`

const idsOf = (pins: readonly PinStatus[]) => pins.map(({ requestid }) => requestid).join('')
const seenIds = async ({ ask }: QuirkyService, query = '') =>
  idsOf(((await ask('GET', `/pins?${query}`)).json as { results: PinStatus[] }).results)

/** Everything that `listAll` gives, in an order of ours. */
const listed = async ({ client }: QuirkyService, query: ListQuery = {}) =>
  idsOf(await Array.fromAsync(client.listAll(query)))
    .split('')
    .sort()
    .join('')

const summary = (error: unknown) => {
  if (!HoldfastError.isInstance(error)) throw error
  const { reason, details } = error as { reason?: string; details?: string }
  return { name: error.name, ...(reason && { reason, details }) }
}

/** Adds so many pins, and gives their numbers in the order in which they are listed through the client. */
const addAndListAll = async (
  { client, pass }: QuirkyService,
  pins: number,
  everyMs: number,
  limit: number,
) => {
  const names: string[] = []
  for (let nth = 0; nth < pins; nth++) {
    await client.add({ cid: CID, name: String(nth) })
    pass(everyMs)
  }
  for await (const { pin } of client.listAll({ status: ANY, limit })) names.push(pin.name ?? '')
  return names.map(Number).sort((a, b) => a - b)
}

/** The answers to an add, a get, a replace and a remove of one pin. */
const lifeOf = async ({ ask }: QuirkyService) => {
  const added = await ask('POST', '/pins', { cid: CID })
  const { requestid } = added.json as PinStatus
  const got = await ask('GET', `/pins/${requestid}`)
  const replaced = await ask('POST', `/pins/${requestid}`, { cid: CID })
  const removed = await ask('DELETE', `/pins/${(replaced.json as PinStatus).requestid}`)
  return { added, got, replaced, removed, shown: [added, got, replaced].map(({ json }) => json as PinStatus) }
}

const createdOf = async (service: QuirkyService) =>
  (await lifeOf(service)).shown.map(({ created }) => created)

const changeByClient = async ({ client, mock }: QuirkyService) => {
  const added = await client.add({ cid: CID, name: 'a' })
  const replaced = await client.replace(added.requestid, { cid: CID_V0, name: 'b' })
  const removed = await client.remove(replaced.requestid)
  return { added: added.pin, replaced: replaced.pin, removed, left: mock.state.all() }
}

const answers200To = (
  answers200To: PinningQuirks['answers200To'],
  wireWith: readonly number[],
): QuirkCase => ({
  quirks: { answers200To },
  async wire(service) {
    const { added, replaced, removed } = await lifeOf(service)
    return [added, replaced, removed].map(({ status }) => status)
  },
  wireWithout: [202, 202, 202],
  wireWith,
  client: changeByClient,
})

const removeBody = (removeBody: PinningQuirks['removeBody'], type: string, text: string): QuirkCase => ({
  quirks: { removeBody },
  async wire(service) {
    service.put('a')
    const answer = await service.ask('DELETE', '/pins/a')
    return [answer.status, answer.type, answer.text]
  },
  wireWithout: [202, null, ''],
  wireWith: [202, type, text],
  client: changeByClient,
})

const delegates = (delegates: PinningQuirks['delegates'], wireWith: unknown): QuirkCase => ({
  quirks: { delegates },
  async wire(service) {
    service.put('a')
    const { results } = (await service.ask('GET', '/pins')).json as { results: PinStatus[] }
    const pins = [...(await lifeOf(service)).shown, ...results]
    return pins.map(({ delegates }) => delegates?.length ?? null)
  },
  wireWithout: [1, 1, 1, 1],
  wireWith: Array(4).fill(wireWith),
  async client({ client, put }) {
    put('a')
    const pins = [await client.add({ cid: CID }), await client.get('a'), ...(await client.list()).results]
    return pins.map(({ delegates }) => delegates.length)
  },
  clientWith: [0, 0, 0],
})

/** A filter that is passed over: what a query then finds of five pins. */
const ignored = (
  filter: NonNullable<PinningQuirks['ignoresFilters']>[number],
  query: ListQuery,
  wireWithout: string,
  wireWith: string,
  through: Pick<QuirkCase, 'client' | 'clientWith'> = {
    client: async (service) => idsOf((await filled(service).client.list(query)).results),
    clientWith: wireWith,
  },
): QuirkCase => ({
  quirks: { ignoresFilters: [filter] },
  wire: (service) => seenIds(filled(service), written(query)),
  wireWithout,
  wireWith,
  ...through,
})

const written = (query: ListQuery) =>
  Object.entries(query)
    .map(
      ([key, value]) => `${key}=${encodeURIComponent(key === 'meta' ? JSON.stringify(value) : `${value}`)}`,
    )
    .join('&')

/** Five pins that each filter takes something out of. */
const filled = (service: QuirkyService) => {
  service.put('abcde', (letter) => ({
    status: letter === 'e' ? 'failed' : 'pinned',
    pin: { cid: letter < 'c' ? CID : CID_V0, name: `Name ${letter}`, meta: { half: String(letter > 'b') } },
  }))
  return service
}

const rateLimit = (
  says: 'retry-after' | 'x-ratelimit-reset' | 'nothing',
  hints: readonly [string | null, string | null],
  retryAfterMs: unknown,
): QuirkCase => ({
  quirks: { rateLimit: { requests: 2, perMs: 30_000, says } },
  async wire({ ask, pass }) {
    const seen = []
    // The span begins with the first request, and the next with the first after it.
    for (const ms of [0, 10_000, 10_000, 9_999, 1, 0, 0]) {
      pass(ms)
      seen.push(await ask('GET', '/pins'))
    }
    const { headers } = seen[2] as (typeof seen)[0]
    return {
      statuses: seen.map(({ status }) => status),
      hints: [headers.get('retry-after'), headers.get('x-ratelimit-reset')],
    }
  },
  wireWithout: { statuses: Array(7).fill(200), hints: [null, null] },
  wireWith: { statuses: [200, 200, 429, 429, 200, 200, 429], hints },
  async client({ client, pass }) {
    const seen = []
    for (const ms of [0, 0, 0, 30_000]) {
      pass(ms)
      seen.push(await client.list().catch(({ name, retryAfterMs }) => ({ name, retryAfterMs })))
    }
    return seen
  },
  clientWith: [NONE_LISTED, NONE_LISTED, { name: 'RateLimitError', retryAfterMs }, NONE_LISTED],
})

const NONE_LISTED = { count: 0, results: [] }
const inOrder = (order: PinningQuirks['order'], ids: string): Omit<QuirkCase, 'client'> => ({
  quirks: { order },
  async wire(service) {
    service.put('abcdefg')
    return [await seenIds(service), await seenIds(service, 'limit=3')]
  },
  wireWithout: ['gfedcba', 'gfe'],
  wireWith: [ids, ids.slice(0, 3)],
})

export const QUIRKS: { readonly [Name in keyof Required<PinningQuirks>]: readonly QuirkCase[] } = {
  answers200To: [
    answers200To(['add', 'replace', 'remove'], [200, 200, 200]),
    answers200To(['replace'], [202, 200, 202]),
    answers200To(['add', 'remove'], [200, 202, 200]),
  ],

  removeBody: [
    removeBody('OK', 'text/plain;charset=UTF-8', 'OK'),
    removeBody('{}', 'application/json', '{}'),
    removeBody('empty JSON', 'application/json', ''),
  ],

  delegates: [delegates('empty', 0), delegates('null', null)],

  order: [
    {
      ...inOrder('oldest first', 'abcdefg'),
      async client(service) {
        service.put('abcdefg')
        return [await listed(service), await listed(service, { limit: 2 })]
      },
    },
    {
      ...inOrder('none', 'edgfacb'),
      async client(service) {
        service.put('abcdefg')
        return listed(service)
      },
    },
    {
      ...inOrder('none', 'edgfacb'),
      async client(service) {
        service.put('abcdefg')
        return listed(service, { limit: 3 }).catch(summary)
      },
      clientWith: { name: 'PaginationStalledError' },
    },
  ],

  countsPage: [
    {
      quirks: { countsPage: true },
      async wire(service) {
        service.put('abcde')
        return ((await service.ask('GET', '/pins?limit=2')).json as { count: number }).count
      },
      wireWithout: 5,
      wireWith: 2,
      async client(service) {
        service.put('abcde')
        return listed(service, { limit: 2 })
      },
    },
  ],

  ignoresDefaultLimit: [
    {
      quirks: { ignoresDefaultLimit: true },
      async wire(service) {
        service.put('abcdefghijkl')
        return [await seenIds(service), await seenIds(service, 'limit=3')]
      },
      wireWithout: ['lkjihgfedc', 'lkj'],
      wireWith: ['lkjihgfedcba', 'lkj'],
      async client(service) {
        service.put('abcdefghijkl')
        return listed(service)
      },
    },
  ],

  listsEveryStatus: [
    {
      quirks: { listsEveryStatus: true },
      wire: async (service) => [
        await seenIds(filled(service)),
        await seenIds(service, 'status=failed'),
        await seenIds(service, 'name=Name%20e'),
      ],
      wireWithout: ['dcba', 'e', ''],
      wireWith: ['edcba', 'e', 'e'],
      client: async (service) => [
        await listed(filled(service), { status: ['pinned'] }),
        await listed(service, { status: ANY }),
      ],
    },
  ],

  includesBounds: [
    {
      quirks: { includesBounds: true },
      async wire(service) {
        service.put('abcde')
        return [
          await seenIds(service, `before=${createdAt(2, 's')}`),
          await seenIds(service, `after=${createdAt(2, 's')}`),
        ]
      },
      wireWithout: ['ba', 'ed'],
      wireWith: ['cba', 'edc'],
      async client(service) {
        service.put('abcde')
        return listed(service, { limit: 2 })
      },
    },
  ],

  ignoresFilters: [
    ignored('cid', { cid: [CID] }, 'ba', 'dcba'),
    ignored('cid', { cid: [CID] }, 'ba', 'dcba', {
      // It looks at each pin's own CID.
      async client(service) {
        const removed = await filled(service).client.removeByCid(CID, { all: true })
        return [idsOf(removed), idsOf(service.mock.state.all())]
      },
    }),
    ignored('name', { name: 'Name b' }, 'b', 'dcba'),
    ignored('match', { name: 'NAME', match: 'ipartial' }, 'dcba', ''),
    ignored('status', { status: ['failed'] }, 'e', 'edcba'),
    ignored('meta', { meta: { half: 'true' } }, 'dc', 'dcba'),
    ignored('before', { before: createdAt(2, 's') }, 'ba', 'dcba'),
    ignored('after', { after: createdAt(2, 's') }, 'd', 'dcba'),
    ignored('before', { before: createdAt(2, 's') }, 'ba', 'dcba', {
      // The list is not lost with its cursor: a larger page shows all of it.
      client: (service) => listed(filled(service), { limit: 2 }),
    }),
  ],

  cidOverridesFilters: [
    {
      quirks: { cidOverridesFilters: true },
      wire: async (service) => [
        await seenIds(filled(service), `cid=${CID_V0}&name=Name%20c`),
        await seenIds(service, `cid=${CID_V0}&limit=1`),
        await seenIds(service, 'name=Name%20c'),
      ],
      wireWithout: ['c', 'd', 'c'],
      wireWith: ['edc', 'e', 'c'],
      client: async (service) => {
        const of = await filled(service).client.statusOf([CID, CID_V0])
        return [...of.values()].map(idsOf)
      },
    },
  ],

  ignoresUnknownParameters: [
    {
      quirks: { ignoresUnknownParameters: true },
      async wire(service) {
        service.put('ab')
        return [
          (await service.ask('GET', '/pins?offset=1')).status,
          (await service.ask('GET', '/pins?meta[app]=x&limit=1')).status,
          (await service.ask('GET', '/pins?limit=0&offset=1')).status,
        ]
      },
      wireWithout: [400, 400, 400],
      wireWith: [200, 200, 400],
      async client(service) {
        service.put('ab')
        return listed(service)
      },
    },
  ],

  requestidIsCid: [
    {
      quirks: { requestidIsCid: true },
      async wire({ ask, mock }) {
        const first = (await ask('POST', '/pins', { cid: CID, name: 'first' })).json as PinStatus
        const again = (await ask('POST', '/pins', { cid: CID, name: 'again' })).json as PinStatus
        return {
          isCid: first.requestid === CID,
          isSame: first.requestid === again.requestid,
          held: mock.state.all().map(({ pin }) => pin.name),
        }
      },
      wireWithout: { isCid: false, isSame: false, held: ['again', 'first'] },
      wireWith: { isCid: true, isSame: true, held: ['again'] },
      client: changeByClient,
    },
    {
      quirks: { requestidIsCid: true },
      async wire({ ask }) {
        const { requestid } = (await ask('POST', '/pins', { cid: CID })).json as PinStatus
        const replaced = await ask('POST', `/pins/${requestid}`, { cid: CID, name: 'new name' })
        const got = await ask('GET', `/pins/${(replaced.json as PinStatus).requestid}`)
        return [replaced.status, got.status]
      },
      wireWithout: [202, 200],
      wireWith: [202, 404],
      async client({ client }) {
        const { requestid } = await client.add({ cid: CID })
        const next = await client.replace(requestid, { cid: CID, name: 'new name' })
        return client.get(next.requestid).then(({ pin }) => pin, summary)
      },
      clientWith: {
        name: 'NotFoundError',
        reason: 'NOT_FOUND',
        details: 'There is no such pin object',
      },
    },
  ],

  nameDefaultsToCid: [
    {
      quirks: { nameDefaultsToCid: true },
      async wire({ ask }) {
        const nameless = (await ask('POST', '/pins', { cid: CID })).json as PinStatus
        const named = (await ask('POST', '/pins', { cid: CID, name: 'n' })).json as PinStatus
        const found = (await ask('GET', `/pins?${EVERY_STATUS}&name=${CID}`)).json as { count: number }
        return [nameless.pin.name, named.pin.name, found.count]
      },
      wireWithout: [undefined, 'n', 0],
      wireWith: [CID, 'n', 1],
      client: async ({ client }) => (await client.add({ cid: CID })).pin,
      clientWith: { cid: CID, name: CID },
    },
  ],

  createdInSeconds: [
    {
      quirks: { createdInSeconds: true },
      wire: createdOf,
      wireWithout: ['2026-06-01T00:00:00.123Z', '2026-06-01T00:00:00.123Z', '2026-06-01T00:00:00.124Z'],
      wireWith: Array(3).fill('2026-05-31T19:00:00.000-05:00'),
      // Four a second, where the documented cursor loses pins at every page's end.
      client: (service) => addAndListAll(service, 30, 250, 5),
    },
  ],

  createdSharedBy: [
    {
      quirks: { createdSharedBy: 3 },
      async wire({ ask, pass }) {
        const seen = []
        for (let nth = 0; nth < 6; nth++) {
          seen.push(((await ask('POST', '/pins', { cid: CID })).json as PinStatus).created.slice(17))
          pass(1000)
        }
        return seen
      },
      wireWithout: ['00.123Z', '01.123Z', '02.123Z', '03.123Z', '04.123Z', '05.123Z'],
      wireWith: ['00.123Z', '00.123Z', '00.123Z', '03.123Z', '03.123Z', '03.123Z'],
      client: (service) => addAndListAll(service, 30, 250, 5),
    },
    {
      quirks: { createdSharedBy: 8 },
      wire: async (service) => new Set(await createdOf(service)).size,
      wireWithout: 2,
      wireWith: 1,
      // More than a page holds.
      client: (service) => addAndListAll(service, 30, 250, 5),
    },
  ],

  createdChanges: [
    {
      quirks: { createdChanges: true },
      wire: createdOf,
      wireWithout: ['2026-06-01T00:00:00.123Z', '2026-06-01T00:00:00.123Z', '2026-06-01T00:00:00.124Z'],
      wireWith: ['2026-06-01T00:00:00.123166323Z', '2026-06-01T00:00:00Z', '2026-06-01T00:00:00.124166323Z'],
      client: (service) => addAndListAll(service, 30, 250, 5),
    },
  ],

  notFoundIsString: [
    {
      quirks: { notFoundIsString: true },
      async wire({ ask }) {
        const answers = [await ask('GET', '/pins/none'), await ask('GET', '/no-operation')]
        return answers.map(({ status, type, json }) => [status, type, typeof json])
      },
      wireWithout: Array(2).fill([404, 'application/json', 'object']),
      wireWith: [
        [404, 'application/json', 'string'],
        [404, 'application/json', 'object'],
      ],
      client: async ({ client }) => summary(await rejection(client.remove('none'))),
      clientWith: { name: 'NotFoundError', reason: 'HTTP_404', details: 'There is no such pin object' },
    },
  ],

  missingTokenIs400: [
    {
      quirks: { missingTokenIs400: true },
      async wire({ ask }) {
        const seen = [await ask('GET', '/pins', undefined, {}), await ask('DELETE', '/pins/a', undefined, {})]
        seen.push(await ask('GET', '/pins', undefined, { authorization: 'Basic abc' }))
        return seen.map(({ status, json }) => [status, (json as { error: { reason: string } }).error.reason])
      },
      wireWithout: Array(3).fill([401, 'UNAUTHORIZED']),
      wireWith: [
        [400, 'KEYS_MUST_BE_STRINGS'],
        [400, 'KEYS_MUST_BE_STRINGS'],
        [401, 'UNAUTHORIZED'],
      ],
      async client() {
        // It never calls without a token: something between it and the service has to lose it.
        const client = createPinningClient({
          baseUrl: BASE_URL,
          accessToken: TOKEN,
          fetch(url, init) {
            init.headers.delete('authorization')
            return fetch(url, init)
          },
        })
        return summary(await rejection(client.list()))
      },
      clientWith: {
        name: 'BadRequestError',
        reason: 'KEYS_MUST_BE_STRINGS',
        details: 'The headers that hold the keys must be strings',
      },
    },
  ],

  rateLimit: [
    rateLimit('retry-after', ['10', null], 30_000),
    // Rounded up from 30.123.
    rateLimit('x-ratelimit-reset', [null, String(Date.parse('2026-06-01T00:00:31Z') / 1000)], undefined),
    rateLimit('nothing', [null, null], undefined),
  ],
}
