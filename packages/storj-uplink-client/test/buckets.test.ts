import { rejection } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import type { Bucket } from '../src/index.ts'
import { openFake, refusal, xml } from './fake-s3.ts'

const CREATED = new Date('2026-01-02T03:04:05.000Z')
const THERE: Bucket = { name: 'bucket', created: CREATED }
/** Credentials of one bucket alone. */
const withoutList = () => {
  const fake = openFake()
  fake.meet.listBuckets = () => refusal(403, 'AccessDenied')
  return fake
}

describe('a bucket', () => {
  it('is created, and given', async () => {
    const fake = openFake()
    const before = Date.now()
    const made = await fake.project().createBucket('other')
    expect(made).toEqual({ name: 'other', created: expect.any(Date) })
    expect(made.created?.getTime()).toBeGreaterThanOrEqual(before)
    expect([...fake.buckets.keys()]).toEqual(['bucket', 'other'])
  })

  it('that is there is refused, and given with it', async () => {
    const error = await rejection(openFake().project().createBucket('bucket'))
    expect(error).toMatchObject({
      name: 'BucketAlreadyExistsError',
      code: 0x11,
      origin: { http: 409, code: 'BucketAlreadyOwnedByYou' },
      bucket: THERE,
      mayHaveApplied: false,
    })
  })

  it('that is there is given as far as the credentials let it be seen', async () => {
    const error = await rejection(withoutList().project().createBucket('bucket'))
    expect(error).toMatchObject({ bucket: { name: 'bucket', created: undefined } })
    const hidden = withoutList()
    hidden.meet.headBucket = () => new Response(null, { status: 403 })
    hidden.meet.createBucket = () => refusal(409, 'BucketAlreadyExists')
    const other = (await rejection(hidden.project().createBucket('bucket'))) as { bucket?: Bucket }
    expect(other).toMatchObject({ name: 'BucketAlreadyExistsError' })
    expect(other.bucket).toBeUndefined()
  })

  it('that is there is no failure of ensureBucket', async () => {
    const fake = openFake()
    expect(await fake.project().ensureBucket('bucket')).toEqual(THERE)
    expect((await fake.project().ensureBucket('other')).name).toBe('other')
    expect(await withoutList().project().ensureBucket('bucket')).toEqual({
      name: 'bucket',
      created: undefined,
    })
  })

  it("that is somebody else's is one", async () => {
    const fake = openFake()
    fake.meet.createBucket = () => refusal(409, 'BucketAlreadyExists')
    fake.meet.headBucket = () => new Response(null, { status: 403 })
    const error = await rejection(fake.project().ensureBucket('bucket'))
    expect(error).toMatchObject({ name: 'UplinkPermissionDeniedError', operationId: 'headBucket' })
  })

  it('that was made counts as made though it cannot be seen', async () => {
    const fake = openFake()
    fake.meet.headBucket = () => new Response(null, { status: 403 })
    expect(await fake.project().createBucket('other')).toEqual({ name: 'other', created: undefined })
    expect(fake.buckets.has('other')).toBe(true)
  })

  it('is looked at', async () => {
    const fake = openFake()
    expect(await fake.project().statBucket('bucket')).toEqual(THERE)
    expect(await withoutList().project().statBucket('bucket')).toEqual({ name: 'bucket', created: undefined })
    expect(await rejection(fake.project().statBucket('other'))).toMatchObject({
      name: 'BucketNotFoundError',
      code: 0x13,
    })
  })

  it('whose date is hidden by a failure, and not by the credentials, is not looked at', async () => {
    const fake = openFake()
    fake.meet.listBuckets = () => refusal(500, 'InternalError')
    expect(await rejection(fake.project({ retry: false }).statBucket('bucket'))).toMatchObject({
      name: 'InternalError',
      operationId: 'listBuckets',
    })
  })
})

describe('the buckets', () => {
  it('are listed by name, from a cursor on', async () => {
    const fake = openFake()
    for (const name of ['zoo', 'abc', 'bucket-2']) fake.buckets.set(name, CREATED.toISOString())
    const project = fake.project()
    const names = (buckets: Bucket[]) => buckets.map(({ name }) => name)
    expect(await project.listBuckets()).toContainEqual(THERE)
    expect(names(await project.listBuckets())).toEqual(['abc', 'bucket', 'bucket-2', 'zoo'])
    expect(names(await project.listBuckets({ cursor: 'bucket' }))).toEqual(['bucket-2', 'zoo'])
    expect(names(await project.listBuckets({ cursor: 'c' }))).toEqual(['zoo'])
    expect(names(await project.listBuckets({ cursor: 'zoo' }))).toEqual([])
    expect(names(await Array.fromAsync(project.listAllBuckets({ cursor: 'bucket-2' })))).toEqual(['zoo'])
  })

  it('that the service has none of are none, and one without a date has none', async () => {
    const fake = openFake()
    fake.buckets.clear()
    expect(await fake.project().listBuckets()).toEqual([])
    fake.meet.listBuckets = () =>
      xml(
        '<ListAllMyBucketsResult><Buckets><Bucket><Name>abc</Name></Bucket></Buckets></ListAllMyBucketsResult>',
      )
    expect(await fake.project().listBuckets()).toEqual([{ name: 'abc', created: undefined }])
  })

  it.each(['', '<ListBucketResult/>', '<Error><Code>AccessDenied</Code></Error>'])(
    'that are answered with %j are none to go on with',
    async (body) => {
      const fake = openFake()
      fake.meet.listBuckets = () => xml(body)
      const name = body.includes('Error') ? 'InternalError' : 'UnexpectedResponseError'
      const error = await rejection(fake.project({ retry: false }).listBuckets())
      expect([name, 'UplinkPermissionDeniedError', 'UnexpectedResponseError']).toContain(
        (error as Error).name,
      )
    },
  )
})

describe('deleting a bucket', () => {
  const withKeys = (...keys: string[]) => {
    const fake = openFake({ pageSize: 1000 })
    for (const key of keys) fake.put(`/bucket/${key}`, 'a')
    fake.buckets.set('other', CREATED.toISOString())
    fake.put('/other/a', 'a')
    return fake
  }

  it('that is empty', async () => {
    const fake = withKeys()
    await fake.project().deleteBucket('bucket')
    expect([...fake.buckets.keys()]).toEqual(['other'])
  })

  it('that is not is refused, and nothing is deleted', async () => {
    const fake = withKeys('a')
    expect(await rejection(fake.project().deleteBucket('bucket'))).toMatchObject({
      name: 'BucketNotEmptyError',
      code: 0x12,
    })
    expect(fake.objects.size).toBe(2)
  })

  it('with all that is in it, and nothing else', async () => {
    const keys = Array.from({ length: 2001 }, (_, at) => `dir ${at % 3}/é&<${at}>`)
    const fake = withKeys(...keys)
    await fake.project().deleteBucket('bucket', { withObjects: true })
    expect([...fake.objects.keys()]).toEqual(['/other/a'])
    expect([...fake.buckets.keys()]).toEqual(['other'])
    expect(fake.count('deleteObjects')).toBe(3)
    expect(fake.count('deleteObject')).toBe(0)
  })

  // XML 1.0 has no form for them, and no reference either.
  it('with keys that no XML can name: each is deleted by itself', async () => {
    const fake = withKeys('a', 'b\0c', 'd\x1fe', 'f\uffffg', 'tab\tline\nreturn\r')
    await fake.project().deleteBucket('bucket', { withObjects: true })
    expect([...fake.objects.keys()]).toEqual(['/other/a'])
    expect(fake.count('deleteObject')).toBe(3)
    expect(fake.count('deleteObjects')).toBe(1)
  })

  it('that has nothing in it asks for no deletion of nothing', async () => {
    const fake = withKeys()
    await fake.project().deleteBucket('bucket', { withObjects: true })
    expect(fake.count('deleteObjects')).toBe(0)
    expect(fake.buckets.has('bucket')).toBe(false)
  })

  it.each([
    ['AccessDenied', 'UplinkPermissionDeniedError'],
    ['InternalError', 'InternalError'],
  ])('of which an object stays by %s is told with its key', async (code, name) => {
    const fake = withKeys('a', 'b')
    fake.meet.deleteObjects = () =>
      xml(
        `<DeleteResult><Error><Key>b</Key><Code>${code}</Code><Message>why</Message></Error></DeleteResult>`,
      )
    const error = await rejection(fake.project().deleteBucket('bucket', { withObjects: true }))
    expect(error).toMatchObject({
      name,
      operationId: 'deleteObjects',
      mayHaveApplied: true,
      origin: { http: 200, code },
    })
    expect(`${error}`).toContain(`b: ${code}: why`)
    expect(fake.count('deleteBucket')).toBe(0)
  })

  it.each([
    ['a', true],
    // XML cannot name it, so that it goes by itself.
    ['\x01', true],
    [undefined, false],
  ])('that stays itself when %j has gone says that something was done: %s', async (key, mayHaveApplied) => {
    const fake = key === undefined ? openFake() : withKeys(key)
    fake.meet.deleteBucket = () => refusal(403, 'AccessDenied')
    const error = await rejection(fake.project().deleteBucket('bucket', { withObjects: true }))
    expect(error).toMatchObject({ name: 'UplinkPermissionDeniedError', mayHaveApplied })
    expect([...fake.objects.keys()].filter((path) => path.startsWith('/bucket/'))).toEqual([])
  })

  it('that is not there', async () => {
    for (const withObjects of [false, true])
      expect(await rejection(openFake().project().deleteBucket('other', { withObjects }))).toMatchObject({
        name: 'BucketNotFoundError',
      })
  })
})

describe('objects', () => {
  it('are deleted, also those that are not there', async () => {
    const fake = openFake()
    fake.put('/bucket/a', 'a')
    expect(await fake.project().deleteObject('bucket', 'a')).toBeUndefined()
    expect(await fake.project().deleteObject('bucket', 'a')).toBeUndefined()
    expect(fake.objects.size).toBe(0)
    expect(await rejection(fake.project().deleteObject('other', 'a'))).toMatchObject({
      name: 'BucketNotFoundError',
    })
  })

  it('are looked at, with all that is known', async () => {
    const fake = openFake()
    fake.put('/bucket/a', 'bytes', {
      'x-amz-meta-town': Buffer.from('東京').toString('latin1'),
      'x-amz-meta-latin': 'caf\xe9',
      'x-amz-meta-cid': 'bafy',
      'x-amz-meta-object-expires': '2030-01-02T03:04:05.678Z',
    })
    expect(await fake.project().statObject('bucket', 'a')).toEqual({
      key: 'a',
      isPrefix: false,
      system: {
        created: new Date('2026-01-02T03:04:05Z'),
        expires: new Date('2030-01-02T03:04:05.678Z'),
        contentLength: 5,
        etag: fake.objects.get('/bucket/a')?.etag,
        cid: 'bafy',
      },
      custom: { town: '東京', latin: 'café' },
    })
  })

  it.each<[string, Record<string, string>, Date | undefined]>([
    ['no', {}, undefined],
    ['one of the service', { expires: 'Wed, 02 Jan 2030 03:04:05 GMT' }, new Date('2030-01-02T03:04:05Z')],
    ['one that is no date', { 'x-amz-meta-object-expires': '+2h' }, undefined],
    ['one that is none at all', { expires: '-1', 'x-amz-meta-object-expires': 'none' }, undefined],
  ])('with %s expiry', async (_, headers, expires) => {
    const fake = openFake()
    fake.meet.headObject = () => new Response(null, { headers: { 'content-length': '1', ...headers } })
    const { system, custom } = await fake.project().statObject('bucket', 'a')
    expect([system?.expires, custom]).toEqual([expires, {}])
  })

  it('that are not there are told from buckets that are not, which HEAD does not tell', async () => {
    const fake = openFake()
    const project = fake.project()
    expect(await rejection(project.statObject('bucket', 'a'))).toMatchObject({ name: 'ObjectNotFoundError' })
    expect(await rejection(project.statObject('other', 'a'))).toMatchObject({ name: 'BucketNotFoundError' })
    // Whoever may not look at the bucket is told of the object.
    fake.meet.headBucket = () => new Response(null, { status: 403 })
    expect(await rejection(project.statObject('bucket', 'a'))).toMatchObject({ name: 'ObjectNotFoundError' })
    // MinIO, and so Storj, tells.
    const asked = fake.count('headBucket')
    const headers = { 'x-minio-error-code': 'NoSuchKey' }
    fake.meet.headObject = () => new Response(null, { status: 404, headers })
    expect(await rejection(project.statObject('other', 'a'))).toMatchObject({ name: 'ObjectNotFoundError' })
    expect(fake.count('headBucket')).toBe(asked)
  })
})

describe('a deadline', () => {
  it('is for the whole call, and not for each of its requests', async () => {
    const fake = openFake()
    const slow = async (_: Request, apply: () => Promise<Response>) => {
      await new Promise((resolve) => setTimeout(resolve, 60))
      return apply()
    }
    fake.meet.headBucket = slow
    fake.meet.listBuckets = slow
    const project = fake.project()
    const options = { deadline: 100 }
    expect(await rejection(project.statBucket('bucket', options))).toMatchObject({ name: 'TimeoutError' })
    expect(await project.statBucket('bucket', { deadline: 10_000 })).toEqual(THERE)
  })
})
