import { type CallOptions, countDown, type DirectorySource, type UploadFile } from '@holdfast/shared'
import { isRepeatable, readDirectory } from '@holdfast/shared/upload'
import { checkDirectory } from './directories.js'
import { FolderIncompleteError } from './errors.js'
import type { Directory, PublishedDirectory } from './generated/pintheon/types.gen.js'
import { hashFile } from './hash-file.js'
import { isKnown, readKnown } from './known-cids.js'
import type { KnownContent } from './known-content.js'
import { refuse, SERVICE } from './refuse.js'
import type { Uploaded } from './upload-file.js'
import { type UploadManyOptions, uploadMany } from './upload-many.js'
import { type Patience, whileWaited } from './while-waited.js'

/** How to upload a folder. */
export interface UploadFolderOptions extends UploadManyOptions {
  /** The directory's name; that of the folder, where a page's form gave one, unless told. */
  directory?: string | undefined
  /**
   * Put the files into a directory that is there already. Of two files of one name the node keeps the old one and reports
   * success.
   */
  intoExisting?: boolean | undefined
}

/** A folder that was uploaded and published. */
export interface UploadedFolder extends PublishedDirectory {
  /** Its files, in their order. */
  readonly files: readonly Uploaded[]
}

interface FolderClient {
  listDirectories(options?: CallOptions): Promise<Directory[]>
  createDirectory(name: string, options?: CallOptions): Promise<Directory[]>
  publishDirectory(name: string, options?: CallOptions): Promise<PublishedDirectory>
  uploadFile: Parameters<typeof uploadMany>[0]
}

/** Makes a directory, uploads each file into it, and publishes it when all are there: the node's own route for it fails. */
export async function uploadFolder(
  client: FolderClient,
  content: KnownContent,
  source: DirectorySource,
  { directory, intoExisting, known, resend, ...options }: UploadFolderOptions = {},
): Promise<UploadedFolder> {
  const { entries, name = '' } = readDirectory(SERVICE, source)
  const target = checkDirectory(directory ?? name)
  const files = entries.map(([path, file]) => ({ ...file, name: path.normalize() }))
  assertFlat(files.map(({ name }) => name))

  const left = countDown(options.deadline)
  if (!resend) await assertNew(files, content, readKnown(known), options)
  const timed = ({ signal, timeout, headers, retry }: CallOptions = options) => ({
    signal,
    timeout,
    headers,
    retry,
    deadline: left(),
  })
  const there = await client.listDirectories(timed())
  const isThere = there.some(({ Name }) => Name === target)
  if (isThere && !intoExisting) throw refuse('directory', `is there already: ${JSON.stringify(target)}`)
  if (!isThere) await client.createDirectory(target, timed())
  // What could be looked at is new, and would not be put into the directory if it were skipped.
  const uploadOptions = { ...options, directory: target, deadline: left(), resend: true }
  const results = await uploadMany(client.uploadFile, files, uploadOptions)
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw new FolderIncompleteError(results, failed.reason)
  const uploaded = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  const published = await client.publishDirectory(target, timed()).catch((cause) => {
    throw new FolderIncompleteError(results, cause)
  })
  return { ...published, files: uploaded }
}

/** The node's directories have no directories in them, and of two files of one name it would keep the first. */
function assertFlat(names: readonly string[]): void {
  if (!names.length) throw refuse('files', 'must not be empty')
  const seen = new Set<string>()
  for (const name of names) {
    const named = JSON.stringify(name)
    if (/^\.{0,2}$|[/\\\p{Cc}]/u.test(name))
      throw refuse('files', `must be in no folders of their own: ${named}`)
    if (seen.has(name)) throw refuse('files', `has two of the name ${named}`)
    seen.add(name)
  }
}

/** Content that the node has already would make it lose its index, and must be sent to come into the directory. */
async function assertNew(
  files: readonly (UploadFile & { name: string })[],
  content: KnownContent,
  known: ReadonlySet<string>,
  { signal, deadline }: Patience,
): Promise<void> {
  const left = countDown(deadline)
  const seen = new Set<string>()
  for (const file of files) {
    const patience = { signal, deadline: left() }
    const cid = isRepeatable(file) ? await hashFile(file, patience) : undefined
    if (!cid) continue
    if (
      seen.has(cid) ||
      isKnown(known, cid) ||
      (await whileWaited(patience, async () => content.get(cid))) === true
    )
      throw refuse('files', `has content twice, or that the node has already: ${JSON.stringify(file.name)}`)
    seen.add(cid)
  }
}
