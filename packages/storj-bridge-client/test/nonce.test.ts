import { setImmediate, setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addNonce, nextNonce } from '../src/signing/nonce.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** Nonces of calls at the same time, each of which waits in its own way, in the order in which they were drawn. */
async function drawConcurrently(calls: number): Promise<number[]> {
  const drawn: number[] = []
  const call = async (at: number) => {
    if (at % 3 === 1) await setImmediate()
    if (at % 3 === 2) await setTimeout(at % 7)
    drawn.push(nextNonce())
  }
  await Promise.all(Array.from({ length: calls }, (_, at) => call(at)))
  return drawn
}

const expectIncreasing = (nonces: readonly number[]) => {
  expect(nonces.filter((nonce, at) => at > 0 && nonce <= (nonces[at - 1] as number))).toEqual([])
  expect(nonces.every(Number.isSafeInteger)).toBe(true)
}

describe('nonces increase strictly over 10,000 concurrent calls', () => {
  it('by the clock', async () => {
    const before = Date.now()
    const nonces = await drawConcurrently(10_000)
    expectIncreasing(nonces)
    expect(nonces[0]).toBeGreaterThanOrEqual(before)
  })

  it('when the clock stands still', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(Date.now())
    expectIncreasing(await drawConcurrently(10_000))
  })

  it('when the clock jumps back, and on again', async () => {
    const start = Date.now()
    let asked = 0
    vi.spyOn(Date, 'now').mockImplementation(
      () => start + (asked++ % 100) * 50 - Math.floor(asked / 1000) * 60_000,
    )
    expectIncreasing(await drawConcurrently(10_000))
    expect(asked).toBe(10_000)
  })

  it('and even when it has once shown the last date that there is', () => {
    const now = vi.spyOn(Date, 'now').mockReturnValue(8.64e15)
    const nonces = [nextNonce()]
    now.mockReturnValue(0)
    for (let at = 0; at < 1_000; at++) nonces.push(nextNonce())
    expectIncreasing(nonces)
  })
})

describe('a nonce stands where it is signed', () => {
  const fixed = () => 7

  it.each(['GET', 'DELETE', 'OPTIONS'])('%s: in the query', (method) => {
    const body = { redirect: 'x' }
    expect(addNonce(method, { query: { limit: 6 }, body }, fixed)).toEqual({
      query: { limit: 6, __nonce: 7 },
      body,
    })
    expect(addNonce(method, {}, fixed)).toEqual({ query: { __nonce: 7 } })
  })

  it.each(['POST', 'PUT', 'PATCH'])('%s: in the body, at its end', (method) => {
    const query = { redirect: 'x' }
    const { body, ...rest } = addNonce(method, { query, body: { name: 'cats' } }, fixed)
    expect(JSON.stringify(body)).toBe('{"name":"cats","__nonce":7}')
    expect(rest).toEqual({ query })
    expect(addNonce(method, {}, fixed)).toEqual({ body: { __nonce: 7 } })
  })

  it('leaves the caller’s own objects as they are', () => {
    const given = Object.freeze({ query: Object.freeze({ a: 1 }), body: Object.freeze({ b: 2 }) })
    addNonce('GET', given, fixed)
    addNonce('POST', given, fixed)
  })

  it('is asked for with every call', () => {
    const nonce = vi.fn(() => crypto.randomUUID())
    const drawn = [1, 2, 3].map(() => addNonce('GET', {}, nonce).query)
    expect(new Set(drawn.map((query) => (query as { __nonce: string }).__nonce)).size).toBe(3)
    expect(nonce).toHaveBeenCalledTimes(3)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, '', 'a b', 'é', undefined as unknown as string])(
    '%s is refused',
    (bad) => {
      const error = expect(() => addNonce('GET', {}, () => bad))
      error.toThrow('storj-bridge: nonce must give a finite number, or visible ASCII')
    },
  )
})
