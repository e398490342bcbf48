import {
  ApiError,
  createPinningClient,
  NotFoundError,
  PinFailedError,
  type PinningClient,
  TimeoutError,
} from '@holdfast/pinning-client'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { startMockPinningService } from './servers/mock-ipfs-pinning-service.ts'
import { plainFetch } from './servers/plain-fetch.ts'
import { cidOf } from './servers/raw-block.ts'
import { untilAfter } from './until-after.ts'

let service: Awaited<ReturnType<typeof startMockPinningService>>
let client: PinningClient

beforeEach(async () => {
  service = await startMockPinningService()
  client = createPinningClient({ baseUrl: service.baseUrl, accessToken: service.accessToken })
  return service.stop
})

const add = async (name: string) => client.add({ cid: await cidOf(name), name })

// The start of a pin's name is its status for ever; a name that starts otherwise is "queued" (service/pins.js).
describe('waiting', () => {
  test('a failed pin is a PinFailedError', async () => {
    const { requestid } = await add('failed-one')
    const error = await client.waitForPinned(requestid).catch((error) => error)
    expect(error).toBeInstanceOf(PinFailedError)
    expect(error.message).toContain(requestid)
  })

  test.for(['queued', 'pinning'])('a pin that stays %s is a TimeoutError that names it', async (status) => {
    const { requestid } = await add(`${status}-one`)
    // A clock that stands still where the machine does, so that there is a look in time.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'], shouldAdvanceTime: true })
    onTestFinished(() => void vi.useRealTimers())
    const seen: string[] = []
    const error = await client
      .waitForPinned(requestid, { deadline: 250, intervalMs: 20, onStatus: (pin) => seen.push(pin.status) })
      .catch((error) => error)
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error.message).toContain(requestid)
    expect(new Set(seen)).toEqual(new Set([status]))
  })
})

describe('lists', () => {
  test('are oldest first, and "count" is the length of the page', async () => {
    const [a, b, c] = [await add('a'), await add('b'), await add('c')]
    expect(await client.list()).toEqual({ count: 3, results: [a, b, c] })
    expect(await client.list({ limit: 2 })).toEqual({ count: 2, results: [a, b] })
  })

  test('are filtered by cid, name, status and time', async () => {
    const pinned = await add('pinned-a')
    await untilAfter(pinned.created)
    const failed = await add('failed-b')
    const only = (...results: unknown[]) => ({ count: results.length, results })

    expect(await client.list({ cid: [failed.pin.cid] })).toEqual(only(failed))
    expect(await client.list({ cid: [pinned.pin.cid, failed.pin.cid] })).toEqual(only(pinned, failed))
    expect(await client.list({ name: 'pinned-a' })).toEqual(only(pinned))
    expect(await client.list({ status: ['pinned'] })).toEqual(only(pinned))
    expect(await client.list({ status: ['pinned', 'failed'] })).toEqual(only(pinned, failed))
    expect(await client.list({ before: failed.created })).toEqual(only(pinned))
    expect(await client.list({ after: pinned.created })).toEqual(only(failed))
    // "match" is not looked at: names are always compared exactly.
    expect(await client.list({ name: 'PINNED-A', match: 'iexact' })).toEqual(only())
  })

  test('take several statuses as one parameter only', async () => {
    const repeated = await plainFetch(service, '/pins?status=pinned&status=failed')
    expect(repeated).toMatchObject({ status: 500, type: 'text/html; charset=utf-8' })
    expect(await client.list({ status: ['pinned', 'failed'] })).toEqual({ count: 0, results: [] })
  })
})

test('the same CID twice is the same pin, with the name that it had', async () => {
  const first = await client.add({ cid: await cidOf('a'), name: 'first' })
  expect(await client.add({ cid: await cidOf('a'), name: 'second' })).toEqual(first)
})

test('an empty body that says it is JSON is the end of a removal', async () => {
  const { requestid } = await add('a')
  const removal = { method: 'DELETE' }
  expect(await plainFetch(service, `/pins/${requestid}`, removal)).toEqual({
    status: 202,
    type: 'application/json;charset=utf-8',
    text: '',
  })

  const again = await add('a')
  expect(await client.remove(again.requestid)).toBeUndefined()
})

describe('pages of HTML are errors with a status and a reason', () => {
  // oas-tools checks each parameter by its `schema` (oas-validator.js), and this one has `content` instead.
  test('500 for a filter by meta, after as many attempts as a read is allowed', async () => {
    const attempts: number[] = []
    const patient = createPinningClient({
      baseUrl: service.baseUrl,
      accessToken: service.accessToken,
      retry: { attempts: 3, baseDelayMs: 1 },
      hooks: { onRequest: ({ attempt }) => attempts.push(attempt) },
    })
    const error = await patient.list({ meta: { app: 'x' } }).catch((error) => error)
    expect(attempts).toEqual([1, 2, 3])
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({
      name: 'ServerError',
      status: 500,
      reason: 'HTTP_500',
      mayHaveApplied: false,
    })
    expect(error.body).toContain('<!DOCTYPE html>')
    expect(error.message).not.toContain('<')
  })

  test('404 for a base URL that is wrong', async () => {
    const lost = createPinningClient({ baseUrl: `${service.baseUrl}/psa`, accessToken: service.accessToken })
    const error = await lost.list().catch((error) => error)
    expect(error).toBeInstanceOf(NotFoundError)
    expect(error).toMatchObject({ status: 404, reason: 'HTTP_404' })
    expect(error.body).toContain('Cannot GET /psa/pins')
  })
})
