import { afterEach, expect, it, vi } from 'vitest'
import { createStorjBridgeClient, type KeyPair } from '../src/index.ts'
import { readTarget } from '../src/signing/target.ts'
import { verifyRequest } from '../src/signing/verify-request.ts'
import { BASE_URL, BUCKET, KEY_PAIR } from './client-of.ts'

const CALLS = 10_000

afterEach(() => vi.restoreAllMocks())

/** A clock that jumps back at random, stands still, and now and then goes on. */
function breakClock() {
  let now = Date.now()
  // Mulberry32: the same jumps each time.
  let seed = 7
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  let back = 0
  vi.spyOn(Date, 'now').mockImplementation(() => {
    const dice = random()
    if (dice < 0.1) {
      now -= Math.floor(random() * 3_600_000)
      back++
    } else if (dice > 0.6) now += Math.floor(random() * 5)
    return now
  })
  return () => back
}

it('of 10,000 concurrent signed calls of two clients, under a clock that jumps back, increase as they are sent', async () => {
  const jumps = breakClock()
  const sent: { url: string; method: string; headers: Headers; body: unknown }[] = []
  const open = (keyPair: KeyPair) =>
    createStorjBridgeClient({
      baseUrl: BASE_URL,
      keyPair,
      retry: { attempts: 3, baseDelayMs: 0 },
      fetch: async (url, init) => {
        const nth = sent.push({ url, ...init })
        await new Promise((resolve) => setImmediate(resolve))
        // One in twenty has to be made again, with a nonce of its own.
        if (nth % 20 === 0) return new Response(null, { status: 429, headers: { 'retry-after': '0' } })
        return Response.json({ id: BUCKET, token: 'a' })
      },
    })
  const clients = [open(KEY_PAIR), open(KEY_PAIR)]
  const calls = await Promise.allSettled(
    Array.from({ length: CALLS }, (_, nth) => {
      const client = clients[nth % 2] as (typeof clients)[number]
      return nth % 3 ? client.buckets.get(BUCKET) : client.createToken(BUCKET, 'PUSH')
    }),
  )
  expect(jumps()).toBeGreaterThan(500)
  expect(calls.filter(({ status }) => status === 'rejected').length).toBeLessThan(10)
  expect(sent.length).toBeGreaterThan(CALLS + 400)

  const nonces = sent.map(({ url, method, body }) =>
    Number(method === 'GET' ? new URL(url).searchParams.get('__nonce') : JSON.parse(String(body)).__nonce),
  )
  expect(nonces.every(Number.isSafeInteger)).toBe(true)
  expect(nonces.filter((nonce, nth) => nth > 0 && nonce <= (nonces[nth - 1] as number))).toEqual([])
  expect(new Set(nonces).size).toBe(sent.length)
  expect(new Set(sent.map(({ headers }) => headers.get('x-signature'))).size).toBe(sent.length)

  // Of all of them would take a minute.
  for (const { url, method, headers, body } of sent.filter((_, nth) => nth % 100 === 0)) {
    const { path, query } = readTarget(url, BASE_URL)
    const [signature, key] = ['x-signature', 'x-pubkey'].map((name) => headers.get(name) as string)
    const request = { method, path, query, body: (body as string | null) ?? '' }
    expect(verifyRequest(request, { 'x-signature': signature as string, 'x-pubkey': key as string })).toBe(
      true,
    )
  }
}, 180_000)
