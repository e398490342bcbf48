import { cidOf, cidOfDirectory, type FileNode, parseCid } from '@holdfast/shared/cid'

/** What is behind a CID: a file, or the entries of a directory by name. */
export type Content =
  | { readonly cid: string; readonly file: Blob; readonly entries?: undefined }
  | { readonly cid: string; readonly entries: ReadonlyMap<string, FileNode>; readonly file?: undefined }

/** By the hash: a CID of version 1 names the same block as that of version 0. */
const keyOf = (cid: string): string => (parseCid(cid)?.multihash ?? []).join()

/** What an IPFS node holds, and what only others do. The blocks below the root of a file cannot be asked for. */
export function createContent() {
  const held = new Map<string, Content>()
  const elsewhere = new Map<string, Content>()

  const describe = async (file: Blob) => ({ node: await cidOf(file), file })
  return {
    async addFile(bytes: Blob): Promise<FileNode> {
      const { node, file } = await describe(bytes)
      held.set(keyOf(node.cid), { cid: node.cid, file })
      return node
    },
    async addDirectory(entries: ReadonlyMap<string, FileNode>): Promise<FileNode> {
      const node = await cidOfDirectory(entries)
      held.set(keyOf(node.cid), { cid: node.cid, entries: new Map(entries) })
      return node
    },
    /** Puts a file where only others have it. */
    async addElsewhere(bytes: Blob): Promise<FileNode> {
      const { node, file } = await describe(bytes)
      elsewhere.set(keyOf(node.cid), { cid: node.cid, file })
      return node
    },
    get: (cid: string): Content | undefined => held.get(keyOf(cid)),
    /** Fetches what others have; a gateway keeps what it has fetched. */
    fetch(cid: string): Content | undefined {
      const found = elsewhere.get(keyOf(cid))
      if (found) held.set(keyOf(cid), found)
      return found
    },
    /** Drops what is held, as the owner of a node can. */
    remove: (cid: string): boolean => held.delete(keyOf(cid)),
  }
}

export type ContentStore = ReturnType<typeof createContent>
