import { MemoryBlockstore } from 'blockstore-core'
import {
  array,
  asyncProperty,
  assert as check,
  constantFrom,
  integer,
  record,
  string,
  uint8Array,
  uniqueArray,
} from 'fast-check'
import { importer } from 'ipfs-unixfs-importer'
import { fixedSize } from 'ipfs-unixfs-importer/chunker'
import { balanced } from 'ipfs-unixfs-importer/layout'
import { expect, it } from 'vitest'
import { type CidParameters, cidOf, cidOfDirectory, createCidHasher, type FileNode } from '../src/cid.ts'

/** What the reference implementation makes of files: CID and size by path, directories among them. */
async function imported(
  files: readonly (readonly [path: string, bytes: Uint8Array])[],
  { version, rawLeaves, chunkBytes, maxLinks }: CidParameters,
): Promise<Map<string, FileNode>> {
  const source = files.map(([path, content]) => ({ path: `root/${path}`, content }))
  const nodes = importer(source, new MemoryBlockstore(), {
    cidVersion: version,
    rawLeaves,
    chunker: fixedSize({ chunkSize: chunkBytes }),
    layout: balanced({ maxChildrenPerNode: maxLinks }),
  })
  const found = new Map<string, FileNode>()
  for await (const { path = '', cid, size, unixfs } of nodes) {
    const bytes = unixfs?.isDirectory() ? Number.NaN : Number(unixfs?.fileSize() ?? size)
    found.set(path.slice('root/'.length), { cid: cid.toString(), bytes, dagBytes: Number(size) })
  }
  return found
}

const shape = { version: constantFrom(0 as const, 1 as const), rawLeaves: constantFrom(true, false) }

it('a file has the CID that the importer gives it, however it comes and is cut', async () => {
  const parameters = record({
    ...shape,
    chunkBytes: constantFrom(1, 5, 64, 130, 300),
    maxLinks: constantFrom(2, 3, 174),
  })
  // Full chunks, full blocks of links and full levels of them, each with a byte more and less.
  const chunks = constantFrom(0, 1, 2, 3, 4, 8, 9, 27, 174, 175)
  const property = asyncProperty(
    array(parameters, { minLength: 1, maxLength: 3 }),
    chunks,
    integer({ min: -1, max: 1 }),
    uint8Array({ minLength: 1, maxLength: 40 }),
    integer({ min: 1, max: 5000 }),
    async (sets, count, beside, seed, piece) => {
      const length = Math.max(0, count * (sets[0]?.chunkBytes ?? 0) + beside)
      const bytes = Uint8Array.from({ length }, (_, at) => (seed[at % seed.length] ?? 0) + (at >> 7))
      const hasher = createCidHasher(sets)
      for (let at = 0; at < length; at += piece) await hasher.add(bytes.subarray(at, at + piece))
      const theirs = await Promise.all(
        sets.map(async (set) => (await imported([['file', bytes]], set)).get('file')),
      )
      expect(await hasher.end()).toEqual(theirs)
    },
  )
  await check(property, { numRuns: 40 })
})

it('174 links of 256 bytes and one more, of two levels and of three', async () => {
  for (const chunks of [173, 174, 175, 174 * 174, 174 * 174 + 1]) {
    const set = { version: 0, rawLeaves: false, chunkBytes: 4, maxLinks: 174 } as const
    const bytes = new Uint8Array(chunks * 4).fill(7)
    expect(await cidOf(bytes, set)).toEqual((await imported([['file', bytes]], set)).get('file'))
  }
})

it('a tree has the CIDs that the importer gives it, whatever the names', async () => {
  // Names whose order by UTF-16 is not that by bytes are among them.
  const name = string({
    unit: constantFrom('a', 'b', 'é', '\uffee', '𝒜', ' ', '.', '"'),
    minLength: 1,
    maxLength: 3,
  }).filter((text) => !/^\.{1,2}$/.test(text))
  const path = array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'))
  const paths = uniqueArray(path, { minLength: 1, maxLength: 12 }).filter((all) =>
    all.every((one) => !all.some((two) => two.startsWith(`${one}/`))),
  )
  const property = asyncProperty(
    record(shape),
    paths,
    uint8Array({ maxLength: 300 }),
    async (each, all, bytes) => {
      const set = { ...each, chunkBytes: 64, maxLinks: 3 }
      const files = all.map((path, at) => [path, bytes.subarray(at)] as const)
      const nodes = new Map<string, FileNode>()
      for (const [path, content] of files) nodes.set(path, await cidOf(content, set))
      const root = await cidOfDirectory(nodes, set)
      const ours = new Map([...nodes, ['', root] as const])
      const theirs = await imported(files, set)
      for (const [path, { cid, dagBytes }] of ours)
        expect(theirs.get(path), path).toMatchObject({ cid, dagBytes })
      expect(root.bytes).toBe(files.reduce((sum, [, content]) => sum + content.length, 0))
    },
  )
  await check(property, { numRuns: 60 })
})
