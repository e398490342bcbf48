import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FAULTS, injectFaults, rejection } from '@holdfast/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DagPathMismatchError, type DirectorySource, type Progress } from '../src/index.ts'
import { fileFrom, filesFrom } from '../src/node.ts'
import { verify } from '../src/verify.ts'
import { CID, clientOf } from './support.ts'
import { createService, type Deviations } from './upload-service.ts'

const baseName = (path: string) => path.replace(/.*\//, '')

/** A file as a page's form gives it, with its path where it comes from a folder. */
const ofFolder = (path: string, text: string) =>
  Object.assign(new File([text], baseName(path)), { webkitRelativePath: path.includes('/') ? path : '' })

/** What `<input webkitdirectory>` gives, which is no array. */
const fileList = (...files: ReturnType<typeof ofFolder>[]) => ({ ...files, length: files.length })

const TREE = { 'index.html': '<h1>', 'icons/logo.svg': '<svg>', 'icons/ü "1".txt': 'ü' }

const SOURCES: [kind: string, source: DirectorySource, name?: string][] = [
  ['an object', TREE],
  ['a Map', new Map(Object.entries(TREE))],
  ['an object with a file named length', { length: 'a', 'b/length': 'b' }],
  [
    'a FileList of a folder',
    fileList(...Object.entries(TREE).map(([path, text]) => ofFolder(`site/${path}`, text))),
    'site',
  ],
  ['an array of files that were dropped', [ofFolder('a.txt', 'a')]],
  ['a FileList of two folders', fileList(ofFolder('a/x', 'x'), ofFolder('b/x', 'y'))],
]

/** Uploads to a service, and tells what arrived, by path. */
async function uploadTo(deviations: Deviations, source: DirectorySource, options = {}) {
  const service = createService(deviations)
  const dag = await clientOf(service.respond).uploadDirectoryDag(source, options)
  return { dag, arrived: Object.fromEntries(service.kept.map(({ filename, text }) => [filename, text])) }
}

describe('uploadDirectoryDag of', () => {
  it.each(SOURCES)('%s', async (_, source, name = 'directory') => {
    const { dag, arrived } = await uploadTo({}, source, { verify })
    expect(dag).toMatchObject({ filename: name, type: 'directory', verification: 'verified' })
    expect(dag.files?.map(({ path }) => path)).toEqual(Object.keys(arrived))
  })

  it('an object puts every file where its path says', async () => {
    expect((await uploadTo({}, TREE)).arrived).toEqual(TREE)
  })

  it('a folder of a form leaves its own name out of the paths', async () => {
    const folder = fileList(ofFolder('site/a', '1'), ofFolder('site/b/c', '2'))
    expect((await uploadTo({}, folder)).arrived).toEqual({ a: '1', 'b/c': '2' })
    expect((await uploadTo({}, folder, { dirName: 'other' })).dag.filename).toBe('other')
  })

  it('tells the progress of all files together', async () => {
    const progress: Progress[] = []
    await uploadTo({}, { a: 'aaa', b: 'bb' }, { onProgress: (each: Progress) => progress.push(each) })
    expect(progress).toEqual([
      { sent: 0, total: 5 },
      { sent: 3, total: 5 },
      { sent: 5, total: 5 },
    ])
  })
})

describe('a folder on the disk', () => {
  async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
    const root = await mkdtemp(join(tmpdir(), 'holdfast-'))
    try {
      await writeFile(join(root, 'secret'), 'outside')
      const folder = join(root, 'site')
      await mkdir(join(folder, 'icons', 'empty'), { recursive: true })
      for (const [path, text] of Object.entries(TREE)) await writeFile(join(folder, path), text)
      await symlink(join(root, 'secret'), join(folder, 'link'))
      await symlink(root, join(folder, 'icons', 'up'))
      return await use(folder)
    } finally {
      await rm(root, { recursive: true })
    }
  }

  it('is uploaded as it stands there, links left out', async () => {
    const { dag, arrived } = await withFolder(async (folder) =>
      uploadTo({}, await filesFrom(folder), { verify }),
    )
    expect(arrived).toEqual(TREE)
    expect(dag).toMatchObject({ verification: 'verified', cid: (await uploadTo({}, TREE)).dag.cid })
  })

  it('gives a single file its name', async () => {
    const service = createService()
    await withFolder(async (folder) =>
      clientOf(service.respond).uploadFile(await fileFrom(join(folder, 'index.html'))),
    )
    expect(service.kept).toMatchObject([{ filename: 'index.html', text: '<h1>' }])
  })

  it('fails as the file system does where it is not there', async () => {
    expect(await rejection(filesFrom('/nowhere/at/all'))).toMatchObject({ code: 'ENOENT' })
  })
})

describe('the tree of the answer', () => {
  it('is refused where the service kept base names alone', async () => {
    const error = await rejection(uploadTo({ pathOf: baseName }, { 'a/b/1.txt': '1', '2.txt': '2' }))
    expect(error).toBeInstanceOf(DagPathMismatchError)
    expect(error).toMatchObject({
      operationId: 'uploadDirectoryDag',
      mayHaveApplied: true,
      missing: ['a/b/1.txt'],
      unexpected: ['1.txt'],
    })
    expect((error as DagPathMismatchError).cid).toMatch(/^baf/)
  })

  it('is refused where a name was garbled', async () => {
    // Multer without `defParamCharset` takes UTF-8 for latin1.
    const garble = (path: string) => Buffer.from(path).toString('latin1')
    expect(await rejection(uploadTo({ pathOf: garble }, { 'ü.txt': '1' }))).toMatchObject({
      missing: ['ü.txt'],
      unexpected: ['Ã¼.txt'],
    })
  })

  it.each<[string, (path: string) => string, object, DirectorySource]>([
    ['the name of the directory before each path', (path) => `site/${path}`, { dirName: 'site' }, TREE],
    ['both', (path) => `site/${path}`, { dirName: 'site' }, { 'site/a': '1', 'site/b': '2' }],
    ['decomposed letters', (path) => path.normalize('NFD'), {}, TREE],
    [
      'a folder of the same name in it',
      (path) => path,
      { dirName: 'site' },
      { 'site/a': '1', 'site/b': '2' },
    ],
  ])('is accepted with %s', async (_, pathOf, options, source) => {
    expect((await uploadTo({ pathOf }, source, options)).dag.cid).toMatch(/^baf/)
  })

  it.each([{ cid: CID }, { cid: CID, files: [{ cid: CID, filename: 'a' }] }])(
    'is accepted where %j says no more',
    async (body) => {
      const dag = await clientOf(async () => Response.json(body)).uploadDirectoryDag({ a: '1' })
      expect(dag).toEqual(body)
    },
  )

  it.each([
    ['missing', { a: '1', c: '2' }, { missing: ['a'], unexpected: [] }],
    ['too many', { c: '2' }, { missing: [], unexpected: ['b'] }],
  ])('is refused where a file is %s', async (why, source, paths) => {
    const listed = why === 'missing' ? ['c'] : ['b', 'c']
    const files = listed.map((path) => ({ cid: CID, path }))
    const client = clientOf(async () => Response.json({ cid: CID, files }))
    expect(await rejection(client.uploadDirectoryDag(source))).toMatchObject(paths)
  })
})

describe('verify of a directory', () => {
  it.each(['v0', 'v1', 'v1DagPb', 'v1Wide'] as const)('knows the parameters %s', async (parameters) => {
    const { dag } = await uploadTo({ parameters }, { ...TREE, 'big.bin': 'x'.repeat(300_000) }, { verify })
    expect(dag.verification).toBe('verified')
  })

  it('knows empty files, the last one among them', async () => {
    const { dag } = await uploadTo({}, { a: '', b: 'b', c: new Blob([]), d: '' }, { verify })
    expect(dag.verification).toBe('verified')
  })

  it('holds no more in memory for many files', async () => {
    const files = new Map(Array.from({ length: 600 }, (_, nth) => [`${nth}`, 'a']))
    const client = clientOf(createService().respond)
    await client.uploadDirectoryDag(TREE, { verify })
    const before = process.memoryUsage().arrayBuffers
    let most = 0
    const onProgress = () => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before)
    }
    await client.uploadDirectoryDag(files, { verify, onProgress })
    // A hasher for each would be 750 MiB; what is there is what nobody has cleared away yet.
    expect(most).toBeLessThan(300 * 2 ** 20)
  })

  it('says where it does not know the parameters', async () => {
    const { dag } = await uploadTo({ cid: CID }, TREE, { verify })
    expect(dag).toMatchObject({ cid: CID, verification: 'unknown parameters' })
  })

  it('does not fail what arrived for being too large to know its CID', async () => {
    // A block of more than 256 KiB, which services cut by rules of their own.
    const names = Array.from({ length: 1_200 }, (_, nth) => `${nth}-`.padEnd(200, 'x'))
    const client = clientOf(async (request) => {
      await request.text()
      return Response.json({ cid: CID })
    })
    const dag = await client.uploadDirectoryDag(new Map(names.map((name) => [name, 'a'])), { verify })
    expect(dag).toEqual({ cid: CID, verification: 'unknown parameters' })
  })
})

describe('a directory that meets a fault', () => {
  // A clock that stands still where the machine does, so that no attempt is given up but where the answer is late.
  beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }))
  afterEach(() => void vi.useRealTimers())

  it.each(FAULTS)('%s: it arrives once, or the error says that it may have', async (fault) => {
    const service = createService()
    await using server = await injectFaults(service.respond, { lateMs: 10_000, retryAfter: 0 })
    const client = clientOf(undefined, {
      baseUrl: server.baseUrl,
      fetch: server.fetchWith(fault),
      timeout: 500,
      retry: { attempts: 2, baseDelayMs: 0 },
    })
    const [outcome] = await Promise.allSettled([client.uploadDirectoryDag(TREE, { verify })])
    await server.stop()
    const applied = server.applied('POST /files/directory-dag')
    if (/healthy|refuse|429/.test(fault))
      return expect({ ...outcome, applied }).toMatchObject({
        value: { verification: 'verified' },
        applied: 1,
      })
    expect(outcome).toMatchObject({ reason: { mayHaveApplied: true, operationId: 'uploadDirectoryDag' } })
    expect(applied).toBe(fault.startsWith('apply') ? 1 : 0)
  })
})
