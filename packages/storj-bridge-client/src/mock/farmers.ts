import { ripemd160 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Contact } from '../generated/storj-bridge/types.gen.js'
import { randomHex, shardHash } from './hashes.js'

/**
 * What a farmer does with those who come for a shard: serves it, fails with a status, never answers, sends half of it and
 * then nothing, sends one wrong byte, or breaks the connection. One that is absent is not named by the bridge any more.
 */
export type FarmerBehaviour = 'serve' | { fail: number } | 'hang' | 'stall' | 'corrupt' | 'refuse' | 'absent'

/** A farmer, to be looked at and changed by a test. */
export interface MockedFarmer {
  readonly nodeID: string
  readonly address: string
  readonly port: number
  behaviour: FarmerBehaviour
  /** The hashes of the shards that are there. */
  shards(): string[]
  /** Loses a shard, as farmers do; the bridge does not know. */
  drop(hash: string): boolean
  /** Who came, for which shard, and with what status each was answered: 0 for no answer at all. */
  readonly exchanges: readonly FarmerExchange[]
}

export interface FarmerExchange {
  readonly method: string
  readonly hash: string
  readonly status: number
}

/** What a token allows at a farmer. */
interface Consent {
  readonly operation: 'PUSH' | 'PULL'
  readonly hash: string
  readonly size: number
}

export interface Farmer extends MockedFarmer {
  readonly origin: string
  readonly lastSeen: number
  readonly held: Map<string, Blob>
  /** Gives a token for one exchange. */
  allow(consent: Consent): string
  answer(request: Request): Promise<Response>
}

export const contactOf = ({ nodeID, address, port, lastSeen }: Farmer): Contact => ({
  nodeID,
  address,
  port,
  protocol: '1.2.0',
  userAgent: '8.7.2',
  lastSeen: new Date(lastSeen).toISOString(),
})

export function createFarmer(url: string, index: number, now: () => number): Farmer {
  const { origin, hostname, port } = new URL(url)
  const consents = new Map<string, Consent>()
  const exchanges: FarmerExchange[] = []
  const held = new Map<string, Blob>()

  const farmer: Farmer = {
    origin,
    nodeID: bytesToHex(ripemd160(utf8ToBytes(`farmer ${index}`))),
    address: hostname,
    port: Number(port || 80),
    lastSeen: now(),
    behaviour: 'serve',
    held,
    exchanges,
    shards: () => [...held.keys()],
    drop: (hash) => held.delete(hash),
    allow(consent) {
      const token = randomHex(20)
      consents.set(token, consent)
      return token
    },
    async answer(request) {
      const { pathname, searchParams } = new URL(request.url)
      const hash = /^\/shards\/([^/]+)$/.exec(pathname)?.[1] ?? ''
      const answer = await misbehave(farmer.behaviour, request).then(
        (odd) => odd ?? serve(request, hash, searchParams),
      )
      exchanges.push({ method: request.method, hash, status: answer.status })
      return answer
    },
  }

  const serve = async (request: Request, hash: string, query: URLSearchParams): Promise<Response> => {
    const token = query.get('token') ?? ''
    const consent = consents.get(token)
    const operation = { GET: 'PULL', POST: 'PUSH' }[request.method]
    if (!hash || !operation) return result(404, 'No route found')
    if (consent?.hash !== hash || consent.operation !== operation)
      return result(401, 'The supplied token is not accepted')
    if (operation === 'PULL') {
      const shard = held.get(hash)
      if (!shard) return result(404, 'The shard was not found')
      consents.delete(token)
      return new Response(misshape(shard, farmer.behaviour), { headers: BYTES })
    }
    if (held.has(hash)) return new Response(null, { status: 304 })
    const shard = new Blob([await request.arrayBuffer()])
    if (shard.size !== consent.size || (await shardHash(shard)) !== hash)
      return result(400, 'Calculated hash does not match the expected result')
    consents.delete(token)
    held.set(hash, shard)
    return result(200, 'The shard was stored')
  }
  return farmer
}

const BYTES = { 'content-type': 'application/octet-stream' }

const result = (status: number, text: string): Response => Response.json({ result: text }, { status })

/** What comes instead of any answer of a farmer's own. */
async function misbehave(behaviour: FarmerBehaviour, { signal }: Request): Promise<Response | undefined> {
  if (typeof behaviour === 'object') return result(behaviour.fail, 'The farmer failed')
  if (behaviour === 'refuse' || behaviour === 'absent') return Response.error()
  if (behaviour !== 'hang') return undefined
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  return Response.error()
}

/** What of a shard is sent. */
function misshape(shard: Blob, behaviour: FarmerBehaviour): Blob | ReadableStream<Uint8Array<ArrayBuffer>> {
  if (behaviour === 'corrupt') return flipFirstByte(shard)
  if (behaviour !== 'stall') return shard
  const half = shard
    .slice(0, Math.ceil(shard.size / 2))
    .stream()
    .getReader()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await half.read()
      if (!done) controller.enqueue(value as Uint8Array<ArrayBuffer>)
      // Nothing more, and no end either.
      else await new Promise(() => {})
    },
  })
}

const flipFirstByte = (shard: Blob): ReadableStream<Uint8Array<ArrayBuffer>> => {
  let isFirst = true
  return shard.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        const sent = chunk.slice()
        if (isFirst) sent[0] = (sent[0] as number) ^ 1
        isFirst = false
        controller.enqueue(sent)
      },
    }),
  )
}
