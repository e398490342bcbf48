import { describe, expect, it } from 'vitest'
import type { UplinkMockOptions } from '../src/msw.ts'
import { signHeaders } from '../src/s3/sign.ts'
import { answer, bytes, GATEWAY, inside, mocked, OWNER } from './msw-support.ts'

const HELLO = '5d41402abc4b2a76b9719d911017c592' // md5 of "hello"

/** A bucket that there is. */
function withBucket(options: Parameters<typeof mocked>[0] = {}) {
  const all = mocked(options)
  all.state.addBucket('photos')
  return all
}

describe('a bucket', () => {
  it('is made, listed, asked about and deleted', async () => {
    const { s3 } = mocked()
    const made = await s3('PUT', '/photos')
    expect([made.status, made.headers.get('location')]).toEqual([200, '/photos'])
    expect((await s3('PUT', '/films/')).status).toBe(200)
    const { text } = await s3('GET', '/')
    expect(inside(text, 'Name')).toEqual(['films', 'photos'])
    expect(inside(text, 'CreationDate')[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    expect((await s3('HEAD', '/photos')).status).toBe(200)
    expect((await s3('DELETE', '/photos')).status).toBe(204)
    expect((await s3('HEAD', '/photos')).status).toBe(404)
    expect((await s3('DELETE', '/photos')).code).toBe('NoSuchBucket')
  })

  it('is there once', async () => {
    const { s3, state } = withBucket()
    expect(await s3('PUT', '/photos')).toMatchObject({ status: 409, code: 'BucketAlreadyExists' })
    state.setQuirks({ bucketAlreadyOwnedByYou: true })
    expect((await s3('PUT', '/photos')).code).toBe('BucketAlreadyOwnedByYou')
  })

  it.each(['ab', 'A-bucket', 'a_b', '-ab', 'ab-', 'a..b', '192.168.1.1', 'a'.repeat(64)])(
    'is not called %s',
    async (name) => {
      expect(await mocked().s3('PUT', `/${name}`)).toMatchObject({ status: 400, code: 'InvalidBucketName' })
    },
  )

  it('is not deleted with objects in it, unless it is forced', async () => {
    const { s3, state } = withBucket()
    state.addObject('photos', 'sea.jpg', 'sea')
    expect(await s3('DELETE', '/photos')).toMatchObject({ status: 409, code: 'BucketNotEmpty' })
    expect((await s3('DELETE', '/photos', { headers: { 'x-minio-force-delete': 'true' } })).status).toBe(204)
    expect(state.buckets()).toEqual([])
  })

  it('is deleted with uploads in it', async () => {
    const { s3 } = withBucket()
    await s3('POST', '/photos/film?uploads=')
    expect((await s3('DELETE', '/photos')).status).toBe(204)
  })
})

describe('an object', () => {
  it('is stored with what is said of it, and comes back so', async () => {
    const { s3, state } = withBucket()
    const headers = {
      'content-type': 'text/plain',
      'x-amz-meta-Camera': 'pinhole',
      'cache-control': 'no-store',
    }
    const stored = await s3('PUT', '/photos/a/b.txt', { body: 'hello', headers })
    expect([stored.status, stored.headers.get('etag'), stored.text]).toEqual([200, `"${HELLO}"`, ''])
    expect(state.objects('photos')).toMatchObject([
      { key: 'a/b.txt', size: 5, etag: HELLO, contentType: 'text/plain', metadata: { camera: 'pinhole' } },
    ])
    for (const method of ['GET', 'HEAD']) {
      const { status, text, headers } = await s3(method, '/photos/a/b.txt')
      expect([status, text]).toEqual([200, method === 'GET' ? 'hello' : ''])
      expect(headers.get('content-type')).toBe('text/plain')
      expect(headers.get('x-amz-meta-camera')).toBe('pinhole')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('content-length')).toBe('5')
      expect(headers.get('etag')).toBe(`"${HELLO}"`)
      expect(Date.parse(headers.get('last-modified') ?? '')).toBeGreaterThan(Date.now() - 5000)
      expect(headers.get('x-amz-request-id')).toMatch(/^[0-9A-F]{16}$/)
    }
  })

  it('has a media type that says nothing unless told, and may be empty', async () => {
    const { s3 } = withBucket()
    await s3('PUT', '/photos/nothing', { body: new Uint8Array() })
    const { status, text, headers } = await s3('GET', '/photos/nothing')
    expect([status, text, headers.get('content-type')]).toEqual([200, '', 'binary/octet-stream'])
  })

  it.each(['a b', 'ü', '%41', 'a+b', "!'()*~", 'a//b', '//a', 'a/', '𝄞', '?#&=;,', '@:$'])(
    'is called %s',
    async (key) => {
      const { s3, state } = withBucket()
      const path = `/photos/${key.split('/').map(encodeURIComponent).join('/')}`
      expect((await s3('PUT', path, { body: key })).status).toBe(200)
      expect(state.objects('photos').map((each) => each.key)).toEqual([key])
      expect((await s3('GET', path)).text).toBe(key)
      expect((await s3('DELETE', path)).status).toBe(204)
      expect(state.objects('photos')).toEqual([])
    },
  )

  it('has a key of up to 1024 bytes', async () => {
    const { s3 } = withBucket()
    const put = async (key: string) =>
      (await s3('PUT', `/photos/${encodeURIComponent(key)}`, { body: '' })).code
    expect(await put('ü'.repeat(512))).toBeUndefined()
    expect(await put(`${'ü'.repeat(512)}x`)).toBe('KeyTooLongError')
    expect(await put('x'.repeat(1025))).toBe('KeyTooLongError')
  })

  it('that is not there is said so, in XML with its name', async () => {
    const { s3 } = withBucket()
    const { status, text, headers } = await s3('GET', '/photos/a%20%26b')
    expect([status, headers.get('content-type')]).toEqual([404, 'application/xml'])
    expect(text).toContain('<Code>NoSuchKey</Code>')
    expect(inside(text, 'Key')).toEqual(['a &amp;b'])
    expect(inside(text, 'BucketName')).toEqual(['photos'])
    expect(inside(text, 'RequestId')).toEqual([headers.get('x-amz-request-id')])
    expect((await s3('GET', '/nowhere/a')).code).toBe('NoSuchBucket')
    const head = await s3('HEAD', '/photos/a')
    expect([head.status, head.text]).toEqual([404, ''])
    expect((await s3('DELETE', '/photos/a')).status).toBe(204)
  })

  it('is held to the digest that comes with it', async () => {
    const { s3, state } = withBucket()
    const put = (digest: string) =>
      s3('PUT', '/photos/a', { body: 'hello', headers: { 'content-md5': digest } })
    expect((await put('XUFAKrxLKna5cZ2REBfFkg==')).status).toBe(200)
    expect((await put('1B2M2Y8AsgTpgAmY7PhCfg==')).code).toBe('BadDigest')
    expect((await put('x')).code).toBe('InvalidDigest')
    const wrong = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
    const headers = { 'x-amz-content-sha256': wrong }
    expect((await s3('PUT', '/photos/a', { body: 'hello', headers })).code).toBe('XAmzContentSHA256Mismatch')
    expect(state.objects('photos')).toHaveLength(1)
  })

  it('has metadata of up to 2 KiB', async () => {
    const { s3 } = withBucket()
    const put = async (length: number) =>
      (await s3('PUT', '/photos/a', { body: '', headers: { 'x-amz-meta-a': 'x'.repeat(length) } })).code
    expect(await put(2048 - 'x-amz-meta-a'.length)).toBeUndefined()
    expect(await put(2049 - 'x-amz-meta-a'.length)).toBe('MetadataTooLarge')
  })
})

describe('the length of a body', () => {
  /** Nothing between, which would say a length or hold to it by itself. */
  const put = async (options: UplinkMockOptions, sent: Record<string, string>, body = 'hello') => {
    const { mock } = withBucket(options)
    const url = `${GATEWAY}/photos/a`
    const headers = new Headers(sent)
    await signHeaders({ method: 'PUT', url, headers }, { ...OWNER, region: 'global' })
    const { status, code } = await answer(
      await mock.respond(new Request(url, { method: 'PUT', headers, body })),
    )
    return [status, code]
  }

  it('is what comes', async () => {
    expect(await put({}, { 'content-length': '5' })).toEqual([200, undefined])
    expect(await put({}, { 'content-length': '6' })).toEqual([400, 'IncompleteBody'])
  })

  it('has to be said over a wire, and chunks have none', async () => {
    const MISSING = [411, 'MissingContentLength']
    expect(await put({}, {})).toEqual([200, undefined])
    expect(await put({ overHttp: true }, {})).toEqual(MISSING)
    expect(await put({ overHttp: true }, { 'content-length': '5' })).toEqual([200, undefined])
    expect(await put({}, { 'transfer-encoding': 'chunked' })).toEqual(MISSING)
    expect(await put({}, { 'content-encoding': 'aws-chunked' })).toEqual(MISSING)
  })
})

describe('a part of an object', () => {
  const get = async (range: string, content = 'hello') => {
    const { s3, state } = withBucket()
    state.addObject('photos', 'a', content)
    const { status, text, code, headers } = await s3('GET', '/photos/a', { headers: { range } })
    return [status, code ?? text, headers.get('content-range')]
  }

  it('is the range that was asked for', async () => {
    expect(await get('bytes=1-3')).toEqual([206, 'ell', 'bytes 1-3/5'])
    expect(await get('bytes=3-')).toEqual([206, 'lo', 'bytes 3-4/5'])
    expect(await get('bytes=-2')).toEqual([206, 'lo', 'bytes 3-4/5'])
    expect(await get('bytes=-9')).toEqual([206, 'hello', 'bytes 0-4/5'])
    expect(await get('bytes=0-99')).toEqual([206, 'hello', 'bytes 0-4/5'])
  })

  it('is not there', async () => {
    expect(await get('bytes=5-')).toEqual([416, 'InvalidRange', null])
    expect(await get('bytes=3-2')).toEqual([416, 'InvalidRange', null])
    expect(await get('bytes=-0')).toEqual([416, 'InvalidRange', null])
    expect(await get('bytes=0-', '')).toEqual([416, 'InvalidRange', null])
  })

  it('is all of it where nobody understands the question', async () => {
    for (const range of ['bytes=x', 'bytes=-', 'lines=1-2', 'bytes=0-1,3-4'])
      expect(await get(range)).toEqual([200, 'hello', null])
  })

  it('is asked about too', async () => {
    const { s3, state } = withBucket()
    state.addObject('photos', 'a', 'hello')
    const { status, headers } = await s3('HEAD', '/photos/a', { headers: { range: 'bytes=1-2' } })
    expect([status, headers.get('content-length')]).toEqual([206, '2'])
  })
})

describe('a condition', () => {
  const ask = async (headers: Record<string, string>, method = 'GET') => {
    const now = Date.UTC(2026, 0, 1, 12, 0, 0, 500)
    const { s3, state } = withBucket({ now: () => now })
    state.addObject('photos', 'a', 'hello')
    return (await s3(method, '/photos/a', { headers, ...(method === 'PUT' && { body: 'x' }) })).status
  }
  const SAME = 'Thu, 01 Jan 2026 12:00:00 GMT'
  const BEFORE = 'Thu, 01 Jan 2026 11:59:59 GMT'

  it.each<[status: number, headers: Record<string, string>]>([
    [200, { 'if-match': `"${HELLO}"` }],
    [412, { 'if-match': '"x"' }],
    [304, { 'if-none-match': `"${HELLO}"` }],
    [304, { 'if-none-match': '*' }],
    [200, { 'if-none-match': '"x"' }],
    [304, { 'if-modified-since': SAME }],
    [200, { 'if-modified-since': BEFORE }],
    [200, { 'if-unmodified-since': SAME }],
    [412, { 'if-unmodified-since': BEFORE }],
  ])('is answered with %i to %j', async (status, headers) => {
    expect(await ask(headers)).toBe(status)
    expect(await ask(headers, 'HEAD')).toBe(status)
  })

  it('keeps what is there from being overwritten', async () => {
    expect(await ask({ 'if-none-match': '*' }, 'PUT')).toBe(412)
    expect(await ask({ 'if-none-match': '"x"' }, 'PUT')).toBe(501)
    const { s3 } = withBucket()
    expect((await s3('PUT', '/photos/new', { body: '', headers: { 'if-none-match': '*' } })).status).toBe(200)
  })
})

describe('an object that is to go', () => {
  const HOUR = 3_600_000

  it.each<[expires: string, ms: number | undefined]>([
    ['+2h', 2 * HOUR],
    ['+1h30m0.5s', 1.5 * HOUR + 500],
    ['+250ms', 250],
    [new Date(HOUR).toISOString(), HOUR],
    ['1970-01-01T02:00:00+01:00', HOUR],
    ['none', undefined],
    ['', undefined],
  ])('goes by %s', async (expires, ms) => {
    let now = 0
    const { s3, state } = withBucket({ now: () => now })
    const headers = { 'x-amz-meta-object-expires': expires }
    expect((await s3('PUT', '/photos/a', { body: 'hello', headers })).status).toBe(200)
    expect(state.objects('photos')[0]?.expires?.getTime()).toBe(ms)
    now = (ms ?? 999 * HOUR) - 1
    expect((await s3('HEAD', '/photos/a')).headers.get('x-amz-meta-object-expires')).toBe(expires)
    now++
    expect((await s3('HEAD', '/photos/a')).status).toBe(ms === undefined ? 200 : 404)
    expect(inside((await s3('GET', '/photos?list-type=2')).text, 'KeyCount')).toEqual([
      ms === undefined ? '1' : '0',
    ])
  })

  it.each(['+2d', '2h', '+', '+h', 'tomorrow', '2026-01-01', '2026-13-01T00:00:00Z'])(
    'does not go by %s',
    async (expires) => {
      const { s3 } = withBucket()
      const headers = { 'x-amz-meta-object-expires': expires }
      expect(await s3('PUT', '/photos/a', { body: '', headers })).toMatchObject({
        status: 400,
        code: 'InvalidTTL',
      })
    },
  )
})

describe('a copy', () => {
  const COPY = { 'x-amz-copy-source': '/photos/a%20b' }
  const REPLACE = { ...COPY, 'x-amz-metadata-directive': 'REPLACE', 'x-amz-meta-kind': 'new' }

  function withObject(now = () => 0) {
    const all = withBucket({ now })
    all.state.addObject('photos', 'a b', 'hello', { contentType: 'text/plain', metadata: { kind: 'old' } })
    return all
  }

  it('is another object with the same bytes and metadata', async () => {
    let now = 0
    const { s3, state } = withObject(() => now)
    now = 1000
    const { status, text } = await s3('PUT', '/photos/b', { headers: COPY })
    expect(status).toBe(200)
    expect(text).toContain('<CopyObjectResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">')
    expect(inside(text, 'ETag')).toEqual([`&#34;${HELLO}&#34;`])
    expect(state.objects('photos')).toMatchObject([
      { key: 'a b', created: new Date(0) },
      { key: 'b', created: new Date(1000), contentType: 'text/plain', metadata: { kind: 'old' } },
    ])
  })

  it('of an object onto itself gives it other metadata, and nothing else', async () => {
    let now = 0
    const { s3, state } = withObject(() => now)
    now = 1000
    expect((await s3('PUT', '/photos/a%20b', { headers: REPLACE })).status).toBe(200)
    expect(state.objects('photos')).toMatchObject([
      { created: new Date(0), etag: HELLO, contentType: 'binary/octet-stream', metadata: { kind: 'new' } },
    ])
    expect(await s3('PUT', '/photos/a%20b', { headers: COPY })).toMatchObject({
      status: 400,
      code: 'InvalidRequest',
    })
  })

  it.each<[code: string, headers: Record<string, string>]>([
    ['NoSuchKey', { 'x-amz-copy-source': '/photos/nothing' }],
    ['NoSuchBucket', { 'x-amz-copy-source': 'nowhere/a' }],
    ['InvalidArgument', { 'x-amz-copy-source': 'photos' }],
    ['InvalidArgument', { ...COPY, 'x-amz-metadata-directive': 'MERGE' }],
    ['PreconditionFailed', { ...COPY, 'x-amz-copy-source-if-match': '"another"' }],
  ])('is refused with %s for %j', async (code, headers) => {
    expect((await withObject().s3('PUT', '/photos/b', { headers })).code).toBe(code)
  })

  it('as a part is not to be had', async () => {
    const { s3 } = withObject()
    const answer = await s3('PUT', '/photos/b?partNumber=1&uploadId=x', { headers: COPY })
    expect(answer).toMatchObject({ status: 501, code: 'NotImplemented' })
  })
})

describe('many objects at once', () => {
  const body = (keys: string[], more = '') =>
    `<Delete xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${more}${keys.map((key) => `<Object><Key>${key}</Key></Object>`).join('')}</Delete>`
  async function digestOf(text: string) {
    const { md5Base64 } = await import('../src/mock/hashes.ts')
    return md5Base64(new TextEncoder().encode(text))
  }
  const remove = async (s3: ReturnType<typeof mocked>['s3'], text: string) =>
    s3('POST', '/photos?delete=', { body: text, headers: { 'content-md5': await digestOf(text) } })

  it('are deleted, those too that are not there', async () => {
    const { s3, state } = withBucket()
    for (const key of ['a', 'b&c', 'd']) state.addObject('photos', key, key)
    const { status, text } = await remove(s3, body(['a', 'b&amp;c', 'x']))
    expect([status, inside(text, 'Key')]).toEqual([200, ['a', 'b&amp;c', 'x']])
    expect(state.objects('photos').map(({ key }) => key)).toEqual(['d'])
  })

  it('are deleted without a word where that is asked', async () => {
    const { s3, state } = withBucket()
    state.addObject('photos', 'a', 'a')
    const { text } = await remove(s3, body(['a'], '<Quiet>true</Quiet>'))
    expect(text).toContain('<DeleteResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"></DeleteResult>')
    expect(state.objects('photos')).toEqual([])
  })

  it('need a digest, and XML that can be read', async () => {
    const { s3 } = withBucket()
    expect((await s3('POST', '/photos?delete=', { body: body(['a']) })).code).toBe('MissingContentMD5')
    for (const text of ['<Delete>', '<Other/>', 'x', '<!DOCTYPE a [<!ENTITY b "c">]><Delete/>', body([])])
      expect((await remove(s3, text)).code).toBe('MalformedXML')
    expect((await remove(s3, body(Array.from({ length: 1001 }, (_, at) => `k${at}`)))).code).toBe(
      'MalformedXML',
    )
  })
})

describe('who asks', () => {
  it('is somebody who is known, and signs', async () => {
    const { s3 } = withBucket()
    expect(await s3('GET', '/', { by: null })).toMatchObject({ status: 403, code: 'AccessDenied' })
    expect((await s3('GET', '/', { by: { ...OWNER, secretKey: 'x' } })).code).toBe('SignatureDoesNotMatch')
    expect((await s3('GET', '/', { by: { ...OWNER, accessKeyId: 'x' } })).code).toBe('InvalidAccessKeyId')
    const head = await s3('HEAD', '/photos', { by: null })
    expect([head.status, head.text]).toEqual([403, ''])
  })

  it('may have a URL that is signed, as long as it says', async () => {
    let now = Date.now()
    const { presigned, state } = withBucket({ now: () => now })
    state.addObject('photos', 'a b', 'hello')
    const url = await presigned('GET', '/photos/a%20b?response-content-type=text%2Fhtml', 60)
    const answer = await fetch(url)
    expect([await answer.text(), answer.headers.get('content-type')]).toEqual(['hello', 'text/html'])
    expect((await fetch(`${url}&response-content-disposition=x`)).status).toBe(403)
    now += 61_000
    expect(await (await fetch(url)).text()).toContain('<Message>Request has expired</Message>')
    const put = await presigned('PUT', '/photos/b')
    expect((await fetch(put, { method: 'PUT', body: bytes(3) })).status).toBe(200)
    expect(state.objects('photos').map(({ size }) => size)).toEqual([5, 3])
  })
})
