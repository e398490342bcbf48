import { ObjectNotFoundError, type Project } from '@holdfast/storj-uplink-client'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import type { ProjectService, Suite } from './conformance.ts'
import { failureOf, MiB, noise, readBytes, readText, sha256 } from './contents.ts'

const segments = (length: number, count: number) => Array(count).fill('z'.repeat(length)).join('/')

/** Keys that something on their way could take for something else. */
export const KEYS: Readonly<Record<string, string>> = {
  blanks: ' a  key ',
  '"+"': 'a+b +',
  '"%"': '100%',
  '"%2F" and other escapes': 'a%2Fb%20c%E0%A4',
  'what has a meaning in a URL': 'a?b#c&d=e;f@g:h,i$j',
  'what encodeURIComponent lets through': "!'()*~-._",
  'what has a meaning in XML': `<&>"']]>&amp;`,
  'what a URL parser changes': 'a\\b|c^d`e{f}[g]',
  'the names of parameters': 'uploads',
  'dots that are no places': '.a/..b/.../c.',
  'letters of other scripts': 'ü/✓/🐈/मराठी',
  'tabs and line ends': 'a\tb\nc\rd\r\n',
  'control characters': '\x01\x1f\x7f\x85\u2028',
  'what Unicode has no characters for': 'a\ufffeb\uffff',
  'a byte order mark': '\ufeffa',
  'a NUL': 'a\0b',
  '"//" within': 'a//b///c',
  'a leading "/"': '/a',
  'a trailing "/"': 'a/',
  'a trailing "//"': 'a//',
  'nothing but "/"': '/',
  '1,000 bytes': `${segments(199, 5)}z`,
  '1,000 bytes of letters of two': 'ü'.repeat(500),
}

export const keys: Suite<ProjectService> = (test) => {
  describe('keys', () => {
    for (const [what, key] of Object.entries(KEYS)) {
      test(`with ${what}`, async ({ project, newBucket }) => {
        const bucket = await newBucket()
        await expectKept(project, bucket, [key])
      })

      test(`with ${what}, in parts and with late metadata`, async ({ project, newBucket }) => {
        const bucket = await newBucket()
        const bytes = noise(5 * MiB + 1)
        const upload = await project.uploadObject(bucket, key, { partSize: 5 * MiB })
        await upload.write(bytes)
        await upload.setCustomMetadata({ late: 'yes' })
        await upload.commit()
        const download = await project.downloadObject(bucket, key)
        expect(download.info()).toMatchObject({ key, custom: { late: 'yes' } })
        expect(sha256(await readBytes(download))).toBe(sha256(bytes))
      })
    }

    test('with and without composed letters are two', async ({ project, newBucket }) => {
      await expectKept(project, await newBucket(), ['\u00e9', 'e\u0301'])
    })

    test('in capital and small letters are two', async ({ project, newBucket }) => {
      await expectKept(project, await newBucket(), ['Key', 'key', 'KEY'])
    })

    test('of an object and of what is in a folder of its name are two', async ({ project, newBucket }) => {
      await expectKept(project, await newBucket(), ['a', 'a/b', 'a/b/c'])
    })

    test('of any UTF-8 are kept, apart from each other, and deleted', async (here) => {
      const { project, newBucket, holds } = here
      const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
      console.log(`keys of any UTF-8: seed ${seed}`)
      const some = fc.uniqueArray(key.filter(holds), { minLength: 1, maxLength: 12 }).filter(hasNoFolder)
      const kept = fc.asyncProperty(some, async (keys) => expectKept(project, await newBucket(), keys))
      await fc.assert(kept, { seed, numRuns: 25 })
    }, 120_000)

    test('of any kind are deleted with their bucket', async ({ project, newBucket, holds }) => {
      const bucket = await newBucket()
      const held = Object.values(KEYS).filter(holds)
      await Promise.all(held.map((key) => project.putObject(bucket, key, '')))
      expect(await project.listObjects(bucket, { recursive: true })).toHaveLength(held.length)
      await project.deleteBucket(bucket, { withObjects: true })
      expect(await project.ensureBucket(bucket)).toBeTruthy()
      expect(await project.listObjects(bucket, { recursive: true })).toEqual([])
    })
  })
}

/** Puts, reads, lists and deletes objects, of which each is its own key, in a bucket that is empty. */
async function expectKept(project: Project, bucket: string, keys: readonly string[]): Promise<void> {
  const all = (action: (key: string) => Promise<void>) => Promise.all(keys.map(action))
  const listed = async (options: object) =>
    (await project.listObjects(bucket, { recursive: true, ...options })).map(({ key }) => key).sort()
  await all(async (key) => {
    expect(
      await project.putObject(bucket, key, key, { custom: { called: key.length.toString() } }),
    ).toMatchObject({ key })
  })
  await all(async (key) => {
    expect(await readText(await project.downloadObject(bucket, key))).toBe(key.replace(/^\ufeff/, ''))
    expect(await project.statObject(bucket, key)).toMatchObject({
      key,
      custom: { called: `${key.length}` },
      system: { contentLength: new TextEncoder().encode(key).byteLength },
    })
  })
  expect(await listed({})).toEqual(keys.toSorted())
  await all(async (key) => {
    const prefix = key.slice(0, key.lastIndexOf('/') + 1)
    expect(await listed({ prefix })).toContain(key)
  })
  await all(async (key) => void (await project.deleteObject(bucket, key)))
  await all(async (key) => {
    expect(await failureOf(project.statObject(bucket, key))).toBeInstanceOf(ObjectNotFoundError)
  })
  expect(await listed({})).toEqual([])
}

/** An object that is a folder too has a test of its own, for not every service can have it. */
const hasNoFolder = (keys: readonly string[]): boolean =>
  !keys.some((key) => keys.some((other) => other.startsWith(`${key.replace(/\/$/, '')}/`) && other !== key))

const byteLength = (text: string) => new TextEncoder().encode(text).byteLength

/** Any text that HTTP can carry as a path, of up to 1,000 bytes, often with what is special in one. */
const key = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: fc.constantFrom(...'+% /&?#=;.-~!\'()*<>"\\'), maxLength: 8 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((segments) => segments.join('/'))
  .filter((key) => key !== '' && byteLength(key) <= 1000 && !/(^|\/)\.\.?(\/|$)/.test(key))
