import { HoldfastError } from '@holdfast/shared'
import { byRequest, networkError, rejection } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import * as errors from '../src/errors.ts'
import { openGatewayProject, type Project, type UplinkError } from '../src/index.ts'
import { CREDENTIALS, openFake, refusal, xml } from './fake-s3.ts'

const projectOf = (answer: () => Response | Promise<Response>, retry: object | false = false): Project =>
  openGatewayProject({ gateway: CREDENTIALS, fetch: byRequest(answer), retry: retry as false })

const failing = async (answer: Response, call = (project: Project) => project.listBuckets()) =>
  (await rejection(call(projectOf(() => answer.clone())))) as UplinkError

/** The numbers of `uplink_definitions.h`, of uplink-c. */
const CODES: Record<string, number> = {
  InternalError: 0x02,
  CanceledError: 0x03,
  InvalidHandleError: 0x04,
  TooManyRequestsError: 0x05,
  BandwidthLimitExceededError: 0x06,
  StorageLimitExceededError: 0x07,
  SegmentsLimitExceededError: 0x08,
  UplinkPermissionDeniedError: 0x09,
  BucketNameInvalidError: 0x10,
  BucketAlreadyExistsError: 0x11,
  BucketNotEmptyError: 0x12,
  BucketNotFoundError: 0x13,
  ObjectKeyInvalidError: 0x20,
  ObjectNotFoundError: 0x21,
  UploadDoneError: 0x22,
  AuthDialFailedError: 0x30,
  RegisterAccessFailedError: 0x31,
}

/** What S3 services say of a refusal, and what uplink calls it. */
const BY_CODE: readonly (readonly [status: number, code: string, name: string])[] = [
  [404, 'NoSuchBucket', 'BucketNotFoundError'],
  [404, 'NoSuchKey', 'ObjectNotFoundError'],
  [404, 'NoSuchUpload', 'UploadDoneError'],
  [409, 'BucketNotEmpty', 'BucketNotEmptyError'],
  [409, 'BucketAlreadyExists', 'BucketAlreadyExistsError'],
  [409, 'BucketAlreadyOwnedByYou', 'BucketAlreadyExistsError'],
  [400, 'InvalidBucketName', 'BucketNameInvalidError'],
  [400, 'KeyTooLongError', 'ObjectKeyInvalidError'],
  [400, 'XMinioInvalidObjectName', 'ObjectKeyInvalidError'],
  [403, 'BandwidthLimitExceeded', 'BandwidthLimitExceededError'],
  [403, 'StorageLimitExceeded', 'StorageLimitExceededError'],
  [403, 'SegmentsLimitExceeded', 'SegmentsLimitExceededError'],
  [503, 'SlowDown', 'TooManyRequestsError'],
  [429, 'SlowDown', 'TooManyRequestsError'],
  [403, 'AccessDenied', 'UplinkPermissionDeniedError'],
  [403, 'SignatureDoesNotMatch', 'UplinkPermissionDeniedError'],
  [403, 'InvalidAccessKeyId', 'UplinkPermissionDeniedError'],
  [403, 'RequestTimeTooSkewed', 'UplinkPermissionDeniedError'],
  [401, 'Unauthorized', 'UplinkPermissionDeniedError'],
  [400, 'InvalidPart', 'InternalError'],
  [400, 'EntityTooSmall', 'InternalError'],
  [411, 'MissingContentLength', 'InternalError'],
  [409, 'OperationAborted', 'InternalError'],
  [416, 'InvalidRange', 'InternalError'],
  [500, 'InternalError', 'InternalError'],
  [501, 'NotImplemented', 'InternalError'],
  [503, 'ServiceUnavailable', 'InternalError'],
  // What every object of JavaScript has is no code.
  [400, 'constructor', 'InternalError'],
  [400, '__proto__', 'InternalError'],
  [403, 'toString', 'UplinkPermissionDeniedError'],
]

describe('a refusal', () => {
  it.each(BY_CODE)('%d %s is a %s', async (status, code, name) => {
    const error = await failing(refusal(status, code, { 'x-amz-request-id': 'r1' }))
    expect(error).toBeInstanceOf(errors.UplinkError)
    expect(error).toMatchObject({
      name,
      code: CODES[name],
      origin: { http: status, code, requestId: 'r1' },
      operationId: 'listBuckets',
      service: 'storj-uplink',
    })
    expect(error.message).toBe(`storj-uplink listBuckets: ${status} ${code}: of ${code}`)
  })

  it.each<[number, string]>([
    [400, 'InternalError'],
    [401, 'UplinkPermissionDeniedError'],
    [403, 'UplinkPermissionDeniedError'],
    [404, 'BucketNotFoundError'],
    [405, 'InternalError'],
    [409, 'InternalError'],
    [429, 'TooManyRequestsError'],
    [500, 'InternalError'],
    [502, 'InternalError'],
    [503, 'InternalError'],
    [504, 'InternalError'],
  ])('%d without a word is a %s', async (status, name) => {
    for (const body of [
      null,
      'no XML',
      '<html><title>nginx</title></html>',
      '{"code":"NoSuchKey"}',
      '<Error>',
    ]) {
      const error = await failing(new Response(body, { status }))
      expect(error).toMatchObject({ name, code: CODES[name], origin: { http: status } })
    }
  })

  it('404 without a word is of what was asked for', async () => {
    const missing = new Response(null, { status: 404 })
    const name = async (call: (project: Project) => Promise<unknown>) =>
      (await failing(missing, call as never)).name
    expect(await name((project) => project.statBucket('bucket'))).toBe('BucketNotFoundError')
    expect(await name((project) => project.listObjects('bucket'))).toBe('BucketNotFoundError')
    expect(await name((project) => project.deleteObject('bucket', 'a'))).toBe('ObjectNotFoundError')
    expect(await name((project) => project.downloadObject('bucket', 'a'))).toBe('ObjectNotFoundError')
  })

  it('of a HEAD is told by the headers of MinIO', async () => {
    const headers = { 'x-minio-error-code': 'NoSuchBucket', 'x-minio-error-desc': '"why"' }
    const error = await failing(
      new Response(null, { status: 404, headers }),
      (project) => project.statObject('bucket', 'a') as never,
    )
    expect(error).toMatchObject({ name: 'BucketNotFoundError', origin: { code: 'NoSuchBucket' } })
    expect(error.message).toContain('404 NoSuchBucket: why')
  })

  it.each<[string, Record<string, string>, number | undefined]>([
    ['seconds', { 'retry-after': '7' }, 7000],
    ['nothing', {}, undefined],
  ])('says in %s when to come back', async (_, headers, ms) => {
    for (const answer of [refusal(429, 'SlowDown', headers), refusal(503, 'SlowDown', headers)])
      expect((await failing(answer)).retryAfterMs).toBe(ms)
  })

  it('has a message that can be read, however much the service says', async () => {
    const long = xml(
      `<Error><Code>${'c'.repeat(5000)}</Code><Message>${'m'.repeat(50_000)}</Message></Error>`,
      400,
    )
    expect((await failing(long)).message.length).toBeLessThan(1000)
  })

  it('is told apart by its class and by isInstance, and in JSON', async () => {
    const error = await failing(refusal(404, 'NoSuchBucket'))
    expect(errors.BucketNotFoundError.isInstance(error)).toBe(true)
    expect(errors.UplinkError.isInstance(error)).toBe(true)
    expect(errors.ObjectNotFoundError.isInstance(error)).toBe(false)
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name: 'BucketNotFoundError',
      code: 0x13,
      origin: { http: 404, code: 'NoSuchBucket' },
    })
  })
})

describe('what is no refusal', () => {
  it('no connection is a ConnectionError, and repeated', async () => {
    let asked = 0
    const project = projectOf(
      () => {
        asked++
        throw networkError('ECONNREFUSED')
      },
      { attempts: 2, baseDelayMs: 0 },
    )
    expect(await rejection(project.createBucket('bucket'))).toMatchObject({
      name: 'ConnectionError',
      mayHaveApplied: false,
    })
    expect(asked).toBe(2)
  })

  it("the caller's signal is a CanceledError, whose name is that of fetch", async () => {
    const reason = new Error('the reason')
    const error = await rejection(
      projectOf(() => new Promise(() => {})).createBucket('bucket', { signal: AbortSignal.abort(reason) }),
    )
    expect(error).toBeInstanceOf(errors.CanceledError)
    expect(error).toMatchObject({ name: 'AbortError', code: 0x03, cause: reason, mayHaveApplied: false })
  })

  it('silence is a TimeoutError', async () => {
    const project = openGatewayProject({
      gateway: CREDENTIALS,
      fetch: () => new Promise(() => {}),
      retry: false,
      timeout: 5,
    })
    expect(await rejection(project.listBuckets())).toMatchObject({ name: 'TimeoutError' })
  })
})

describe('an HTML page, given with 200', () => {
  const page = '<!doctype html><title>Log in</title>'
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-length': `${page.length}` }
  const answer = async ({ method }: Request) => new Response(method === 'HEAD' ? null : page, { headers })
  const projectOfPages = () => openGatewayProject({ gateway: CREDENTIALS, fetch: byRequest(answer) })

  it.each<[string, (project: Project) => Promise<unknown>, mayHaveApplied: boolean]>([
    ['putObject', (project) => project.putObject('bucket', 'a', 'hello'), true],
    ['deleteObject', (project) => project.deleteObject('bucket', 'a'), true],
    ['createBucket', (project) => project.createBucket('bucket'), true],
    ['ensureBucket', (project) => project.ensureBucket('bucket'), true],
    ['deleteBucket', (project) => project.deleteBucket('bucket'), true],
    ['statObject', (project) => project.statObject('bucket', 'a'), false],
    ['statBucket', (project) => project.statBucket('bucket'), false],
    ['downloadObject', (project) => project.downloadObject('bucket', 'a'), false],
  ])('is no answer to %s', async (_, call, mayHaveApplied) => {
    const error = await rejection(call(projectOfPages()))
    expect(error).toMatchObject({ name: 'UnexpectedResponseError', status: 200, mayHaveApplied })
  })

  it('may be an object', async () => {
    const fake = openFake()
    fake.put('/bucket/a', page, { 'content-type': 'text/html' })
    const download = await fake.project().downloadObject('bucket', 'a')
    expect(await new Response(download.stream).text()).toBe(page)
    expect((await fake.project().statObject('bucket', 'a')).system?.contentLength).toBe(page.length)
  })
})

describe('every class', () => {
  const classes = Object.entries(errors).filter(([name]) => name !== 'UplinkError')

  it('has the number of uplink-c, and there is one for each', () => {
    const own = classes.map(([name, Class]) => [name, (Class as { code?: number }).code])
    expect(Object.fromEntries(own)).toEqual(CODES)
  })

  it.each(classes)('%s is an UplinkError of its own name', (name, Class) => {
    const error = new (Class as typeof errors.InternalError)('why', { service: 'storj-uplink' })
    expect(error).toBeInstanceOf(errors.UplinkError)
    expect(error).toBeInstanceOf(HoldfastError)
    expect((Class as typeof errors.InternalError).isInstance(error)).toBe(true)
    expect(error).toMatchObject({
      name: name === 'CanceledError' ? 'AbortError' : name,
      mayHaveApplied: false,
    })
    expect([error.origin, error.retryAfterMs]).toEqual([undefined, undefined])
  })

  // AuthDialFailedError and RegisterAccessFailedError are of registerAccess, which has tests of its own.
  it('of S3 is met', async () => {
    const fake = openFake()
    const project = fake.project()
    const closed = fake.project()
    await closed.close()
    const upload = await project.uploadObject('bucket', 'a')
    await upload.abort()
    const local: Promise<unknown>[] = [
      closed.listBuckets(),
      upload.commit(),
      project.createBucket('A'),
      project.statObject('bucket', ''),
      project.listBuckets({ signal: AbortSignal.abort() }),
    ]
    const thrown = await Promise.all(local.map(rejection))
    const met = [
      ...thrown.map((error) => (error as Error).constructor.name),
      ...BY_CODE.map(([, , name]) => name),
    ]
    const others = ['AuthDialFailedError', 'RegisterAccessFailedError']
    expect([...new Set([...met, ...others])].sort()).toEqual(Object.keys(CODES).sort())
    expect(fake.asked).toEqual([])
  })
})
