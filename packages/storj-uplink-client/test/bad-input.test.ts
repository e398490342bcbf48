import { rejection } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { InvalidArgumentError, openGatewayProject, type Project, presignUrl } from '../src/index.ts'
import { CREDENTIALS, type Fake, openFake } from './fake-s3.ts'

type Call = (project: Project, fake: Fake) => Promise<unknown>

/** That a call is refused before anything is sent. */
async function expectRefused(call: Call, expected: object): Promise<void> {
  const fake = openFake()
  const error = await rejection(call(fake.project(), fake))
  expect(error).toMatchObject({ service: 'storj-uplink', mayHaveApplied: false, ...expected })
  expect(fake.asked).toEqual([])
}

const invalid = (argument: string) => ({ name: 'InvalidArgumentError', argument })

describe('a bucket whose name no bucket can have', () => {
  const NAMES = [
    '',
    'ab',
    'a'.repeat(64),
    'Bucket',
    'my_bucket',
    'my bucket',
    'bücket',
    '-bucket',
    'bucket-',
    '.bucket',
    'bucket.',
    'my..bucket',
    '192.168.1.1',
    'bucket/a',
    'bucket?a',
    'bucket\n',
    '..',
    '%2e%2e',
    undefined as unknown as string,
    ['bucket'] as unknown as string,
  ]
  const CALLS: Record<string, (project: Project, name: string) => Promise<unknown>> = {
    createBucket: (project, name) => project.createBucket(name),
    ensureBucket: (project, name) => project.ensureBucket(name),
    statBucket: (project, name) => project.statBucket(name),
    deleteBucket: (project, name) => project.deleteBucket(name),
    'deleteBucket with objects': (project, name) => project.deleteBucket(name, { withObjects: true }),
    listObjects: (project, name) => project.listObjects(name),
    listAllObjects: (project, name) => project.listAllObjects(name).next(),
    statObject: (project, name) => project.statObject(name, 'a'),
    deleteObject: (project, name) => project.deleteObject(name, 'a'),
    uploadObject: (project, name) => project.uploadObject(name, 'a'),
    putObject: (project, name) => project.putObject(name, 'a', 'b'),
    downloadObject: (project, name) => project.downloadObject(name, 'a'),
    presignUrl: (_, name) => presignUrl(CREDENTIALS, name, 'a'),
  }

  it.each(Object.entries(CALLS))('is refused by %s', async (_, call) => {
    for (const name of NAMES)
      await expectRefused((project) => call(project, name), { name: 'BucketNameInvalidError', code: 0x10 })
  })

  it.each(['abc', 'a'.repeat(63), '1a2', 'my-bucket.example.com', '192.168.1.1a', '1.1.1.1.1', 'xn--a'])(
    'is not %s',
    async (name) => {
      const fake = openFake()
      await fake.project().createBucket(name)
      expect(fake.buckets.has(name)).toBe(true)
    },
  )
})

describe('an object whose key no object can have', () => {
  const KEYS = [
    '',
    'x'.repeat(1281),
    'é'.repeat(641),
    '\ud800',
    'a\udc00b',
    '.',
    '..',
    '../a',
    'a/..',
    'a/../b',
    './a',
    'a/./b',
    'a/.',
    '/..',
    '..//',
    undefined as unknown as string,
    7 as unknown as string,
  ]
  const CALLS: Record<string, (project: Project, key: string) => Promise<unknown>> = {
    statObject: (project, key) => project.statObject('bucket', key),
    deleteObject: (project, key) => project.deleteObject('bucket', key),
    uploadObject: (project, key) => project.uploadObject('bucket', key),
    putObject: (project, key) => project.putObject('bucket', key, 'b'),
    downloadObject: (project, key) => project.downloadObject('bucket', key),
    presignUrl: (_, key) => presignUrl(CREDENTIALS, 'bucket', key),
  }

  it.each(Object.entries(CALLS))('is refused by %s', async (_, call) => {
    for (const key of KEYS)
      await expectRefused((project) => call(project, key), { name: 'ObjectKeyInvalidError', code: 0x20 })
  })

  it.each([
    'x'.repeat(1280),
    'é'.repeat(640),
    '...',
    '.a',
    'a..',
    'a/...',
    '//',
    '/',
    ' ',
    '\0',
    '%2e%2e/a',
    '..a/b',
  ])('is not %j', async (key) => {
    const fake = openFake()
    await fake.project().putObject('bucket', key, 'bytes')
    expect([...fake.objects.keys()]).toEqual([`/bucket/${key}`])
  })
})

describe('metadata that no header can carry', () => {
  const CUSTOM: readonly Record<string, string>[] = [
    { '': 'a' },
    { 'a b': 'c' },
    { 'a:b': 'c' },
    { 'a\n': 'c' },
    { é: 'a' },
    { a: ' b' },
    { a: 'b\t' },
    { a: 'b\nc' },
    { a: 'b\0' },
    { a: '\x7f' },
    { a: 7 as unknown as string },
    { a: undefined as unknown as string },
    { a: 'b', A: 'c' },
    { 'object-expires': '+2h' },
    { 'Object-Expires': '2030-01-01T00:00:00Z' },
  ]
  it.each(CUSTOM)('%j', async (custom) => {
    await expectRefused((project) => project.putObject('bucket', 'a', 'b', { custom }), invalid('custom'))
    await expectRefused(async (project) => {
      const upload = await project.uploadObject('bucket', 'a')
      await upload.setCustomMetadata(custom)
    }, invalid('custom'))
  })

  it('is not told in the error, for it may be a secret', async () => {
    const error = await rejection(
      openFake()
        .project()
        .putObject('bucket', 'a', 'b', { custom: { a: 'canary\n' } }),
    )
    expect(JSON.stringify(error) + (error as Error).stack).not.toContain('canary')
  })

  it('leaves what was set before', async () => {
    const fake = openFake()
    const upload = await fake.project().uploadObject('bucket', 'a')
    await upload.setCustomMetadata({ a: '1' })
    await rejection(upload.setCustomMetadata({ a: '\n' }))
    expect((await upload.commit()).custom).toEqual({ a: '1' })
  })

  it('is nothing of this', async () => {
    const fake = openFake()
    const custom = { "a!#$%&'*+.^_`|~-1": 'é\t東京\u3000"\\', empty: '', constructor: 'a', __proto__x: 'b' }
    await fake.project().putObject('bucket', 'a', 'b', { custom })
    expect((await fake.project().statObject('bucket', 'a')).custom).toEqual(custom)
  })

  it('is no name, nor a length, that only JavaScript minds', async () => {
    const fake = openFake()
    const custom = Object.fromEntries([['__proto__', 'é'.repeat(200_000)]])
    await fake.project().putObject('bucket', 'a', 'b', { custom })
    const kept = (await fake.project().statObject('bucket', 'a')).custom
    expect(Object.entries(kept)).toEqual(Object.entries(custom))
  })
})

describe('an upload that cannot be meant', () => {
  const MIB = 1024 * 1024
  it.each<[string, object]>([
    ['expires', { expires: new Date(Number.NaN) }],
    ['expires', { expires: '2030-01-01' }],
    ['expires', { expires: 0 }],
    ['partSize', { partSize: 5 * MIB - 1 }],
    ['partSize', { partSize: 0 }],
    ['partSize', { partSize: -1 }],
    ['partSize', { partSize: 5 * MIB + 0.5 }],
    ['partSize', { partSize: Number.NaN }],
    ['partSize', { partSize: 5 * 1024 * MIB + 1 }],
    ['partSize', { partSize: '8388608' }],
    ['partSize', { size: 10_000 * 5 * 1024 * MIB + 1 }],
    ['partSize', { size: 10_000 * 5 * MIB + 1, partSize: 5 * MIB }],
    ['size', { size: -1 }],
    ['size', { size: Number.NaN }],
    ['concurrency', { concurrency: 0 }],
    ['concurrency', { concurrency: 1.5 }],
    ['concurrency', { concurrency: -1 }],
    ['concurrency', { concurrency: Number.NaN }],
    ['concurrency', { concurrency: Number.POSITIVE_INFINITY }],
  ])('by its %s: %j', async (argument, options) => {
    await expectRefused((project) => project.uploadObject('bucket', 'a', options), invalid(argument))
    await expectRefused((project) => project.putObject('bucket', 'a', 'b', options), invalid(argument))
  })

  it.each(['text/plain\n', 'text/☃', 'a\0'])('by its contentType: %j', async (contentType) => {
    await expectRefused(
      (project) => project.uploadObject('bucket', 'a', { contentType }),
      invalid('contentType'),
    )
  })

  it.each([7, null, undefined, {}, [], new Response(null, { status: 404 })])(
    'of what is no source: %s',
    async (source) => {
      await expectRefused((project) => project.putObject('bucket', 'a', source as never), invalid('source'))
    },
  )

  it.each([7, null, undefined, {}, [1]])('of what are no bytes: %s', async (bytes) => {
    await expectRefused(async (project) => {
      const upload = await project.uploadObject('bucket', 'a')
      await upload.write(bytes as never)
    }, invalid('bytes'))
  })
})

describe('credentials that cannot be meant', () => {
  it('or are left out altogether', () => {
    expect(() => openGatewayProject(...([] as unknown as [never]))).toThrow(InvalidArgumentError)
  })

  it.each<[string, unknown]>([
    ['gateway', undefined],
    ['gateway', null],
    ['gateway', 'a'],
    ['accessKeyId', { ...CREDENTIALS, accessKeyId: '' }],
    ['accessKeyId', { ...CREDENTIALS, accessKeyId: 'a/b' }],
    ['accessKeyId', { ...CREDENTIALS, accessKeyId: 'a b' }],
    ['accessKeyId', { ...CREDENTIALS, accessKeyId: 'é' }],
    ['accessKeyId', { ...CREDENTIALS, accessKeyId: undefined }],
    ['secretKey', { ...CREDENTIALS, secretKey: '' }],
    ['secretKey', { ...CREDENTIALS, secretKey: undefined }],
    ['secretKey', { ...CREDENTIALS, secretKey: 7 }],
    ['region', { ...CREDENTIALS, region: '' }],
    ['region', { ...CREDENTIALS, region: 'a/b' }],
    ['baseUrl', { ...CREDENTIALS, endpoint: '' }],
    ['baseUrl', { ...CREDENTIALS, endpoint: 'gateway.example' }],
    ['baseUrl', { ...CREDENTIALS, endpoint: 'ftp://gateway.example' }],
    ['baseUrl', { ...CREDENTIALS, endpoint: 'https://a:b@gateway.example' }],
    ['baseUrl', { ...CREDENTIALS, endpoint: 'https://gateway.example?a' }],
    ['endpoint', { ...CREDENTIALS, endpoint: 'https://gateway.example/%zz' }],
    ['endpoint', { ...CREDENTIALS, endpoint: 'https://gateway.example/%ff' }],
  ])('by their %s', async (argument, gateway) => {
    const expected = { ...invalid(argument), service: 'storj-uplink' }
    expect(await rejection((async () => openGatewayProject({ gateway: gateway as never }))())).toMatchObject(
      expected,
    )
    expect(await rejection(presignUrl(gateway as never, 'bucket', 'a'))).toMatchObject(expected)
  })

  it.each<[string, object]>([
    ['timeout', { timeout: 0 }],
    ['deadline', { deadline: -1 }],
    ['attempts', { retry: { attempts: 0 } }],
    ['requests', { rateLimit: { requests: 0, perMs: 1 } }],
  ])('with a %s that cannot either', (argument, options) => {
    expect(() => openGatewayProject({ gateway: CREDENTIALS, ...options })).toThrow(argument)
  })
})

describe('a presigned URL', () => {
  it.each([0, -1, 604_801, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '60'])(
    'that expires after %s seconds',
    async (expiresIn) => {
      const error = await rejection(
        presignUrl(CREDENTIALS, 'bucket', 'a', { expiresIn: expiresIn as number }),
      )
      expect(error).toMatchObject(invalid('expiresIn'))
    },
  )

  it.each([1, 604_800, undefined])('may expire after %s seconds', async (expiresIn) => {
    const url = new URL(await presignUrl(CREDENTIALS, 'bucket', 'a', { expiresIn }))
    expect(url.searchParams.get('X-Amz-Expires')).toBe(`${expiresIn ?? 3600}`)
  })

  it('of a method that there is not', async () => {
    const error = await rejection(presignUrl(CREDENTIALS, 'bucket', 'a', { method: 'POST' as never }))
    expect(error).toMatchObject(invalid('method'))
  })
})
