import {
  type CallOptions,
  countDown,
  HoldfastError,
  InvalidArgumentError,
  type Run,
  type UploadFile,
  type UploadOptions,
  type UploadSource,
} from '@holdfast/shared'
import { isRepeatable, toUploadFile } from '@holdfast/shared/upload'
import { withBaseName } from './base-name.js'
import type { Call } from './client.js'
import { CidMismatchError } from './errors.js'
import { type HashedFile, hashAsSent, hashFile, type ReadFile } from './hash-file.js'
import { isHeld } from './held.js'
import { isKnown, readKnown } from './known-cids.js'
import type { KnownContent } from './known-content.js'
import type { UploadOutcome } from './outcome.js'
import { assertFree, isPlaced, notePlace, type Placed, placeOf } from './placed.js'
import { type Added, readUpload } from './read-answers.js'
import { refuse, tooLarge } from './refuse.js'
import { unlessThere } from './unless-there.js'
import { withSize } from './with-size.js'

/** How to upload a file, and what it is called. */
export interface UploadFileOptions extends UploadOptions {
  /** The file's name; that of a `File`, and else `file`, unless told. Of a path only the last part is sent. */
  name?: string | undefined
  /** Its media type, which the gateway may give it out with; that of a Blob unless told. */
  type?: string | undefined
  /** How many bytes a stream will give. */
  size?: number | undefined
  /**
   * The name of a directory of the node to put it in. It has to be there, and must have no file of this name: the node
   * would report success, and keep the old one. A name that this client has used there is refused, and content that is
   * known to be on the node under another: it would not be sent, and so not be put there.
   */
  directory?: string | undefined
  /** CIDs of what is on the node: a file with one of them is not sent, where it can be read before sending. */
  known?: Iterable<string> | undefined
  /**
   * Send it though it, or a file of its name in the directory, is or may be there. Where it is, the node overwrites every
   * row of its index with that of this file, those of other content too (measured): what it holds stays, what it lists
   * is lost. There is no other way to have the same content in two directories.
   */
  resend?: boolean | undefined
  /**
   * Have the node encrypt it. Refused unless `allowServerSideEncryption` is set too: the nodes that were looked into
   * archive an empty file and report success. Encrypt it yourself instead; see the README.
   */
  encrypted?: boolean | undefined
  /** For whom the node is to encrypt it: an X25519 key in base64url. */
  receiverPublicKey?: string | undefined
  allowServerSideEncryption?: boolean | undefined
}

/** A file that the node has. */
export interface Uploaded {
  /** Its CID: the node's, and computed here from what was sent. Of what the node encrypted it is the node's word alone. */
  readonly cid: string
  /** Its name, as the node has it. */
  readonly name: string
  /** Bytes of its DAG, which are more than the file's, where the node says so. */
  readonly dagBytes: number | undefined
  /** That the node holds it. Whether it is pinned, nothing tells. */
  readonly held: true
  /** True where it was there already and was not sent. */
  readonly skipped?: true
  /** True where the node was to encrypt it: `cid` is that of its archive, in which there may be nothing. */
  readonly encrypted?: true
}

/** What uploads of a client share. */
export interface Uploads {
  readonly call: Call
  readonly run: Run
  readonly known: KnownContent
  readonly placed: Placed
  /** The path of a directory that is there. @throws InvalidArgumentError where it is not */
  findDirectory(name: string, options: UploadOptions): Promise<string>
  /** Bytes of the largest request that the node takes. */
  readonly maxRequestBytes: number
}

/** @param read what is known of the file, where it was read before */
export async function uploadFile(
  uploads: Uploads,
  source: UploadSource | UploadFile,
  options: UploadFileOptions,
  read?: ReadFile,
): Promise<Uploaded> {
  const { name, type, size, directory, known, resend, encrypted, ...others } = options
  const { receiverPublicKey, allowServerSideEncryption, ...rest } = others
  if (encrypted && !allowServerSideEncryption)
    throw refuse('encrypted', 'must not be true: the node would archive an empty file and say nothing')
  if (encrypted && !receiverPublicKey) throw refuse('receiverPublicKey', 'must be given for encryption')
  const file = await withSize(withBaseName(toUploadFile(source, { name, type, size })))
  if (isTooLarge(uploads, file)) throw refuse('source', tooLarge(uploads.maxRequestBytes))
  const there = readKnown(known)
  const left = countDown(rest.deadline)
  const timed = (): UploadOptions => ({ ...rest, deadline: left() })
  const path =
    directory === undefined
      ? undefined
      : await uploads.findDirectory(directory, { ...timed(), onProgress: undefined })
  const form = { encrypted: String(!!encrypted), receiver_pub: receiverPublicKey, directory: path }

  // An archive that the node makes has a CID and a name of its own.
  const isComparable = !encrypted && isRepeatable(file)
  const { cid, name: ownName } = (isComparable && (read ?? (await hashFile(file, timed())))) || {}
  const finalName = file.name ?? ownName ?? 'file'
  const place = directory === undefined || encrypted ? undefined : placeOf(directory, finalName)
  const begin = () => {
    if (place && !resend) assertFree(uploads.placed, place, cid)
    const sending = send(uploads, file, form, timed)
    if (cid) uploads.known.claim(cid, sending)
    if (place) notePlace(uploads.placed, place, cid, sending)
    return sending
  }
  if (!cid || resend) return begin()
  const sent = isKnown(there, cid) ? undefined : await unlessThere(uploads, cid, timed, begin)
  if (sent) return sent
  if (place && !isPlaced(uploads.placed, uploads.known, place, cid))
    throw refuse(
      'directory',
      'would not get it: the node has the content already, and `resend` alone sends it',
    )
  return { cid, name: finalName, dagBytes: undefined, held: true, skipped: true }
}

/** Whether no request with a file would be taken. */
export const isTooLarge = ({ maxRequestBytes }: Uploads, { size = 0 }: UploadFile): boolean =>
  size > maxRequestBytes

/** Sends a file, and holds the node's CID to it. A failure says whether the node has it. */
async function send(
  { call, run, known, maxRequestBytes }: Uploads,
  file: UploadFile,
  form: { readonly encrypted: string; readonly [field: string]: string | undefined },
  timed: () => UploadOptions,
): Promise<Uploaded> {
  const isPlain = form.encrypted === 'false'
  const hashed = hashAsSent(file, maxRequestBytes)
  const body = { ...form, file: hashed.file } as never
  const answering = call('uploadFile', { body }, timed(), readUpload as never) as Promise<unknown>
  const added = await (answering as Promise<NonNullable<ReturnType<typeof readUpload>>>).catch(
    async (error) => {
      if (!HoldfastError.isInstance(error) || !error.mayHaveApplied) throw error
      const cid = isPlain ? await cidOfSent(file, hashed, error, timed()) : undefined
      const held = cid ? await isHeld(run, cid, timed()) : 'unknown'
      if (cid) held === true ? known.add(cid, error) : known.doubt(cid, error)
      throw Object.assign(error, { cid, held } satisfies UploadOutcome)
    },
  )
  if (!isPlain) return { ...toUploaded(added[0], file), encrypted: true }
  const expected = await hashed.cid()
  const answer = added.find(({ cid }) => cid === expected)
  if (!answer) throw new CidMismatchError(added[0].cid, expected)
  known.add(expected)
  return toUploaded(answer, file)
}

const toUploaded = (added: Added, file: UploadFile): Uploaded => ({
  ...added,
  name: added.name ?? file.name ?? 'file',
  held: true,
})

/** The CID of all of a file, where it can be told whether all of it was sent, or it can be read again. */
async function cidOfSent(
  file: UploadFile,
  hashed: HashedFile,
  error: HoldfastError,
  patience: CallOptions,
): Promise<string | undefined> {
  if (hashed.sent() === file.size) return hashed.cid()
  // A source that failed has not given all of it.
  const isWhole = isRepeatable(file) && !InvalidArgumentError.isInstance(error)
  return isWhole ? (await hashFile(file, patience).catch(() => undefined))?.cid : undefined
}
