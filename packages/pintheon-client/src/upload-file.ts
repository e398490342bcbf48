import {
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
import { type HashedFile, hashAsSent, hashFile } from './hash-file.js'
import { isHeld } from './held.js'
import { isKnown, readKnown } from './known-cids.js'
import type { KnownContent } from './known-content.js'
import { hasOutcome, type UploadOutcome } from './outcome.js'
import { type Added, readUpload } from './read-answers.js'
import { refuse, SERVICE } from './refuse.js'
import { whileWaited } from './while-waited.js'

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
   * would report success, and keep the old one.
   */
  directory?: string | undefined
  /** CIDs of what is on the node: a file with one of them is not sent, where it can be read before sending. */
  known?: Iterable<string> | undefined
  /**
   * Send it though it is known to be there. The node then overwrites every row of its index with that of this file, those
   * of other content too (measured): what it holds stays, what it lists is lost. There is no other way to have the same
   * content in two directories.
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
  /** Its CID: the node's, and computed here from what was sent. */
  readonly cid: string
  /** Its name, as the node has it. */
  readonly name: string
  /** Bytes of its DAG, which are more than the file's, where the node says so. */
  readonly dagBytes: number | undefined
  /** That the node holds it. Whether it is pinned, nothing tells. */
  readonly held: true
  /** True where it was there already and was not sent. */
  readonly skipped?: true
}

/** What uploads of a client share. */
export interface Uploads {
  readonly call: Call
  readonly run: Run
  readonly known: KnownContent
  /** The path of a directory that is there. @throws InvalidArgumentError where it is not */
  findDirectory(name: string, options: UploadOptions): Promise<string>
  /** Bytes of the largest request that the node takes. */
  readonly maxRequestBytes: number
}

export async function uploadFile(
  uploads: Uploads,
  source: UploadSource | UploadFile,
  options: UploadFileOptions,
): Promise<Uploaded> {
  const { name, type, size, directory, known, resend, encrypted, ...others } = options
  const { receiverPublicKey, allowServerSideEncryption, ...rest } = others
  if (encrypted && !allowServerSideEncryption)
    throw refuse('encrypted', 'must not be true: the node would archive an empty file and say nothing')
  if (encrypted && !receiverPublicKey) throw refuse('receiverPublicKey', 'must be given for encryption')
  const file = withBaseName(toUploadFile(source, { name, type, size }))
  const there = readKnown(known)
  const left = countDown(rest.deadline)
  const timed = (): UploadOptions => ({ ...rest, deadline: left() })
  const path =
    directory === undefined
      ? undefined
      : await uploads.findDirectory(directory, { ...timed(), onProgress: undefined })
  const form = { encrypted: String(!!encrypted), receiver_pub: receiverPublicKey, directory: path }

  const isLookedFor = !resend && !encrypted && isRepeatable(file)
  const cid = isLookedFor ? await hashFile(file, timed()) : undefined
  if (cid) {
    const skipped = {
      cid,
      name: file.name ?? 'file',
      dagBytes: undefined,
      held: true,
      skipped: true,
    } as const
    if (isKnown(there, cid)) return skipped
    for (let arrival = uploads.known.get(cid); arrival; arrival = uploads.known.get(cid)) {
      const awaited = arrival
      const arrived = await whileWaited(timed(), () => awaited)
      if (arrived === true) return skipped
      if (arrived) throw lostTwin(cid, arrived)
      // The caller waits no more, which sending says.
      if (arrived === undefined) break
    }
  }
  // Between the last look and the claim nothing is waited for: who looks next finds it.
  const sending = send(uploads, file, form, timed)
  if (cid) uploads.known.claim(cid, sending)
  return sending
}

/** Nobody knows whether the node has this content, which another call has sent: it is not sent again. */
function lostTwin(cid: string, cause: HoldfastError): HoldfastError & UploadOutcome {
  const held = hasOutcome(cause) ? cause.held : 'unknown'
  const context = { service: SERVICE, operationId: 'uploadFile', mayHaveApplied: true, cause }
  const error = new HoldfastError('the same content was sent meanwhile, and may have arrived', context)
  return Object.assign(error, { cid, held })
}

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
      if (cid && held === true) known.add(cid)
      throw Object.assign(error, { cid, held } satisfies UploadOutcome)
    },
  )
  if (!isPlain) return toUploaded(added[0], file)
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
  patience: UploadOptions,
): Promise<string | undefined> {
  if (hashed.sent() === file.size) return hashed.cid()
  // A source that failed has not given all of it.
  const isWhole = isRepeatable(file) && !InvalidArgumentError.isInstance(error)
  return isWhole ? hashFile(file, patience) : undefined
}
