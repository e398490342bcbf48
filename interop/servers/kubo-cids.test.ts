import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import {
  CID_PARAMETERS,
  type CidParameters,
  cidOf,
  cidOfDirectory,
  type FileNode,
} from '@holdfast/shared/cid'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { needs } from '../support/needs.ts'
import { type KuboNode, startKubo } from './support/kubo.ts'

// The CIDs that we compute are those that `ipfs add` makes: of 50 random files, and of 5 random folders.

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))

let kubo: KuboNode

needs(startKubo, (started) => {
  kubo = started
  return started.stop
})
beforeEach(() => {
  console.log(`SEED=${seed}`)
})

/** Paths in a folder, and what is in the files. */
type Tree = ReadonlyMap<string, Uint8Array>

test('50 random files', async () => {
  const sizes = fc.sample(fc.oneof(fc.nat(3000), fc.integer({ min: 250_000, max: 3_000_000 })), {
    seed,
    numRuns: 44,
  })
  // Where a file begins to need another chunk, and another level: 174 links of 256 KiB.
  const edges = [0, 1, 262_144, 262_145, 174 * 262_144, 174 * 262_144 + 1]
  const files: Tree = new Map([...edges, ...sizes].map((size, at) => [`file ${at}`, randomBytes(size)]))
  expect(files.size).toBe(50)
  await compare(files)
}, 120_000)

test('5 random folders', async () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((name) => !/[/"\\\p{Cc}]|^\./u.test(name) && name.isWellFormed() && name === name.normalize())
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'))
  const paths = fc.uniqueArray(path, { minLength: 5, maxLength: 40 }).filter(noneIsBelowAnother)
  const folders = fc.sample(paths, { seed, numRuns: 5 })
  const files = folders.flatMap((paths, folder) =>
    paths.map((path, at): [string, Uint8Array] => [`folder ${folder}/${path}`, randomBytes(at * 1000)]),
  )
  await compare(new Map(files))
}, 120_000)

const noneIsBelowAnother = (paths: readonly string[]) =>
  !paths.some((path) => paths.some((other) => other.startsWith(`${path}/`)))

/** Adds a folder with these in it to Kubo, and holds each CID that it gives to ours, for each way to cut files. */
async function compare(files: Tree): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-cids-'))
  try {
    for (const [path, bytes] of files) {
      await mkdir(join(folder, dirname(path)), { recursive: true })
      await writeFile(join(folder, path), bytes)
    }
    for (const parameters of [...Object.values(CID_PARAMETERS), ...drawnParameters()]) {
      const theirs = await addFolder(folder, parameters)
      const ours = await cidsOf(files, parameters)
      expect([...theirs].sort(), JSON.stringify(parameters)).toEqual([...ours].sort())
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** More ways, which nobody uses, with trees of many levels. */
const drawnParameters = (): CidParameters[] =>
  fc.sample(
    fc.record({
      version: fc.constant(1 as const),
      rawLeaves: fc.boolean(),
      chunkBytes: fc.integer({ min: 8_000, max: 100_000 }),
      maxLinks: fc.integer({ min: 2, max: 30 }),
    }),
    { seed, numRuns: 2 },
  )

/** What `ipfs add` makes of a folder: the CID of all that is in it, by path. */
async function addFolder(folder: string, parameters: CidParameters): Promise<Map<string, string>> {
  const options = ['--recursive', '--pin=false', '--progress=false', ...optionsOf(parameters)]
  const root = basename(folder)
  const added = unescaped(await kubo.ipfs('add', ...options, folder)).split('\n')
  return new Map(
    added.map((line) => {
      const [, cid = '', path = ''] = /^added (\S+) (.*)$/su.exec(line) ?? []
      return [path.slice(root.length + 1), cid]
    }),
  )
}

/** Names as they are: Kubo prints as `\u2007` what its Go holds for not printable. */
const unescaped = (said: string) =>
  said.replace(/\\(?:u([\da-f]{4})|U([\da-f]{8}))/g, (_, short?: string, long?: string) =>
    String.fromCodePoint(Number.parseInt(short ?? long ?? '', 16)),
  )

const optionsOf = ({ version, rawLeaves, chunkBytes, maxLinks }: CidParameters) => [
  `--cid-version=${version}`,
  `--raw-leaves=${rawLeaves}`,
  `--chunker=size-${chunkBytes}`,
  `--max-file-links=${maxLinks}`,
]

/** What we make of it. */
async function cidsOf(files: Tree, parameters: CidParameters): Promise<Map<string, string>> {
  const nodes = new Map<string, FileNode>()
  for (const [path, bytes] of files) nodes.set(path, await cidOf(bytes, parameters))
  const cids = new Map([...nodes].map(([path, { cid }]) => [path, cid]))
  for (const folder of foldersOf(files.keys())) {
    const prefix = folder && `${folder}/`
    const below = [...nodes].filter(([path]) => path.startsWith(prefix))
    const entries = below.map(([path, node]) => [path.slice(prefix.length), node] as const)
    cids.set(folder, (await cidOfDirectory(entries, parameters)).cid)
  }
  return cids
}

function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set([''])
  for (const path of paths)
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.add(path.slice(0, at))
  return folders
}
