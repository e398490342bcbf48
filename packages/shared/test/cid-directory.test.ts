import { MemoryBlockstore } from 'blockstore-core'
import { importer } from 'ipfs-unixfs-importer'
import { describe, expect, it } from 'vitest'
import { CID_PARAMETERS, cidOf, cidOfDirectory, type FileNode, ShardedDirectoryError } from '../src/cid.ts'
import { InvalidArgumentError } from '../src/index.ts'

const file = await cidOf('hello world')

describe('a directory', () => {
  it('without files is the best known CID of all', async () => {
    const empty = { cid: 'QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn', bytes: 0, dagBytes: 4 }
    expect(await cidOfDirectory([])).toEqual(empty)
  })

  it('counts sizes beyond 32 bits', async () => {
    const bytes = 2 ** 41 + 5
    const large: FileNode = { cid: file.cid, bytes, dagBytes: bytes + 14 }
    const node = await cidOfDirectory([['a/large', large]])
    expect(node.bytes).toBe(bytes)
    // 6 bytes of the number in a link, and 43 and 46 of what else is in the two blocks.
    expect(node.dagBytes - large.dagBytes).toBe(2 * (2 + 36 + 7) + 'large'.length + 2 + 'a'.length + 2 + 8)
  })

  it.each(['', '/a', 'a/', 'a//b', '.', '..', '../a', 'a/./b', 'a/..'])(
    'refuses the path %j',
    async (path) => {
      const error = await cidOfDirectory([[path, file]]).catch((error) => error)
      expect(InvalidArgumentError.isInstance(error)).toBe(true)
      expect(error.message).toContain(`"${path}"`)
    },
  )

  it.each([[['a', 'a']], [['a', 'a/b']], [['a/b', 'a']], [['a/b/c', 'a/b']]])(
    'refuses %j together',
    async (paths) => {
      await expect(cidOfDirectory(paths.map((path) => [path, file]))).rejects.toMatchObject({
        argument: 'files',
      })
    },
  )

  it('takes dots and what else may be in a name', async () => {
    const names = ['...', '.a', 'a..b', '__proto__', 'constructor', '\\', ' ']
    expect(await cidOfDirectory(names.map((name) => [name, file]))).toMatchObject({
      bytes: 11 * names.length,
    })
  })

  it.each([
    { ...file, cid: 'none' },
    { cid: file.cid },
    { ...file, dagBytes: -1 },
    { ...file, bytes: Number.NaN },
  ])('refuses a file with %j', async (node) => {
    await expect(cidOfDirectory([['a', node as FileNode]])).rejects.toThrow('no FileNode for the path "a"')
  })
})

describe('a directory that is cut into shards', () => {
  const { v1 } = CID_PARAMETERS
  /** Files with names of so many letters, in a folder beside another file. */
  const manyFiles = (count: number, letters: number) =>
    Array.from({ length: count }, (_, at) => `many/${String(at).padStart(letters, 'x')}`)

  // A link to a raw block takes 46 bytes and its name, if that is long; the rest of the block takes 4.
  it.each([
    { paths: [...manyFiles(1023, 210), `many/${'y'.repeat(206)}`], shards: false },
    { paths: [...manyFiles(1023, 210), `many/${'y'.repeat(207)}`], shards: true },
  ])('is refused from the byte on where the importer does so: $shards', async ({ paths, shards }) => {
    const node = await cidOf('hello world', v1)
    const ours = await cidOfDirectory(
      [...paths, 'beside'].map((path) => [path, node]),
      v1,
    ).catch((error) => error)
    const content = new TextEncoder().encode('hello world')
    const nodes = importer(
      [...paths, 'beside'].map((path) => ({ path: `root/${path}`, content })),
      new MemoryBlockstore(),
      { shardSplitStrategy: 'block-bytes' },
    )
    const kinds = new Map<string, string>()
    for await (const { path = '', unixfs, cid } of nodes)
      kinds.set(path, unixfs?.type === 'hamt-sharded-directory' ? unixfs.type : cid.toString())
    expect(kinds.get('root/many') === 'hamt-sharded-directory').toBe(shards)
    expect(ShardedDirectoryError.isInstance(ours)).toBe(shards)
    if (shards) expect(ours).toMatchObject({ path: 'many', message: expect.stringContaining('"many"') })
    else expect(ours.cid).toBe(kinds.get('root'))
  })
})
