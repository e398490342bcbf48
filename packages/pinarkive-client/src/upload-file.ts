import {
  countDown,
  isRepeatable,
  type UploadFile,
  type UploadOptions,
  type UploadSource,
} from '@holdfast/shared'
import { type Placement, writePlacement } from './arguments.js'
import type { Call } from './client.js'
import { toUploadFile } from './directory.js'
import type { Upload, UploadsPage } from './generated/pinarkive/types.gen.js'
import { readWithCid } from './read-answers.js'
import { sendOnce } from './send-once.js'
import { assertCid, type Verification, type Verifier } from './verifier.js'

/** How to upload a file, and what it is called. */
export interface UploadFileOptions extends UploadOptions, Placement {
  /** The file's name; that of a `File`, and else `file`, unless told. */
  name?: string | undefined
  /** Its media type; that of a Blob unless told. */
  type?: string | undefined
  /** How many bytes a stream will give. */
  size?: number | undefined
  /**
   * Compute the CID of what is sent and hold the service's to it, by `verify` of `@holdfast/pinarkive-client/verify`.
   * Where the outcome of a failed upload is unknown, it is then looked up before the file is sent once more.
   */
  verify?: Verifier | undefined
}

/** An upload, and whether its CID is that of what was sent, where this was asked for. */
export type VerifiedUpload = Upload & { readonly verification?: Verification }

type List = (query: { cid: string; limit: number }, options?: UploadOptions) => Promise<UploadsPage>

export async function uploadFile(
  call: Call,
  list: List,
  source: UploadSource | UploadFile,
  { clusterId, timelock, name, type, size, verify, ...options }: UploadFileOptions,
): Promise<VerifiedUpload> {
  const file = toUploadFile(source, { name, type, size })
  const fields = writePlacement({ clusterId, timelock })
  const left = countDown(options.deadline)
  const timed = () => ({ ...options, deadline: left() })
  const send = (file: UploadFile) =>
    call('uploadFile', { body: { file, ...fields } as never }, timed(), readWithCid) as Promise<Upload>
  if (!verify) return send(file)

  const hashed = verify.hashAsSent([file])
  let nodes: Awaited<ReturnType<Verifier['hashFile']>> | undefined
  const find = async (): Promise<Upload | undefined> => {
    nodes = await verify.hashFile(file, options.signal)
    for (const cid of new Set(nodes.map((node) => node.cid))) {
      const { uploads } = await list({ cid, limit: 10 }, timed())
      // A service that passes over the filter lists what it likes.
      const upload = uploads.find((upload) => upload.cid === cid)
      if (upload) return upload
    }
    return undefined
  }
  // A timer counts whole milliseconds and fires up to one early.
  const isOver = () => !!options.signal?.aborted || (left() ?? 3) < 3
  const [tapped = file] = hashed.files
  const upload = isRepeatable(file) ? await sendOnce(() => send(tapped), find, isOver) : await send(tapped)
  nodes ??= (await hashed.nodes())[0] ?? []
  return { ...upload, verification: assertCid(verify, 'uploadFile', upload.cid, nodes) }
}
