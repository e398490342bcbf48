import type { FileNode } from '@holdfast/shared/cid'
import type { Directory } from '../generated/pintheon/types.gen.js'
import type { ContentStore } from './content.js'

/** The directories in the root of a node, and the names under which they are published. */
export function createDirectories(content: ContentStore, keys: Readonly<Record<string, string>>) {
  const directories = new Map<string, Map<string, FileNode>>()
  const ids = new Map(Object.entries(keys))
  const published = new Map<string, string>()

  const find = (path: string) => directories.get(nameOf(path))
  const root = (entries: Map<string, FileNode>) => content.addDirectory(entries)

  return {
    list: (): Directory[] =>
      [...directories.keys()].sort().map((name) => ({ Name: name, Path: pathTo(name) })),
    has: (path: string): boolean => directories.has(nameOf(path)),
    /** False where there is one. What the node itself says to that was not seen; its IPFS daemon fails. */
    create(name: string): boolean {
      if (directories.has(nameOf(name)) || nameOf(name).includes('/')) return false
      directories.set(nameOf(name), new Map())
      return true
    },
    /** Whether it could: the directory must be there, and have no file of this name. */
    copy(path: string, name: string, file: FileNode): boolean {
      const entries = find(path)
      if (!entries || entries.has(name) || /[/]|^\.{0,2}$/.test(name)) return false
      entries.set(name, file)
      return true
    },
    files: (path: string): Map<string, FileNode> => new Map(find(path)),
    root: async (path: string): Promise<FileNode | undefined> => {
      const entries = find(path)
      return entries && root(entries)
    },
    keys: () => [...ids].map(([Name, Id]) => ({ Name, Id })),
    keyOf: (path: string): string | undefined => ids.get(nameOf(path)),
    /** Publishes what a directory has now, under a key that is made for it the first time. */
    async publish(path: string): Promise<{ id: string; cid: string } | undefined> {
      const entries = find(path)
      if (!entries) return undefined
      const { cid } = await root(entries)
      const id = ids.get(nameOf(path)) ?? (await ipnsName(nameOf(path)))
      ids.set(nameOf(path), id)
      published.set(id, cid)
      return { id, cid }
    },
    /** What a name points at. */
    resolve: (id: string): string | undefined => published.get(id),
  }
}

/** With "/" before it or without. */
const nameOf = (path: string): string => path.replace(/^\/+|\/+$/g, '')

export const pathTo = (name: string): string => `/${nameOf(name)}`

/** The CID of an Ed25519 key, written in base36 (https://specs.ipfs.tech/ipns/ipns-record/): here of one made of a label. */
export async function ipnsName(label: string): Promise<string> {
  const key = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(label)))
  // Version 1, codec libp2p-key, a hash that is the 36 bytes themselves: the key in protobuf.
  const bytes = [1, 0x72, 0, 36, 8, 1, 18, 32, ...key]
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `k${BigInt(`0x${hex}`).toString(36)}`
}
