import { rejection } from '@holdfast/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ListObjectsOptions, ObjectInfo, Project } from '../src/index.ts'
import { element, escapeText } from '../src/s3/xml.ts'
import { type Fake, type FakeOptions, openFake, refusal, xml } from './fake-s3.ts'

const withKeys = (keys: Iterable<string>, options: FakeOptions = {}): Fake => {
  const fake = openFake(options)
  for (const key of keys)
    fake.put(`/bucket/${key}`, key, { 'x-amz-meta-name': key.length > 3 ? 'long' : 'short' })
  return fake
}
const keysOf = async (project: Project, options?: ListObjectsOptions) =>
  (await project.listObjects('bucket', options)).map(({ key }) => key)

/** A page of a service that writes it as it likes. */
const page = (keys: readonly string[], more = '', truncated = false) =>
  xml(
    element(
      'ListBucketResult',
      element('IsTruncated', `${truncated}`),
      more,
      ...keys.map((key) => element('Contents', element('Key', escapeText(key)))),
    ),
  )
const token = (text: string) => element('NextContinuationToken', text)

describe('a list', () => {
  const KEYS = ['a', 'b/', 'b/c', 'b/d/e', 'b/d/f', 'b//', 'é ü/+%&', 'z\n', '~']

  it.each<[string, ListObjectsOptions, string[]]>([
    ['of one level', {}, ['a', 'z\n', '~', 'b/', 'é ü/']],
    ['of all', { recursive: true }, [...KEYS].sort()],
    ['of a prefix', { prefix: 'b/' }, ['b/', 'b/c', 'b//', 'b/d/']],
    ['of all of a prefix', { prefix: 'b/d/', recursive: true }, ['b/d/e', 'b/d/f']],
    ['of a prefix with blanks and signs', { prefix: 'é ü/' }, ['é ü/+%&']],
    ['of what there is not', { prefix: 'c/' }, []],
    ['from a cursor on', { cursor: 'b/d/e', recursive: true }, ['b/d/f', 'z\n', '~', 'é ü/+%&']],
    ['of a prefix, from a cursor on', { prefix: 'b/', cursor: 'b/c', recursive: true }, ['b/d/e', 'b/d/f']],
    ['from the end on', { cursor: '\u{10ffff}', recursive: true }, []],
  ])('%s', async (_, options, expected) => {
    for (const pageSize of [1000, 2, 1])
      expect((await keysOf(withKeys(KEYS, { pageSize }).project(), options)).sort()).toEqual(expected.sort())
  })

  it('tells of each object what it was asked for', async () => {
    const fake = withKeys(['a', 'dir/b'], { listsMetadata: true })
    const project = fake.project()
    const system = {
      created: new Date('2026-01-02T03:04:05.678Z'),
      expires: undefined,
      contentLength: 1,
      etag: fake.objects.get('/bucket/a')?.etag,
    }
    const prefix = { key: 'dir/', isPrefix: true, system: undefined, custom: {} }
    const object = { key: 'a', isPrefix: false }
    expect(await project.listObjects('bucket')).toEqual([{ ...object, system, custom: {} }, prefix])
    expect(await project.listObjects('bucket', { system: false, custom: true })).toEqual([
      { ...object, system: undefined, custom: { name: 'short' } },
      prefix,
    ])
    expect(fake.count('headObject')).toBe(0)
  })

  it('brings 10,001 objects, each once, a page at a time', async () => {
    const keys = Array.from({ length: 10_001 }, (_, at) => `dir ${at % 7}/${at}`)
    const fake = withKeys(keys)
    const project = fake.project()
    const seen: string[] = []
    for await (const { key } of project.listAllObjects('bucket', { recursive: true })) {
      if (!seen.length) expect(fake.count('listObjects')).toBe(1)
      seen.push(key)
    }
    expect(seen).toHaveLength(10_001)
    expect(new Set(seen)).toEqual(new Set(keys))
    expect(fake.count('listObjects')).toBe(11)
    // No page is asked for that nobody wants.
    for await (const _ of project.listAllObjects('bucket', { recursive: true })) break
    expect(fake.count('listObjects')).toBe(12)
  })

  it.each([1000, 2])('goes on from wherever it was left, by pages of %d', async (pageSize) => {
    const project = withKeys(KEYS, { pageSize }).project()
    const level = await keysOf(project)
    expect(level).toEqual(['a', 'b/', 'z\n', '~', 'é ü/'])
    for (const [at, cursor] of level.entries())
      expect(await keysOf(project, { cursor })).toEqual(level.slice(at + 1))
  })

  it('is left as it came where it is not in the order of names, as that of Storj', async () => {
    const fake = openFake()
    const prefix = (name: string) => element('CommonPrefixes', element('Prefix', name))
    fake.meet.listObjects = () => page(['c', 'b'], prefix('d/') + prefix('a/'))
    expect(await keysOf(fake.project())).toEqual(['c', 'b', 'd/', 'a/'])
  })

  it('loses nothing and brings nothing twice, whatever there is', () => {
    const component = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '+', '%', 'é', '/'), maxLength: 4 })
    const key = fc
      .array(component, { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join('/'))
      .filter((key) => key !== '')
    return fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(key, { maxLength: 25 }),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        async (keys, pageSize, recursive) => {
          const project = withKeys(keys, { pageSize }).project()
          const listed = await keysOf(project, { recursive })
          const expected = recursive ? keys : keys.map((key) => key.replace(/\/.*/s, '/'))
          expect(listed.sort()).toEqual([...new Set(expected)].sort())
          // A level at a time, the same are found.
          const walk = async (prefix: string): Promise<string[]> => {
            const level = await project.listObjects('bucket', { prefix })
            const found = await Promise.all(
              level.map(({ key, isPrefix }) => (isPrefix && key !== prefix ? walk(key) : [key])),
            )
            return found.flat()
          }
          expect((await walk('')).sort()).toEqual([...keys].sort())
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('metadata', () => {
  it('of a service that does not list it is asked for, of a few at a time', async () => {
    const keys = Array.from({ length: 30 }, (_, at) => `${at}`)
    const fake = withKeys(keys)
    let now = 0
    let most = 0
    fake.meet.headObject = async (_, apply) => {
      most = Math.max(most, ++now)
      await new Promise((resolve) => setTimeout(resolve))
      now--
      return apply()
    }
    const listed = await fake.project().listObjects('bucket', { custom: true })
    expect(listed.map(({ key }) => key).sort()).toEqual(keys.sort())
    expect(listed.every(({ custom }) => custom.name === 'short')).toBe(true)
    expect(fake.count('headObject')).toBe(30)
    expect(most).toBeGreaterThan(1)
    expect(most).toBeLessThanOrEqual(8)
  })

  it('of an object that has gone meanwhile is not missed, nor is the object listed', async () => {
    const fake = withKeys(['a', 'b', 'c'])
    fake.meet.headObject = (request, apply) => (/b$/.test(request.url) ? refusal(404, '') : apply())
    expect(await keysOf(fake.project(), { custom: true })).toEqual(['a', 'c'])
  })

  it('that cannot be read is told', async () => {
    const fake = withKeys(['a', 'b', 'c'])
    fake.meet.headObject = (_, apply, nth) => (nth === 2 ? new Response(null, { status: 403 }) : apply())
    const error = await rejection(keysOf(fake.project(), { custom: true }))
    expect(error).toMatchObject({ name: 'UplinkPermissionDeniedError', operationId: 'headObject' })
  })

  it('that is listed is only that of the program, by its own names', async () => {
    const fake = openFake()
    const entry = (name: string, value: string) => element(name, value)
    fake.meet.listObjects = () =>
      xml(
        element(
          'ListBucketResult',
          element(
            'Contents',
            element('Key', 'a'),
            element(
              'UserMetadata',
              entry('X-Amz-Meta-Town', '東京 &amp; more'),
              entry('x-amz-meta-object-expires', '2030-01-01T00:00:00Z'),
              entry('content-type', 'text/plain'),
              entry('expires', 'Tue, 01 Jan 2030 00:00:00 GMT'),
            ),
          ),
          element('Contents', element('Key', 'b'), element('UserMetadata')),
        ),
      )
    const [a, b] = await fake.project().listObjects('bucket', { custom: true })
    expect([a?.custom, b?.custom]).toEqual([{ town: '東京 & more' }, {}])
    expect(fake.count('headObject')).toBe(0)
  })
})

describe('services that do otherwise', () => {
  it('pass over the encoding that was asked for: keys are what they are', async () => {
    const keys = ['a+b', '100%', '%41', 'a b', '<&>']
    const fake = openFake()
    fake.meet.listObjects = () => page(keys)
    expect(await keysOf(fake.project())).toEqual(keys)
  })

  it('give a key that no UTF-8 is: it is told, and not bent', async () => {
    const fake = openFake()
    fake.meet.listObjects = () =>
      xml(
        element(
          'ListBucketResult',
          element('EncodingType', 'url'),
          element('Contents', element('Key', 'a%FF')),
        ),
      )
    expect(await rejection(keysOf(fake.project()))).toMatchObject({ name: 'ObjectKeyInvalidError' })
  })

  it('cut a page short, and do not say where the next one begins', async () => {
    const fake = openFake()
    fake.meet.listObjects = () => page(['a'], '', true)
    const seen: ObjectInfo[] = []
    const reading = (async () => {
      for await (const object of fake.project().listAllObjects('bucket')) seen.push(object)
    })()
    expect(await rejection(reading)).toMatchObject({
      name: 'UnexpectedResponseError',
      operationId: 'listObjects',
    })
    expect(seen.map(({ key }) => key)).toEqual(['a'])
  })

  it.each([
    ['the same again', ['x']],
    ['in a circle', ['x', 'y', 'z']],
  ])('name a next page that was there before: %s', async (_, tokens) => {
    const fake = openFake()
    fake.meet.listObjects = (_request, _apply, nth) =>
      page([`${nth}`], token(tokens[(nth - 1) % tokens.length] as string), true)
    expect(await rejection(keysOf(fake.project()))).toMatchObject({ name: 'UnexpectedResponseError' })
    expect(fake.count('listObjects')).toBe(tokens.length + 1)
  })

  it('give an empty page, and go on', async () => {
    const fake = openFake()
    fake.meet.listObjects = (_request, _apply, nth) =>
      nth < 4 ? page([], token(`${nth}`), true) : page(['a'])
    expect(await keysOf(fake.project())).toEqual(['a'])
  })

  it('name a next page where there is none', async () => {
    const fake = openFake()
    fake.meet.listObjects = () => page(['a'], token('x'))
    expect(await keysOf(fake.project())).toEqual(['a'])
    expect(fake.count('listObjects')).toBe(1)
  })

  it.each(['', 'OK', '{}', '<html/>', '<ListBucketResult>', '<!DOCTYPE a><ListBucketResult/>'])(
    'answer %j',
    async (body) => {
      const fake = openFake()
      fake.meet.listObjects = () => new Response(body, { headers: { 'set-cookie': 'session=canary' } })
      const error = await rejection(keysOf(fake.project()))
      expect(error).toMatchObject({ name: 'UnexpectedResponseError', status: 200, body })
      expect((error as { headers: Headers }).headers.has('set-cookie')).toBe(false)
    },
  )

  it('fail between two pages: what came before is there, and the failure', async () => {
    const fake = withKeys(['a', 'b', 'c'], { pageSize: 2 })
    fake.meet.listObjects = (_, apply, nth) => (nth === 2 ? refusal(403, 'AccessDenied') : apply())
    const seen: string[] = []
    const reading = (async () => {
      for await (const { key } of fake.project().listAllObjects('bucket')) seen.push(key)
    })()
    expect(await rejection(reading)).toMatchObject({ name: 'UplinkPermissionDeniedError' })
    expect(seen).toEqual(['a', 'b'])
  })
})

it.each<[ListObjectsOptions, string]>([
  [{ prefix: 'a' }, 'prefix'],
  [{ prefix: 'a/b' }, 'prefix'],
  [{ cursor: 7 as never }, 'cursor'],
])('%j is refused before anything is asked', async (options, argument) => {
  const fake = openFake()
  expect(await rejection(keysOf(fake.project(), options))).toMatchObject({
    name: 'InvalidArgumentError',
    argument,
  })
  expect(fake.asked).toEqual([])
})
