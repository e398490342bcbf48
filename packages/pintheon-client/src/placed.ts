import type { HoldfastError } from '@holdfast/shared'
import type { KnownContent } from './known-content.js'
import { refuse } from './refuse.js'

/** What a client has put into directories, or may have: by the directory and the name, the CID where it is known. */
export type Placed = Map<string, string | undefined>

/** Where a file is; neither name has a slash. */
export const placeOf = (directory: string, name: string): string => `${directory}/${name}`

/** Whether this content was certainly put there. */
export const isPlaced = (placed: Placed, known: KnownContent, place: string, cid: string): boolean =>
  placed.get(place) === cid && !known.doubtOf(cid)

/**
 * Of two files of one name a directory keeps the first, and the node reports success for both.
 * @throws InvalidArgumentError for a name that this client has used for other content, or for what cannot be told
 */
export function assertFree(placed: Placed, place: string, cid: string | undefined): void {
  if (placed.has(place) && (!cid || placed.get(place) !== cid))
    throw refuse('name', `is, or may be, in the directory already: ${JSON.stringify(place)}`)
}

/** Notes what is on its way to a place. The place stays free only where the node certainly did nothing. */
export function notePlace(
  placed: Placed,
  place: string,
  cid: string | undefined,
  sending: Promise<{ readonly cid: string }>,
): void {
  if (placed.has(place)) return
  placed.set(place, cid)
  sending.then(
    ({ cid }) => void placed.set(place, cid),
    (error: HoldfastError) => void (error.mayHaveApplied || placed.delete(place)),
  )
}
