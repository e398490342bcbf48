import { type CallOptions, countDown } from '@holdfast/shared'
import type { Call } from './call.js'
import type { FilePointer } from './generated/storj-bridge/types.gen.js'
import { mintToken, xToken } from './mint-token.js'
import { readArrayOf } from './read-answers.js'
import { PaginationStalledError } from './transfer-errors.js'

/** How to ask for the pointers of a file. */
export interface PointerOptions extends CallOptions {
  /** Node ids of farmers that are not wanted. */
  exclude?: readonly string[] | undefined
}

/** A pointer, and where it stands among those of its file. */
export type PlacedPointer = FilePointer & { readonly index: number; readonly position: number }

/** So many pointers, from a position on, each time with a token of its own. Of too many to exclude, the first are not. */
export type AskPointers = (skip: number, limit: number, exclude: readonly string[]) => Promise<FilePointer[]>

// The page that the original clients ask for: for each pointer the bridge waits for a farmer.
const PAGE = 6
// A request line has room for some 300 of them in the bridge's own HTTP server.
const MOST_EXCLUDED = 200

/** All pointers of a file, of both eras: with a farmer, with a channel (2016), or with neither where nobody answered. */
export function filePointers(
  call: Call,
  bucketId: string,
  fileId: string,
  { exclude = [], ...options }: PointerOptions = {},
): AsyncGenerator<PlacedPointer, void, undefined> {
  const left = countDown(options.deadline)
  const ask = askPointers(call, bucketId, fileId, () => ({ ...options, deadline: left() }))
  return allPointers(ask, () => exclude)
}

export const askPointers =
  (call: Call, bucketId: string, fileId: string, options: () => CallOptions): AskPointers =>
  (skip, limit, exclude) =>
    call(
      'getFilePointers',
      {
        path: { id: bucketId, fileId },
        query: { skip, limit, exclude: exclude.slice(-MOST_EXCLUDED) },
        ...xToken(mintToken(call, bucketId, 'PULL', options(), fileId)),
      } as never,
      options(),
      readArrayOf<FilePointer>('hash'),
    )

/**
 * All pointers of a file in the order of its shards, parity included, a page only when it is reached.
 * @param exclude asked before each page
 * @throws PaginationStalledError where a page is of shards that were on one before
 */
export async function* allPointers(
  ask: AskPointers,
  exclude: () => readonly string[],
): AsyncGenerator<PlacedPointer, void, undefined> {
  for (let skip = 0; ; ) {
    const page = await ask(skip, PAGE, exclude())
    const placed = page
      .map((pointer, at) => ({ ...pointer, index: pointer.index ?? skip + at }))
      .sort((one, other) => one.index - other.index)
      .map((pointer, at) => ({ ...pointer, position: skip + at }))
    if (placed.some(({ index, position }) => index < position))
      throw new PaginationStalledError('getFilePointers', `its page from ${skip} on is an earlier one`)
    yield* placed
    // In 2016 pointers have no index, and all of them come whatever is asked for.
    if (!page.length || page.every(({ index }) => index === undefined)) return
    skip += page.length
  }
}
