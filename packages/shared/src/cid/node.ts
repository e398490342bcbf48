import { cidText, DAG_PB, sha256Cid } from './cid.js'
import { bytesField, numberField } from './protobuf.js'
import { sha256 } from './sha256.js'

/** What a file or directory has come to; plain data, that can be kept as JSON. */
export interface FileNode {
  /** Version 0 in base58btc, version 1 in base32. */
  readonly cid: string
  /** Bytes of the file, or of all files below a directory. */
  readonly bytes: number
  /** Bytes of all its blocks, where one that occurs twice counts twice: the `Tsize` of a link to it. */
  readonly dagBytes: number
}

/** The same with the CID as links have it. */
export type Node = Omit<FileNode, 'cid'> & { readonly cid: Uint8Array }

export const toFileNode = (node: Node): FileNode => ({ ...node, cid: cidText(node.cid) })

/** The type of a UnixFS node, which is its first field. */
export const UNIXFS_DIRECTORY = numberField(1, 1)
export const UNIXFS_FILE = numberField(1, 2)

const sumOf = (field: 'bytes' | 'dagBytes', nodes: readonly Node[]) =>
  nodes.reduce((sum, node) => sum + node[field], 0)

/** A link of a dag-pb block. In files it has no name, but the empty one is written. */
export const link = (node: Node, name: readonly number[] = []) => ({
  node,
  name,
  bytes: bytesField(2, [
    ...bytesField(1, node.cid),
    ...bytesField(2, name),
    ...numberField(3, node.dagBytes),
  ]),
})

/** A dag-pb block: links first, in spite of their number (https://ipld.io/specs/codecs/dag-pb/spec/). */
export async function dagPbNode(
  version: 0 | 1,
  links: readonly ReturnType<typeof link>[],
  unixfs: readonly number[],
): Promise<Node> {
  const nodes = links.map(({ node }) => node)
  const block = Uint8Array.from([...links.flatMap(({ bytes }) => bytes), ...bytesField(1, unixfs)])
  return {
    cid: sha256Cid(version, DAG_PB, await sha256(block)),
    bytes: sumOf('bytes', nodes),
    dagBytes: sumOf('dagBytes', nodes) + block.length,
  }
}

/** A file's block above its leaves. UnixFS has the bytes of the file below it, in all and link by link. */
export const innerNode = (version: 0 | 1, children: readonly Node[]): Promise<Node> =>
  dagPbNode(
    version,
    children.map((child) => link(child)),
    [
      ...UNIXFS_FILE,
      ...numberField(3, sumOf('bytes', children)),
      ...children.flatMap(({ bytes }) => numberField(4, bytes)),
    ],
  )
