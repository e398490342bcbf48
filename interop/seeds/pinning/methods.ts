import { expect } from 'vitest'
import type { Stage, Step } from './step.ts'

export const CID = 'bafkreifzjut3te7nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e'
const OTHER = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi'
const ORIGIN = '/ip4/203.0.113.142/tcp/4001/p2p/12D3KooWSzuCR3NGyWG7zVBX5JBpzxZmWCK5kBZ2P4cnfa8PNLEA'

interface PinStatus {
  readonly requestid: string
  readonly created: string
  readonly pin: { readonly name?: string }
}
interface PinResults {
  readonly count: number
  readonly results: readonly PinStatus[]
}

const namesOf = (listed: unknown) => (listed as PinResults).results.map(({ pin }) => pin.name)

/** Pins that the account has before the client comes, oldest first, a second apart. */
const pins = ['a', 'b', 'c', 'd', 'e'].map((name, second) => ({
  ...{ requestid: name, status: 'pinned' as const, created: `2026-07-27T17:32:0${second}.123Z` },
  ...{ pin: { cid: second ? CID : OTHER, name }, delegates: [ORIGIN] },
}))

const add = async ({ call }: Stage) => (await call(`api.pins_post(Pin(cid='${CID}'))`)) as PinStatus

/** The operations of the client's own table, and every parameter that they take. */
export const methods: readonly Step[] = [
  {
    does: '`pins_get()`',
    service: { pins },
    async run({ call }) {
      const listed = (await call('api.pins_get()')) as PinResults
      expect(listed).toMatchObject({ count: 5, results: pins.toReversed().map(({ pin }) => ({ pin })) })
      return 'all 5 pins, newest first'
    },
  },
  {
    does: '`pins_post(pin)` with `name`, `origins` and `meta`',
    async run({ call, state }) {
      const pin = `Pin(cid='${CID}', name='Präzises.pdf', origins=Origins(['${ORIGIN}']), meta=PinMeta(app_id='U'))`
      const added = (await call(`api.pins_post(${pin})`)) as PinStatus
      const kept = { cid: CID, name: 'Präzises.pdf', origins: [ORIGIN], meta: { app_id: 'U' } }
      expect(added).toMatchObject({ status: 'queued', pin: kept })
      expect(state.get(added.requestid)?.pin).toEqual(kept)
      return 'kept as it was given, and `queued`'
    },
  },
  {
    does: '`pins_requestid_get(requestid)` of a pin until it is pinned',
    async run(stage) {
      const { requestid } = await add(stage)
      await expect.poll(() => stage.state.get(requestid)?.status).toBe('pinned')
      const read = await stage.call(`api.pins_requestid_get('${requestid}')`)
      expect(read).toMatchObject({ requestid, status: 'pinned', pin: { cid: CID } })
      return '`pinned`'
    },
  },
  {
    does: '`pins_requestid_post(requestid, pin)`',
    async run(stage) {
      const { requestid } = await add(stage)
      const by = `Pin(cid='${OTHER}', name='b')`
      const replaced = (await stage.call(`api.pins_requestid_post('${requestid}', ${by})`)) as PinStatus
      expect(replaced.requestid).not.toBe(requestid)
      expect(stage.state.all()).toMatchObject([
        { requestid: replaced.requestid, pin: { cid: OTHER, name: 'b' } },
      ])
      return 'the other one alone is left, under a new requestid'
    },
  },
  {
    does: '`pins_requestid_delete(requestid)`',
    async run(stage) {
      const { requestid } = await add(stage)
      expect(await stage.call(`api.pins_requestid_delete('${requestid}')`)).toBe(null)
      expect(stage.state.all()).toEqual([])
      return 'gone; `None`'
    },
  },
  {
    does: '`pins_get(cid)`, and by `name`, `match` and `status`',
    service: { pins },
    async run({ call, state }) {
      state.setStatus('e', 'failed')
      expect(namesOf(await call(`api.pins_get(cid=['${OTHER}', 'Qm1'])`))).toEqual(['a'])
      const byName = "api.pins_get(name='B', match=TextMatchingStrategy('iexact'))"
      expect(namesOf(await call(byName))).toEqual(['b'])
      const byStatus = "api.pins_get(status=[Status('queued'), Status('failed')])"
      expect(namesOf(await call(byStatus))).toEqual(['e'])
      return 'one pin each; lists are sent with commas, as they are to be'
    },
  },
  {
    does: '`pins_get(before, limit)`, page by page, and `pins_get(after)`',
    service: { pins },
    async run({ call }) {
      const seen = []
      let before = ''
      for (let page = 0; page < 4; page++) {
        const { results } = (await call(`api.pins_get(limit=2${before})`)) as PinResults
        seen.push(...results.map(({ requestid }) => requestid))
        before = `, before=dateutil_parser('${results.at(-1)?.created}')`
        if (results.length < 2) break
      }
      expect(seen).toEqual(['e', 'd', 'c', 'b', 'a'])
      expect(namesOf(await call(`api.pins_get(after=dateutil_parser('${pins[2]?.created}'))`))).toEqual([
        'e',
        'd',
      ])
      return 'each pin once, on 3 pages: milliseconds are kept'
    },
  },
  {
    does: '`pins_get(async_req=True).get()`',
    service: { pins },
    async run({ call }) {
      expect(await call('api.pins_get(async_req=True).get()')).toMatchObject({ count: 5 })
      return 'the same from a thread'
    },
  },
]
