import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect, createCaller, type Prepare, type TransportOptions } from '@holdfast/shared'
import { writeMultipart } from '@holdfast/shared/upload'
import type { Call } from '../src/call.ts'
import { type Operations, operations, schemes } from '../src/generated/storj-bridge/operations.gen.ts'
import { spendToken } from '../src/spend-token.ts'

export const BUCKET = 'b'.repeat(24)
export const FILE = 'f'.repeat(24)
export const FAST = { baseDelayMs: 0 }

/** The client's transport, as it is to be made. */
export function callAt(baseUrl: string, options: TransportOptions = {}): Call {
  const prepare: Prepare = async (call, init) => {
    await spendToken(call, init)
    return call.operation.body?.['multipart/form-data'] ? writeMultipart(call, init) : {}
  }
  const service = {
    name: 'storj-bridge',
    table: { operations, schemes },
    baseUrl,
    credentials: { basic: 'dTpw' },
    prepare,
  }
  return createCaller<Operations>(connect(service, { retry: FAST, ...options }).run)
}

/** The same by Node's own hashes, which share no code with ours. */
export const shardHash = (bytes: Uint8Array): string =>
  createHash('ripemd160').update(createHash('sha256').update(bytes).digest()).digest('hex')
export const fileHash = (bytes: Uint8Array): string =>
  createHash('ripemd160').update(createHash('sha256').update(bytes).digest('hex')).digest('hex')

/** Different bytes at each place, as far as can be. */
export const bytesOf = (size: number, seed = 1): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8) * 17 + seed) % 251)

export interface Listening extends AsyncDisposable {
  readonly baseUrl: string
  readonly port: number
  stop(): Promise<void>
}

/** A server that answers before a request has come whole, which `serve` of the testing tools does not. */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<Listening> {
  const server = createServer({ keepAliveTimeout: 0 }, async (request, response) => {
    try {
      await handle(request, response)
    } catch (error) {
      // The test must not pass for a failure that it did not mean.
      response.writeHead(599).end(`the test's handler failed: ${error}`)
    }
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { baseUrl: `http://127.0.0.1:${port}`, port, stop, [Symbol.asyncDispose]: stop }
}

/** What a farmer does with each shard. */
export type Manner =
  | 'serves'
  | 'refuses'
  | 'hangs'
  | 'is gone'
  | 'corrupts'
  | { readonly breaksAt: number }
  | { readonly endsAt: number }
  | { readonly corruptsAndBreaksAt: number }
  | { readonly adds: number }
  | { readonly says: string }

export interface Shard {
  readonly bytes: Uint8Array
  readonly parity?: boolean
  /** The node ids of those who have it; all unless told. */
  readonly farmers?: readonly string[]
}

export interface Network extends AsyncDisposable {
  readonly baseUrl: string
  /** What the bridge was asked, without what is a new one each time. */
  readonly asked: string[]
  /** Which farmers were asked for which shard, in order. */
  readonly fetched: string[]
  readonly reports: Record<string, unknown>[]
  /** Connections to farmers that are open now. */
  open(): number
}

export const nodeIdOf = (at: number): string => at.toString(16).padStart(40, '0')

/**
 * A bridge with one file, and its farmers: tokens are good for one use, pages have as many pointers as were asked for,
 * and a pointer goes to the first farmer who is not excluded, of those who have the shard.
 */
export async function openNetwork(
  shards: readonly Shard[],
  manners: readonly Manner[],
  answer: (request: {
    url: URL
    method: string
    token: string
  }) => { status: number; body: unknown } | undefined = () => undefined,
): Promise<Network> {
  const asked: string[] = []
  const fetched: string[] = []
  const reports: Record<string, unknown>[] = []
  const tokens = new Set<string>()
  let minted = 0
  let open = 0
  const byHash = new Map(shards.map(({ bytes }) => [shardHash(bytes), bytes]))
  const farmers = await Promise.all(
    manners.map(async (manner, at) => {
      const server = await listen((request, response) => {
        open++
        response.once('close', () => open--)
        const url = new URL(`http://farmer${request.url}`)
        const hash = url.pathname.split('/')[2] ?? ''
        fetched.push(`${at}:${[...byHash.keys()].indexOf(hash)}`)
        const bytes = byHash.get(hash)
        if (
          request.headers['x-storj-node-id'] !== nodeIdOf(at) ||
          url.searchParams.get('token') !== `t${hash}`
        )
          return response.writeHead(401).end('{"result":"wrong token"}')
        if (!bytes) return response.writeHead(404).end('{"result":"no such shard"}')
        give(manner, bytes, response)
      })
      if (manner === 'is gone') await server.stop()
      return server
    }),
  )
  const page = (url: URL) => {
    const {
      skip = 0,
      limit = 6,
      exclude = '',
    } = Object.fromEntries(url.searchParams) as Record<string, string>
    return shards
      .map(({ bytes, parity = false, farmers: having = manners.map((_, at) => nodeIdOf(at)) }, index) => {
        const free = having.filter((nodeID) => !exclude.split(',').includes(nodeID))
        // Each shard begins with another farmer.
        const nodeID = free[index % free.length]
        const hash = shardHash(bytes)
        const farmer = nodeID && {
          nodeID,
          address: '127.0.0.1',
          port: farmers[Number.parseInt(nodeID, 16)]?.port,
        }
        return {
          index,
          hash,
          size: bytes.length,
          parity,
          ...(farmer && { farmer, token: `t${hash}`, operation: 'PULL' }),
        }
      })
      .slice(Number(skip), Number(skip) + Number(limit))
  }
  const bridge = await listen(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request)).toString()
    const url = new URL(`http://bridge${request.url}`)
    const { method = '' } = request
    const token = String(request.headers['x-token'])
    asked.push(`${method} ${decodeURIComponent(request.url ?? '')}`)
    const reply = (status: number, answer: unknown) =>
      response
        .writeHead(status, { 'content-type': 'application/json', connection: 'close' })
        .end(typeof answer === 'string' ? answer : JSON.stringify(answer))
    const given = answer({ url, method, token })
    if (given) return reply(given.status, given.body)
    const [, , bucket, room, file, info] = url.pathname.split('/')
    if (url.pathname === '/reports/exchanges') {
      reports.push(JSON.parse(body))
      return reply(201, {})
    }
    if (bucket !== BUCKET) return reply(404, { error: 'Bucket not found' })
    if (room === 'tokens') {
      const { operation, file } = JSON.parse(body)
      if (operation !== 'PULL' || file !== FILE) return reply(500, { error: 'wrong operation or file' })
      const token = `${++minted}`.padStart(64, '0')
      tokens.add(token)
      return reply(201, { bucket, operation, token, expires: new Date().toISOString() })
    }
    if (file !== FILE) return reply(404, { error: 'File not found' })
    const size = shards.reduce((sum, { bytes, parity }) => sum + (parity ? 0 : bytes.length), 0)
    if (info === 'info')
      return reply(200, { id: FILE, bucket, mimetype: 'image/png', filename: 'cat.png', size })
    if (!tokens.delete(token)) return reply(500, { error: 'Invalid or expired token' })
    reply(200, page(url))
  })
  return {
    baseUrl: bridge.baseUrl,
    asked,
    fetched,
    reports,
    open: () => open,
    async [Symbol.asyncDispose]() {
      await Promise.all([bridge, ...farmers].map((server) => server.stop()))
    },
  }
}

function give(manner: Manner, bytes: Uint8Array, response: ServerResponse): void {
  // Some tell what they were asked.
  if (manner === 'refuses') return void response.writeHead(503).end(`{"result":"busy: ${response.req.url}"}`)
  if (manner === 'hangs') return void response.writeHead(200).write(bytes.subarray(0, bytes.length / 2))
  if (manner === 'serves' || manner === 'is gone') return void response.writeHead(200).end(bytes)
  const wrong = Buffer.from(bytes).reverse()
  if (manner === 'corrupts') return void response.writeHead(200).end(wrong)
  if ('adds' in manner)
    return void response.writeHead(200).end(Buffer.concat([bytes, Buffer.alloc(manner.adds)]))
  // Its length goes before it; that of the others is not told.
  if ('says' in manner) return void response.end(manner.says)
  if ('endsAt' in manner) return void response.writeHead(200).end(bytes.subarray(0, manner.endsAt))
  const [sent, at] = 'breaksAt' in manner ? [bytes, manner.breaksAt] : [wrong, manner.corruptsAndBreaksAt]
  response.writeHead(200).write(sent.subarray(0, at))
  // Once the bytes have arrived.
  setTimeout(() => response.destroy(), 30)
}
