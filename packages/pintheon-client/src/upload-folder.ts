import { type CallOptions, countDown, type DirectorySource, type UploadFile } from '@holdfast/shared'
import { isRepeatable, readDirectory } from '@holdfast/shared/upload'
import { checkDirectory } from './directories.js'
import { FolderIncompleteError } from './errors.js'
import type { Directory, PublishedDirectory } from './generated/pintheon/types.gen.js'
import { hashFile, type ReadFile } from './hash-file.js'
import { isKnown, type KnownCids, readKnown } from './known-cids.js'
import { assertFree, isPlaced, placeOf } from './placed.js'
import { refuse, SERVICE, tooLarge } from './refuse.js'
import { unlessThere } from './unless-there.js'
import { isTooLarge, type Uploaded, type UploadFileOptions, type Uploads, uploadFile } from './upload-file.js'
import { type UploadManyOptions, uploadMany } from './upload-many.js'
import { withSize } from './with-size.js'

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
}

type NamedFile = UploadFile & { readonly name: string }

/** Makes a directory, uploads each file into it, and publishes it when all are there: the node's own route for it fails. */
export async function uploadFolder(
  client: FolderClient,
  uploads: Uploads,
  source: DirectorySource,
  { directory, intoExisting, known, ...options }: UploadFolderOptions = {},
): Promise<UploadedFolder> {
  const { entries, name = '' } = readDirectory(SERVICE, source)
  const target = checkDirectory(directory ?? name)
  const files = await Promise.all(entries.map(toNamed))
  assertFlat(files.map(({ name }) => name))
  const large = files.find((file) => isTooLarge(uploads, file))
  if (large) throw refuse('files', `${tooLarge(uploads.maxRequestBytes)}: ${JSON.stringify(large.name)}`)

  const left = countDown(options.deadline)
  const timed = ({ signal, timeout, headers, retry }: CallOptions = options) => ({
    signal,
    timeout,
    headers,
    retry,
    deadline: left(),
  })
  const isLookedFor = !options.resend && !options.encrypted
  const read = isLookedFor ? await assertNew(uploads, target, files, readKnown(known), timed) : undefined
  const there = await client.listDirectories(timed())
  const isThere = there.some(({ Name }) => Name === target)
  if (isThere && !intoExisting) throw refuse('directory', `is there already: ${JSON.stringify(target)}`)
  if (!isThere) await client.createDirectory(target, timed())
  const uploadOne = (file: UploadFile, options: UploadFileOptions) =>
    uploadFile(uploads, file, options, read?.get(`${file.name}`))
  const results = await uploadMany(uploadOne, files, { ...options, directory: target, deadline: left() })
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw new FolderIncompleteError(target, results, failed.reason)
  const uploaded = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  const published = await client.publishDirectory(target, timed()).catch((cause) => {
    throw new FolderIncompleteError(target, results, cause)
  })
  return { ...published, files: uploaded }
}

async function toNamed([path, file]: readonly [path: string, file: UploadFile]): Promise<NamedFile> {
  if (typeof path !== 'string') throw refuse('files', 'must have names that are text')
  return withSize({ ...file, name: path.normalize() })
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

/**
 * Content that the node has already would make it lose its index, and must be sent to come into the directory. What this
 * client has put into this very directory may be there.
 * @returns what was read of each file that can be read twice, by its name
 */
async function assertNew(
  uploads: Uploads,
  directory: string,
  files: readonly NamedFile[],
  known: KnownCids,
  timed: () => CallOptions,
): Promise<ReadonlyMap<string, ReadFile>> {
  const read = new Map<string, ReadFile>()
  const seen = new Set<string>()
  for (const file of files) {
    const place = placeOf(directory, file.name)
    const whole = isRepeatable(file) ? await hashFile(file, timed()) : undefined
    assertFree(uploads.placed, place, whole?.cid)
    if (!whole) continue
    const { cid } = whole
    const isNew = async () =>
      isPlaced(uploads.placed, uploads.known, place, cid) ||
      (!isKnown(known, cid) && (await unlessThere(uploads, cid, timed, async () => true)))
    if (seen.has(cid) || !(await isNew()))
      throw refuse('files', `has content twice, or that the node has already: ${JSON.stringify(file.name)}`)
    seen.add(cid)
    read.set(file.name, whole)
  }
  return read
}
