import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { UplinkMockOptions } from '../src/msw.ts'
import { bytes, GATEWAY, inside, mocked } from './msw-support.ts'

const md5 = (...all: Uint8Array[]) =>
  all.reduce((hash, each) => hash.update(each), createHash('md5')).digest()
const MIB = 2 ** 20

/** An upload that has begun, with ways to go on with it. */
async function begun(options: UplinkMockOptions = {}, headers: Record<string, string> = {}) {
  const all = mocked(options)
  all.state.addBucket('photos')
  const [uploadId = ''] = inside(
    (await all.s3('POST', '/photos/film?uploads=', { headers })).text,
    'UploadId',
  )
  const part = (number: number, body: Uint8Array<ArrayBuffer>, id = uploadId) =>
    all.s3('PUT', `/photos/film?partNumber=${number}&uploadId=${id}`, { body })
  const complete = (parts: [number: number, etag: string | null][], id = uploadId) => {
    const xml = parts.map(
      ([number, tag]) => `<Part><PartNumber>${number}</PartNumber><ETag>${tag}</ETag></Part>`,
    )
    const body = `<CompleteMultipartUpload>${xml.join('')}</CompleteMultipartUpload>`
    return all.s3('POST', `/photos/film?uploadId=${id}`, { body })
  }
  const parts = (query = '') => all.s3('GET', `/photos/film?uploadId=${uploadId}${query}`)
  const abort = (id = uploadId) => all.s3('DELETE', `/photos/film?uploadId=${id}`)
  return { ...all, uploadId, part, complete, parts, abort }
}
const SMALL: UplinkMockOptions = { smallestPart: 10 }

describe('an upload in parts', () => {
  it('is there when it is complete, with a tag of its parts', async () => {
    const { part, complete, state, s3 } = await begun(
      {},
      { 'content-type': 'video/mp4', 'x-amz-meta-kind': 'film' },
    )
    const [first, second] = [bytes(5 * MIB, 1), bytes(3, 2)]
    const tags = [(await part(2, second)).headers.get('etag'), (await part(1, first)).headers.get('etag')]
    expect(tags).toEqual([`"${md5(second).toString('hex')}"`, `"${md5(first).toString('hex')}"`])
    expect(state.objects('photos')).toEqual([])

    const { status, text } = await complete([
      [1, tags[1] as string],
      [2, tags[0] as string],
    ])
    const etag = `${md5(md5(first), md5(second)).toString('hex')}-2`
    expect([status, inside(text, 'ETag'), inside(text, 'Location')]).toEqual([
      200,
      [`&#34;${etag}&#34;`],
      [`${GATEWAY}/photos/film`],
    ])
    expect(state.objects('photos')).toMatchObject([
      { key: 'film', size: 5 * MIB + 3, etag, contentType: 'video/mp4', metadata: { kind: 'film' } },
    ])
    expect(Buffer.compare(await state.content('photos', 'film'), Buffer.concat([first, second]))).toBe(0)
    expect((await s3('HEAD', '/photos/film')).headers.get('etag')).toBe(`"${etag}"`)
    expect(state.uploads('photos')).toEqual([])
  })

  it('keeps the last part of a number', async () => {
    const { part, complete, state } = await begun()
    await part(1, bytes(3, 1))
    const tag = (await part(1, bytes(4, 2))).headers.get('etag')
    expect((await complete([[1, tag]])).status).toBe(200)
    expect(await state.content('photos', 'film')).toEqual(bytes(4, 2))
  })

  it('has parts of 5 MiB, but for the last', async () => {
    const { part, complete } = await begun()
    const tag = (await part(1, bytes(5 * MIB - 1))).headers.get('etag')
    const last = (await part(2, bytes(1))).headers.get('etag')
    expect(
      (
        await complete([
          [1, tag],
          [2, last],
        ])
      ).code,
    ).toBe('EntityTooSmall')
  })

  it('is complete of exactly its parts, in order', async () => {
    const { part, complete, state } = await begun(SMALL)
    const [one, two] = [
      (await part(1, bytes(10, 1))).headers.get('etag'),
      (await part(2, bytes(10, 2))).headers.get('etag'),
    ]
    const codeOf = async (...named: [number, string | null][]) => (await complete(named)).code
    expect(await codeOf([2, two], [1, one])).toBe('InvalidPartOrder')
    expect(await codeOf([1, one], [1, one])).toBe('InvalidPartOrder')
    expect(await codeOf([1, two], [2, one])).toBe('InvalidPart')
    expect(await codeOf([1, one])).toBe('InvalidPart')
    expect(await codeOf([1, one], [2, two], [3, two])).toBe('InvalidPart')
    expect(await codeOf()).toBe('MalformedXML')
    expect(state.uploads('photos')).toHaveLength(1)
    expect(await codeOf([1, one], [2, two])).toBeUndefined()
  })

  it('has parts that are numbered from 1 to 10,000', async () => {
    const { part, s3, uploadId } = await begun()
    expect((await part(10_000, bytes(1))).status).toBe(200)
    for (const number of [0, 10_001, 1.5]) expect((await part(number, bytes(1))).code).toBe('InvalidArgument')
    expect((await s3('PUT', `/photos/film?uploadId=${uploadId}`, { body: 'x' })).code).toBe('InvalidArgument')
  })

  it('that is not there is said so', async () => {
    const { part, complete, abort, parts, uploadId, s3 } = await begun(SMALL)
    const tag = (await part(1, bytes(1))).headers.get('etag')
    expect((await part(1, bytes(1), 'x')).code).toBe('NoSuchUpload')
    expect((await complete([[1, tag]], 'x')).code).toBe('NoSuchUpload')
    expect((await abort('x')).code).toBe('NoSuchUpload')
    expect((await s3('PUT', `/photos/other?partNumber=1&uploadId=${uploadId}`, { body: '' })).code).toBe(
      'NoSuchUpload',
    )
    expect((await complete([[1, tag]])).status).toBe(200)
    expect((await complete([[1, tag]])).code).toBe('NoSuchUpload')
    expect((await parts()).code).toBe('NoSuchUpload')
    expect((await s3('POST', '/photos/film')).code).toBe('MethodNotAllowed')
  })

  it('leaves nothing behind when it is aborted, as often as that is', async () => {
    const { part, abort, state } = await begun()
    await part(1, bytes(10))
    expect([(await abort()).status, state.uploads('photos')]).toEqual([204, []])
    expect((await abort()).status).toBe(204)
    expect((await part(1, bytes(10))).code).toBe('NoSuchUpload')
  })

  it('makes an object that goes when its beginning said so', async () => {
    let now = Date.now()
    const { part, complete, s3 } = await begun({ now: () => now }, { 'x-amz-meta-object-expires': '+1h' })
    now += 600_000
    await complete([[1, (await part(1, bytes(1))).headers.get('etag')]])
    now += 3_000_000 - 1
    expect((await s3('HEAD', '/photos/film')).status).toBe(200)
    now += 1
    expect((await s3('HEAD', '/photos/film')).status).toBe(404)
  })

  it('does not overwrite what it should not', async () => {
    const { part, uploadId, s3, state } = await begun()
    const tag = (await part(1, bytes(1))).headers.get('etag')
    state.addObject('photos', 'film', 'before')
    const body = `<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>${tag}</ETag></Part></CompleteMultipartUpload>`
    const headers = { 'if-none-match': '*' }
    expect((await s3('POST', `/photos/film?uploadId=${uploadId}`, { body, headers })).code).toBe(
      'PreconditionFailed',
    )
  })
})

describe('lists of uploads', () => {
  it('have the parts of one, page by page', async () => {
    const { part, parts } = await begun()
    for (const number of [3, 1, 2]) await part(number, bytes(number))
    const { text } = await parts()
    expect(inside(text, 'PartNumber')).toEqual(['1', '2', '3'])
    expect(inside(text, 'Size')).toEqual(['1', '2', '3'])
    const page = (await parts('&max-parts=2')).text
    expect(inside(page, 'PartNumber')).toEqual(['1', '2'])
    expect(['IsTruncated', 'NextPartNumberMarker'].map((name) => inside(page, name))).toEqual([
      ['true'],
      ['2'],
    ])
    const rest = (await parts('&max-parts=2&part-number-marker=2')).text
    expect([inside(rest, 'PartNumber'), inside(rest, 'IsTruncated')]).toEqual([['3'], ['false']])
  })

  it('have those that are under way', async () => {
    const { s3, uploadId, abort } = await begun()
    for (const key of ['a/1', 'a/2', 'b']) await s3('POST', `/photos/${key}?uploads=`)
    const list = async (query: string) => (await s3('GET', `/photos?uploads=${query}`)).text
    const every = await list('')
    expect(inside(every, 'Key')).toEqual(['a/1', 'a/2', 'b', 'film'])
    expect(inside(every, 'UploadId')).toContain(uploadId)
    expect(inside(await list('&prefix=a/'), 'Key')).toEqual(['a/1', 'a/2'])
    expect(inside(await list('&delimiter=/'), 'Key')).toEqual(['b', 'film'])
    const page = await list('&max-uploads=3')
    expect([inside(page, 'IsTruncated'), inside(page, 'NextKeyMarker')]).toEqual([['true'], ['b']])
    expect(inside(await list('&max-uploads=3&key-marker=b'), 'Key')).toEqual(['film'])
    await abort()
    expect(inside(await list(''), 'Key')).not.toContain('film')
  })
})

describe('a completion that takes long', () => {
  const slow: UplinkMockOptions = { quirks: { slowCompletion: true } }

  it('is answered with blanks, and then with what came of it', async () => {
    const { part, complete } = await begun(slow)
    const { status, text, headers } = await complete([[1, (await part(1, bytes(1))).headers.get('etag')]])
    expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream'])
    expect(text).toMatch(/^ {3}<CompleteMultipartUploadResult /)
  })

  it('has its failure within', async () => {
    const { part, complete, mock } = await begun(slow)
    const tag = (await part(1, bytes(1))).headers.get('etag')
    expect(await complete([[1, '"x"']])).toMatchObject({ status: 200, code: 'InvalidPart' })
    mock.failNext({ status: 500, operationId: 'postObject' })
    expect(await complete([[1, tag]])).toMatchObject({ status: 200, code: 'InternalError' })
    expect((await complete([[1, tag]])).code).toBeUndefined()
  })

  it('has a status where it does not begin', async () => {
    const { s3, uploadId } = await begun(slow)
    const path = `/photos/film?uploadId=${uploadId}`
    expect(await s3('POST', path, { body: '<x', by: null })).toMatchObject({ status: 403 })
    expect(await s3('POST', path, { body: '<x' })).toMatchObject({ status: 400, code: 'MalformedXML' })
    expect((await s3('POST', '/photos/b?uploads=')).text).toMatch(/^<\?xml/)
  })
})

describe('failures', () => {
  it('come when told, one each, to the operation that is meant', async () => {
    const { part, mock, state } = await begun()
    mock.failNext(
      { status: 503, code: 'SlowDown', message: 'Later', headers: { 'retry-after': '1' } },
      { status: 500, operationId: 'putObject' },
      { status: 500, service: 'link' },
    )
    const slow = await part(1, bytes(1))
    expect(slow).toMatchObject({ status: 503, code: 'SlowDown' })
    expect(slow.headers.get('retry-after')).toBe('1')
    expect(inside(slow.text, 'Message')).toEqual(['Later'])
    expect(await part(1, bytes(1))).toMatchObject({ status: 500, code: 'InternalError' })
    expect(state.uploads('photos')[0]?.parts).toEqual({})
    expect((await part(1, bytes(1))).status).toBe(200)
  })

  it('come to everything while the gateway has too much to do', async () => {
    const { s3, state } = await begun()
    for (const status of [429, 503] as const) {
      state.setQuirks({ slowDown: status })
      const answer = await s3('GET', '/')
      expect([answer.status, answer.code, answer.headers.get('retry-after')]).toEqual([
        status,
        'SlowDown',
        '12',
      ])
    }
    state.setQuirks({ slowDown: undefined })
    expect((await s3('GET', '/')).status).toBe(200)
  })
})

it('an object has a CID where the service keeps it in IPFS', async () => {
  const { s3, state } = await begun({ quirks: { cid: true } })
  state.addObject('photos', 'a', 'hello world')
  const CID = 'Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD'
  expect((await s3('HEAD', '/photos/a')).headers.get('x-amz-meta-cid')).toBe(CID)
})

it('there are no other quirks', () => {
  const { state } = mocked()
  expect(() => state.setQuirks({ slowdown: true } as object)).toThrow('slowdown')
  expect(() => mocked({ quirks: { slowDown: 500 as 503 } })).toThrow('quirks.slowDown')
})
