import { providerQuirks } from '@holdfast/pinning-client/msw'
import { expect } from 'vitest'
import { raisedBy } from '../python.ts'
import { CID } from './methods.ts'
import type { Step } from './step.ts'

/** How failures come, and what of the client is broken. */
export const shortcomings: readonly Step[] = [
  {
    does: 'a wrong token, and a requestid that there is not',
    async run({ call }) {
      const wrong = await raisedBy(call('api.pins_get()', { access_token: 'wrong-access-token' }))
      expect(wrong).toMatchObject({ type: 'UnauthorizedException', status: 401 })
      expect(JSON.parse(`${wrong.body}`)).toMatchObject({ error: { reason: 'UNAUTHORIZED' } })
      const lost = await raisedBy(call("api.pins_requestid_delete('unknown')"))
      expect(lost).toMatchObject({ type: 'NotFoundException', status: 404 })
      return '`UnauthorizedException`, `NotFoundException`; what the service says is in `.body`, as text'
    },
  },
  {
    does: 'a service that has run out of funds, one that says to slow down, and one that is down',
    async run({ call, failNext }) {
      const types = []
      for (const status of [409, 429, 500] as const) {
        failNext({ status, reason: 'R' })
        types.push((await raisedBy(call('api.pins_get()'))).type)
      }
      expect(types).toEqual(['ApiException', 'ApiException', 'ServiceException'])
      return '`ApiException` twice and `ServiceException`; nothing is repeated'
    },
  },
  {
    does: 'the same 429 with `Retry-After`, to a list and to a new pin',
    async run({ call, failNext, state }) {
      const slowDown = { status: 429, reason: 'R', headers: { 'retry-after': '0' } } as const
      failNext(slowDown)
      expect(await call('api.pins_get()')).toMatchObject({ count: 0 })
      failNext(slowDown)
      expect(await raisedBy(call(`api.pins_post(Pin(cid='${CID}'))`))).toMatchObject({ status: 429 })
      expect(state.all()).toEqual([])
      return '`urllib3` repeats the one and not the other, though neither was processed'
    },
  },
  {
    does: "`pins_get(meta=PinMeta(app_id='U'))`",
    async run({ call, requests }) {
      const raised = await raisedBy(call("api.pins_get(meta=PinMeta(app_id='U'))"))
      expect(raised).toMatchObject({ status: 400, body: expect.stringContaining('meta: is no JSON') })
      expect(requests[0]?.path).toBe('/pins?meta=%7B%27app_id%27%3A+%27U%27%7D')
      return 'refused: sent as Python prints a dict, with single quotes'
    },
  },
  {
    does: 'the same as a text of one’s own, with `_check_input_type=False`',
    async run({ call, requests }) {
      const raised = await raisedBy(call(`api.pins_get(meta='{"app_id":"U"}', _check_input_type=False)`))
      expect(raised).toMatchObject({ type: 'ApiValueError', message: expect.stringContaining('_host_index') })
      expect(requests).toEqual([])
      return '`ApiValueError`: the one option wants another one, which forgets the address. Pins cannot be found by `meta`'
    },
  },
  {
    does: "`pins_requestid_delete('..')`",
    async run({ call, requests }) {
      const raised = await raisedBy(call("api.pins_requestid_delete('..')"))
      expect(raised).toMatchObject({ status: 404 })
      expect(requests[0]).toMatchObject({ method: 'DELETE', path: '/' })
      return 'is `DELETE /`; ours refuses it'
    },
  },
  {
    does: '`pins_get()` of Fula, whose `delegates` are `null`',
    service: {
      quirks: providerQuirks.fula,
      lifecycle: { queuedMs: 0, pinningMs: 0 },
    },
    async run({ call, state }) {
      state.add({ cid: CID })
      await expect.poll(() => state.all()[0]?.status).toBe('pinned')
      const raised = await raisedBy(call('api.pins_get()'))
      expect(raised).toMatchObject({ type: 'ApiTypeError' })
      return '`ApiTypeError`: not one pin can be listed'
    },
  },
]
