import type { UploadFile, UploadOptions } from '@holdfast/shared'
import type { CidVerdict } from '@holdfast/shared/cid'
import type { DirectoryDag, Upload, UploadsPage } from './generated/pinarkive/types.gen.js'

/**
 * Whether the CID that the service gave is that of what was sent: `verified`, or made by parameters that we do not
 * know, which proves nothing either way.
 */
export type Verification = Exclude<CidVerdict, 'mismatch'>

/** What was uploaded, and whether its CID is that of what was sent. */
export type Verified<Answer> = Answer & { readonly verification: Verification }

/** Computes CIDs; it is `verify` of `@holdfast/pinarkive-client/verify`. */
export interface Verifier {
  /**
   * Which of these CIDs a file has, by any known set of parameters. Reads its source to the end; nothing if aborted.
   * @throws InvalidArgumentError for what could not be read again, to be sent
   */
  findKnown(
    file: UploadFile,
    known: ReadonlySet<string>,
    signal?: AbortSignal | undefined,
  ): Promise<string | undefined>
  /**
   * Sends a file, and holds the service's CID to those that the content has. Where the outcome is unknown, and the file
   * can be read again, it is looked up in `list` before it is sent once more.
   * @param options its `deadline` is for all of it
   * @throws CidMismatchError where the service's CID can be none of them
   */
  sendFile(
    file: UploadFile,
    options: UploadOptions,
    send: (file: UploadFile, options: UploadOptions) => Promise<Upload>,
    list: (query: { cid: string; limit: number }, options: UploadOptions) => Promise<UploadsPage>,
  ): Promise<Verified<Upload>>
  /**
   * Sends the files of a directory by their paths, and says whether the service's CID is that of the tree.
   * @throws CidMismatchError where it can be none that the tree has
   */
  sendDirectory(
    files: readonly UploadFile[],
    send: (files: readonly UploadFile[]) => Promise<DirectoryDag>,
  ): Promise<Verified<DirectoryDag>>
}
