import {
  AbortedError,
  assertPositive,
  type CallOptions,
  countDown,
  NotFoundError,
  tell,
} from '@holdfast/shared'
import type { Call } from './call.js'
import type { FarmerTransport } from './farmer.js'
import type { FileEntry } from './generated/storj-bridge/types.gen.js'
import { allPointers, askPointers, type PlacedPointer, type PointerOptions } from './pointers.js'
import { readObjectWith } from './read-answers.js'
import type { Piece } from './read-shard.js'
import { readShards } from './read-shards.js'
import { refuse, SERVICE } from './refuse.js'
import { type Reporter, reportTo } from './report-exchange.js'
import { streamOf } from './stream-of.js'
import { BridgeChannelError, type PointerChannel } from './transfer-errors.js'

/** How far a download is, in bytes. */
export interface DownloadProgress {
  received: number
  /** `undefined` where the bridge does not say. */
  size: number | undefined
}

/**
 * How to download a file. `signal` and `deadline` hold until the last byte, `timeout` for each question to the bridge and
 * each farmer: one who does not move for so long is given up. `headers` are the bridge's alone.
 */
export interface DownloadOptions extends PointerOptions {
  /** Called as bytes are handed out. */
  onProgress?: ((progress: DownloadProgress) => void) | undefined
  /** How many shards are fetched at once, and so held in memory; 2 unless told. */
  concurrency?: number | undefined
  /**
   * Bytes of the largest shard that is held until its hash is checked; 32 MiB unless told. Of a larger one the bytes are
   * handed out as they come, and a wrong hash is an error at its end.
   */
  largestHeld?: number | undefined
  /** How many farmers are tried for a shard, also where `retry` is `false`; 6 unless told. */
  farmersPerShard?: number | undefined
  /** Tell the bridge how each farmer did, by whose name; nothing is told unless this is given. */
  report?: Reporter | undefined
}

/** A download that has begun. What of a file's description is not there, the bridge did not say. */
export interface Download {
  /** The bytes. Read it to its end or cancel it. It fails rather than end before the last byte of `size`. */
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>
  readonly size: number | undefined
  readonly mimetype: string | undefined
  readonly filename: string | undefined
}

const LARGEST_HELD = 32 * 2 ** 20

/**
 * Downloads a file, shard by shard from the farmers who have them; resolves with the first page of pointers. A farmer who
 * fails, stands still, or gives other bytes than the pointer names is excluded, and the bridge asked for another one.
 *
 * Farmers speak plain HTTP, which a web page of https may not ask.
 * @param file its entry, or its id, for which the bridge is asked for the entry
 * @throws BridgeChannelError on a bridge of 2016
 * @throws ShardUnavailableError as the stream's failure, where nobody gives a shard
 * @throws HashMismatchError as the stream's failure, of a shard larger than `largestHeld`
 */
export async function downloadFile(
  call: Call,
  transport: FarmerTransport,
  bucketId: string,
  file: string | FileEntry,
  options: DownloadOptions = {},
): Promise<Download> {
  const { exclude = [], onProgress, report, ...others } = options
  const { concurrency = 2, largestHeld = LARGEST_HELD, farmersPerShard = 6, ...rest } = others
  assertPositive(SERVICE, { concurrency, largestHeld, farmersPerShard })
  const { baseDelayMs = 500, maxDelayMs = 60_000 } = rest.retry || {}
  const left = countDown(rest.deadline)
  const ending = new AbortController()
  const signal = AbortSignal.any([rest.signal ?? ending.signal, ending.signal])
  const timed = (): CallOptions => ({ ...rest, signal, deadline: left() })

  const fileId = typeof file === 'string' ? file : (file?.id ?? file?.hash)
  if (!fileId) throw refuse('file', 'must be an id, or an entry with an id or a hash')
  const entry = typeof file === 'string' ? await findEntry(call, bucketId, file, timed()) : file
  const ask = askPointers(call, bucketId, fileId, timed)
  const failed = new Set<string>()
  const pointers = allPointers(ask, () => [...failed, ...exclude])
  const first = await pointers.next()
  if (first.value?.channel !== undefined)
    throw new BridgeChannelError(await toChannels(first.value, pointers))

  const { size, mimetype, filename } = entry
  const reading = {
    ask,
    exclude,
    failed,
    tries: farmersPerShard,
    pause: (absences: number) => Math.min(maxDelayMs, baseDelayMs * 2 ** absences),
    signal,
    left,
    transport: { ...transport, timeout: rest.timeout ?? transport.timeout },
    report: report && reportTo(call, report, rest),
  }
  const shards = { pointers: startingWith(first, pointers), reading, size, concurrency, largestHeld }
  const end = () => ending.abort()
  return {
    stream: streamOf(count(readShards(shards), size, onProgress), end, rest.signal, aborted),
    size,
    mimetype,
    filename,
  }
}

const aborted = (cause: unknown) =>
  new AbortedError('aborted by the caller', { service: SERVICE, operationId: 'getShard', cause })

async function* startingWith<T>(first: IteratorResult<T, void>, rest: AsyncIterable<T>): AsyncGenerator<T> {
  if (first.done) return
  yield first.value
  yield* rest
}

async function* count(
  pieces: AsyncIterable<Piece>,
  size: number | undefined,
  onProgress: DownloadOptions['onProgress'],
): AsyncGenerator<Piece, void, undefined> {
  let received = 0
  for await (const piece of pieces) {
    received += piece.byteLength
    tell(onProgress, { received, size })
    yield piece
  }
}

/** What the bridge says of a file; nothing where it cannot be asked, as before 2.0. Then there is no such route. */
const findEntry = (
  call: Call,
  id: string,
  fileId: string,
  options: CallOptions,
): Promise<Partial<FileEntry>> =>
  call('getFileInfo', { path: { id, fileId } }, options, readObjectWith<FileEntry>('bucket')).catch(
    (error) => {
      if (NotFoundError.isInstance(error) && typeof error.body === 'string') return {}
      throw error
    },
  )

async function toChannels(
  first: PlacedPointer,
  rest: AsyncIterable<PlacedPointer>,
): Promise<PointerChannel[]> {
  const channels = []
  for await (const { index, hash, channel = '' } of startingWith({ value: first }, rest))
    channels.push({ index, hash, channel })
  return channels
}
