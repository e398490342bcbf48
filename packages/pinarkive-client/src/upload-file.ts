import type { UploadFile, UploadOptions, UploadSource } from '@holdfast/shared'
import { toUploadFile } from '@holdfast/shared/upload'
import { type Placement, takePlacement } from './arguments.js'
import type { Call, PinarkiveClient } from './client.js'
import type { Upload } from './generated/pinarkive/types.gen.js'
import { readWith } from './read-answers.js'
import type { Verification, Verifier } from './verifier.js'

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
   * Where the outcome of a failed upload is unknown, it is then looked up before the file is sent once more; an older
   * upload of the same content, wherever it is kept, is then taken for this one.
   */
  verify?: Verifier | undefined
}

/** An upload, and whether its CID is that of what was sent, where this was asked for. */
export type VerifiedUpload = Upload & { readonly verification?: Verification }

export async function uploadFile(
  call: Call,
  list: PinarkiveClient['listUploads'],
  source: UploadSource | UploadFile,
  { name, type, size, verify, ...given }: UploadFileOptions,
): Promise<VerifiedUpload> {
  const file = toUploadFile(source, { name, type, size })
  const { placement, rest: options } = takePlacement(given)
  const send = (file: UploadFile, options: UploadOptions): Promise<Upload> =>
    call('uploadFile', { body: { file, ...placement } as never }, options, readWith('cid'))
  return verify ? verify.sendFile(file, options, send, list) : send(file, options)
}
