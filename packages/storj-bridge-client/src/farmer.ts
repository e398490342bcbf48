import { ConnectionError, connect, HoldfastError, type TransportOptions, toApiError } from '@holdfast/shared'
import { type PieceReader, readPieces } from '@holdfast/shared/upload'
import type { Contact } from './generated/storj-bridge/types.gen.js'
import type { PlacedPointer } from './pointers.js'
import { SERVICE } from './refuse.js'

/** A pointer with a farmer who has the shard. */
export type LocatedShard = PlacedPointer & { readonly farmer: Contact; readonly token: string }

/** What of a client's settings holds for farmers too. Its credentials and headers are the bridge's alone. */
export type FarmerTransport = Pick<TransportOptions, 'fetch' | 'timeout' | 'hooks'>

/** What a farmer's own HTTP server has, in the last version; the bridge's document says it in words. */
const table = {
  operations: {
    getShard: {
      method: 'GET',
      path: '/shards/{hash}',
      query: { token: 'string' },
      answers: { 200: 'bytes' },
      security: [],
      retry: 'never',
    },
  },
  schemes: {},
} as const

/**
 * A shard's bytes as one farmer gives them; as many as the pointer says, or it fails.
 * @throws HoldfastError whatever fails
 */
export async function* readFromFarmer(
  { index, hash, size = Number.NaN, farmer, token }: LocatedShard,
  transport: FarmerTransport,
  limits: { signal: AbortSignal; deadline: number | undefined },
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const service = {
    name: SERVICE,
    table,
    baseUrl: writeOrigin(farmer),
    credentials: {},
    prepare: async (call: { secrets: Set<string> }) => {
      call.secrets.add(token)
      return {}
    },
  }
  const { data, response, failure, context } = await connect(service, transport).run('getShard', {
    ...limits,
    parseAs: 'stream',
    // A farmer has the shard, or is no good.
    redirect: 'manual',
    params: { path: { hash }, query: { token }, header: { 'x-storj-node-id': farmer.nodeID } },
  })
  if (failure) throw toApiError(failure, context)
  const wrong = (how: string) => new ConnectionError(`shard ${index} ${how} than ${size} bytes`, context)
  // A length of what is to be unpacked is another.
  const { headers } = response
  const length = headers.has('content-encoding')
    ? Number.NaN
    : Number(headers.get('content-length') ?? Number.NaN)
  let pieces: PieceReader | undefined
  let left = size
  try {
    pieces = data ? readPieces(data as ReadableStream<Uint8Array>) : undefined
    if (length > size) throw wrong('has more')
    if (length < size) throw wrong('has fewer')
    for (let piece = await pieces?.read(); piece; piece = await pieces?.read()) {
      left -= piece.byteLength
      if (left < 0) throw wrong('has more')
      yield piece as Uint8Array<ArrayBuffer>
    }
    if (left > 0) throw wrong('has fewer')
  } finally {
    pieces?.cancel()
  }
}

/** What a farmer says of itself is not to be believed: an address is a host's name or number, and nothing more. */
function writeOrigin({ address, port }: Contact): string {
  const host = String(address)
  const origin = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  if (!/^[\w.:-]+$/.test(host) || !URL.canParse(origin) || new URL(origin).pathname !== '/')
    throw new HoldfastError(`a farmer at ${JSON.stringify(host)} cannot be reached`, { service: SERVICE })
  return origin
}
