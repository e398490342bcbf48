import { InvalidArgumentError } from '../errors.js'
import { parseCid } from './cid.js'
import { dagPbNode, type FileNode, link, type Node, toFileNode, UNIXFS_DIRECTORY } from './node.js'
import { atLeast, CID_PARAMETERS, type CidParameters } from './parameters.js'
import { refuse } from './refuse.js'

/**
 * A directory with a block of more than 256 KiB, which comes to some 4,000 names. Services cut such a one into
 * shards (HAMT): some from this size on, others when its names and CIDs alone come to as much. Which rule a service
 * goes by cannot be known from outside, and so neither the CID.
 */
export class ShardedDirectoryError extends InvalidArgumentError {
  static override readonly kind = 'ShardedDirectoryError'
  declare readonly '~ShardedDirectoryError': true
  /** Path of the directory; empty for the root. */
  declare readonly path: string

  constructor(path: string) {
    super('files', `has too much in the path "${path}" for one block`, { service: 'cid', path })
  }
}

// Both of kubo's rules have this threshold (Import.UnixFSHAMTDirectorySizeThreshold), as has IPIP-499.
const MAX_BLOCK = 262_144
const EMPTY_BLOCK = 4

type Folder = Map<string, FileNode | Folder>

/**
 * The CID of a directory of files whose CIDs are known, as `ipfs add --recursive` makes it of a folder with these in
 * it: pairs of a path (`index.html`, `icons/logo.svg`) and what a hasher gave for the file, in any order. Of the
 * parameters only the version matters.
 *
 * @throws ShardedDirectoryError where a directory is so large that it may be cut into shards.
 * @throws InvalidArgumentError for a path that is absolute, twice there or both file and directory, or has a part
 *   that is empty, `.` or `..`; for a file without CID or sizes.
 */
export async function cidOfDirectory(
  files: Iterable<readonly [path: string, node: FileNode]>,
  { version }: Pick<CidParameters, 'version'> = CID_PARAMETERS.v0,
): Promise<FileNode> {
  const build = async (folder: Folder, path: string): Promise<Node> => {
    const links: ReturnType<typeof link>[] = []
    let size = EMPTY_BLOCK
    for (const [name, entry] of folder) {
      const node =
        entry instanceof Map ? await build(entry, `${path}${name}/`) : fromFileNode(path + name, entry)
      const named = link(node, [...new TextEncoder().encode(name)])
      links.push(named)
      size += named.bytes.length
      if (size > MAX_BLOCK) throw new ShardedDirectoryError(path.slice(0, -1))
    }
    links.sort((a, b) => compare(a.name, b.name))
    return dagPbNode(version, links, UNIXFS_DIRECTORY)
  }

  return toFileNode(await build(toFolders(files), ''))
}

function toFolders(files: Iterable<readonly [string, FileNode]>): Folder {
  const root: Folder = new Map()
  for (const [path, node] of files) {
    if (/(^|\/)\.{0,2}(\/|$)/.test(path)) refuse('files', `has the path "${path}"`)
    const names = path.split('/')
    const last = names.pop() as string
    let folder = root
    for (const name of names) {
      const below: Folder | FileNode = folder.get(name) ?? new Map()
      if (!(below instanceof Map)) refuseTwice(path)
      folder.set(name, below)
      folder = below
    }
    if (folder.has(last)) refuseTwice(path)
    folder.set(last, node)
  }
  return root
}

function fromFileNode(path: string, { cid, ...sizes }: FileNode): Node {
  const parsed = parseCid(cid)
  if (!parsed || !atLeast(0, sizes.bytes) || !atLeast(0, sizes.dagBytes))
    refuse('files', `has no FileNode for the path "${path}"`)
  return { ...sizes, cid: parsed.bytes }
}

function refuseTwice(path: string): never {
  refuse('files', `has twice the path "${path}", or a part of it`)
}

/** By bytes (https://ipld.io/specs/codecs/dag-pb/spec/); comparing texts goes by UTF-16, which is another order. */
function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((byte, index) => byte !== b[index])
  return at < 0 ? -1 : (a[at] as number) - (b[at] ?? -1)
}
