import { rejection } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import type { Download, DownloadObjectOptions } from '../src/index.ts'
import { bytesOf, openFake, refusal, sha256 } from './fake-s3.ts'

const TEXT = 'abcdefghij'
const open = (options: DownloadObjectOptions = {}, text = TEXT) => {
  const fake = openFake()
  fake.put('/bucket/a', text, { 'content-type': 'text/plain', 'x-amz-meta-name': 'value' })
  const project = fake.project()
  return { fake, project, download: () => project.downloadObject('bucket', 'a', options) }
}

async function textOf(download: Download): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of download) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

/** A body that gives pieces as they are asked for, and tells when it is let go of. */
function bodyOf(...pieces: string[]) {
  const cancel = vi.fn()
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces.shift()
        if (piece === undefined) controller.close()
        else if (piece !== 'hang') controller.enqueue(new TextEncoder().encode(piece))
        else return new Promise(() => {})
      },
      cancel,
    },
    { highWaterMark: 0 },
  )
  return { body, cancel }
}

/** A download of a body that a test gives out piece by piece. */
async function openBody(
  headers: Record<string, string>,
  pieces: string[],
  options: DownloadObjectOptions = {},
  status = 200,
) {
  const { body, cancel } = bodyOf(...pieces)
  const { fake, project } = open()
  fake.meet.getObject = () => new Response(body, { status, headers })
  return { fake, project, cancel, opening: project.downloadObject('bucket', 'a', options) }
}

describe('bytes come', () => {
  it('in pieces of at most the length that is asked for', async () => {
    const { download } = open()
    const reading = await download()
    const pieces: string[] = []
    for (const length of [1, 3, 2, 100, 100]) pieces.push(Buffer.from(await reading.read(length)).toString())
    expect(pieces).toEqual(['a', 'bcd', 'ef', 'ghij', ''])
    expect(await reading.read(1)).toHaveLength(0)
  })

  it('as soon as there are any', async () => {
    const { opening } = await openBody({}, ['', 'ab', '', 'c', 'hang'])
    await using download = await opening
    expect(Buffer.from(await download.read(100)).toString()).toBe('ab')
    expect(Buffer.from(await download.read(100)).toString()).toBe('c')
  })

  it('to reads that are made at once, each its own', async () => {
    const { opening } = await openBody({}, ['abc', 'defg', 'h'])
    const download = await opening
    const pieces = await Promise.all([2, 2, 3, 3, 1].map((length) => download.read(length)))
    expect(pieces.map((piece) => Buffer.from(piece).toString())).toEqual(['ab', 'c', 'def', 'g', 'h'])
  })

  it('as a stream, and as an iterator', async () => {
    const { download } = open()
    expect(await new Response((await download()).stream).text()).toBe(TEXT)
    expect(await textOf(await download())).toBe(TEXT)
    const reading = await download()
    await reading.read(4)
    expect(reading.stream).toBe(reading.stream)
    expect(await new Response(reading.stream).text()).toBe('efghij')
  })

  it('many of them', async () => {
    const fake = openFake()
    const bytes = bytesOf(9_000_000)
    fake.put('/bucket/a', bytes)
    const { stream } = await fake.project().downloadObject('bucket', 'a')
    expect(sha256(new Uint8Array(await new Response(stream).arrayBuffer()))).toBe(sha256(bytes))
  })

  it.each([0, -1, 0.5, Number.NaN, '1' as unknown as number])(
    'never by a length of %s, which would look like the end',
    async (length) => {
      const { download } = open()
      expect(await rejection((await download()).read(length))).toMatchObject({ argument: 'length' })
    },
  )
})

describe('of a part', () => {
  it.each<[DownloadObjectOptions, string, string[]]>([
    [{}, TEXT, ['GET']],
    [{ offset: 0, length: -1 }, TEXT, ['GET']],
    [{ offset: 3 }, 'defghij', ['GET']],
    [{ offset: 3, length: 2 }, 'de', ['GET']],
    [{ length: 4 }, 'abcd', ['GET']],
    [{ length: 10 }, TEXT, ['GET']],
    [{ length: 11 }, TEXT, ['GET']],
    [{ offset: 9, length: 100 }, 'j', ['GET']],
    [{ offset: -3 }, 'hij', ['HEAD', 'GET']],
    [{ offset: -10 }, TEXT, ['HEAD', 'GET']],
    [{ offset: -11 }, TEXT, ['HEAD', 'GET']],
    [{ length: 0 }, '', ['HEAD']],
    [{ offset: 2, length: 0 }, '', ['HEAD']],
    [{ offset: 10 }, '', ['GET', 'HEAD']],
    [{ offset: 99, length: 1 }, '', ['GET', 'HEAD']],
    [{ offset: Number.MAX_SAFE_INTEGER, length: Number.MAX_SAFE_INTEGER }, '', ['GET', 'HEAD']],
  ])('%j gives %j', async (options, expected, asked) => {
    const { fake, download } = open(options)
    const reading = await download()
    expect(await textOf(reading)).toBe(expected)
    // The whole object, also where a part of it is read.
    expect(reading.info()).toMatchObject({
      key: 'a',
      isPrefix: false,
      system: {
        contentLength: 10,
        created: new Date('2026-01-02T03:04:05Z'),
        etag: fake.objects.get('/bucket/a')?.etag,
      },
      custom: { name: 'value' },
    })
    expect(fake.asked).toEqual(asked.map((method) => `${method} /bucket/a`))
  })

  it.each([{}, { offset: 0 }, { offset: 5 }, { offset: -5 }, { length: 0 }, { length: 5 }])(
    'of an empty object, %j',
    async (options) => {
      const { download } = open(options, '')
      const reading = await download()
      expect(await textOf(reading)).toBe('')
      expect(reading.info().system?.contentLength).toBe(0)
    },
  )

  it.each<[DownloadObjectOptions, string]>([
    [{ offset: 0.5 }, 'offset'],
    [{ offset: Number.NaN }, 'offset'],
    [{ offset: '1' as never }, 'offset'],
    [{ length: -2 }, 'length'],
    [{ length: 1.5 }, 'length'],
    [{ length: Number.POSITIVE_INFINITY }, 'length'],
    [{ offset: -3, length: 2 }, 'length'],
  ])('%j is refused before anything is asked', async (options, argument) => {
    const { fake, download } = open(options)
    expect(await rejection(download())).toMatchObject({ name: 'InvalidArgumentError', argument })
    expect(fake.asked).toEqual([])
  })

  it('the end is that of the object whose size was asked for, and of no other', async () => {
    const { fake, download } = open({ offset: -3 })
    fake.meet.getObject = (_, apply) => {
      fake.put('/bucket/a', 'another object')
      return apply()
    }
    expect(await rejection(download())).toMatchObject({
      name: 'InternalError',
      origin: { http: 412, code: 'PreconditionFailed' },
    })
  })

  it('a refused range of an object that has it is told', async () => {
    const { fake, download } = open({ offset: 3 })
    fake.meet.getObject = () => refusal(416, 'InvalidRange')
    expect(await rejection(download())).toMatchObject({ origin: { http: 416, code: 'InvalidRange' } })
  })
})

describe('a service that gives other bytes than those that were asked for', () => {
  const whole = { 'content-length': '10' }
  const range = (value: string, length = 3) => ({ 'content-range': value, 'content-length': `${length}` })
  it.each<[string, DownloadObjectOptions, number, Record<string, string>]>([
    ['all of it', { offset: 3 }, 200, whole],
    ['all of it, of which only the beginning was asked for', { length: 3 }, 200, whole],
    ['all of it, of a size that is not told', { length: 3 }, 200, {}],
    ['another beginning', { offset: 3, length: 3 }, 206, range('bytes 0-2/10')],
    ['more than was asked for', { offset: 3, length: 3 }, 206, range('bytes 3-9/10', 7)],
    ['less than was asked for', { offset: 3, length: 3 }, 206, range('bytes 3-4/10', 2)],
    ['less than there is', { offset: 3 }, 206, range('bytes 3-8/10', 6)],
    ['more than was asked for, and hides where', { offset: 3, length: 3 }, 206, { 'content-length': '7' }],
    ['no size', { offset: 3, length: 3 }, 206, range('bytes 3-5/*')],
  ])('%s', async (_, options, status, headers) => {
    const { opening, cancel } = await openBody(headers, ['hang'], options, status)
    expect(await rejection(opening)).toMatchObject({ name: 'UnexpectedResponseError', status })
    // Else the connection would be held.
    await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce(), 10_000)
  })

  it('but for all of it where that is what was asked for', async () => {
    const { opening } = await openBody(whole, [TEXT], { length: 10 })
    expect(await textOf(await opening)).toBe(TEXT)
  })
})

describe('a service that does not tell the size', () => {
  it.each<[DownloadObjectOptions, string]>([
    [{}, TEXT],
    [{ offset: 7 }, 'hij'],
    [{ length: 0 }, ''],
  ])('gives %j', async (options, expected) => {
    const { fake, download } = open(options)
    fake.meet.headObject = () => new Response(null, { headers: { etag: '"a"' } })
    expect(await textOf(await download())).toBe(expected)
  })

  it('gives no end: it is told, and not taken for one of nothing', async () => {
    const { fake, download, project } = open({ offset: -3 })
    fake.meet.headObject = () => new Response(null, { headers: { etag: '"a"' } })
    expect(await rejection(download())).toMatchObject({ name: 'InternalError', operationId: 'headObject' })
    expect((await project.statObject('bucket', 'a')).system?.contentLength).toBeNaN()
  })
})

describe('a service that hides from a page which bytes it gives', () => {
  it('is believed, and asked for the size', async () => {
    const { fake, opening } = await openBody(
      { 'content-length': '3' },
      ['def'],
      { offset: 3, length: 3 },
      206,
    )
    const download = await opening
    expect(await textOf(download)).toBe('def')
    expect(download.info().system?.contentLength).toBe(10)
    expect(fake.asked).toEqual(['GET /bucket/a', 'HEAD /bucket/a'])
  })

  it('is let go of where it does not tell the size', async () => {
    const { fake, opening, cancel } = await openBody({}, ['hang'], { offset: 3, length: 3 }, 206)
    fake.meet.headObject = () => new Response(null, { status: 403 })
    expect(await rejection(opening)).toMatchObject({ name: 'UplinkPermissionDeniedError' })
    expect(cancel).toHaveBeenCalledOnce()
  })
})

describe('a body', () => {
  it.each<[string, string[], string]>([
    ['that is cut short', ['abc'], '3 of 10'],
    ['of nothing', [], '0 of 10'],
    ['of more than was said', [TEXT, 'k'], '11 of 10'],
  ])('%s is no whole one', async (_, pieces, message) => {
    const { opening } = await openBody({ 'content-length': '10' }, pieces)
    const error = await rejection(textOf(await opening))
    expect(error).toMatchObject({ name: 'InternalError', operationId: 'getObject' })
    expect(`${error}`).toContain(message)
  })

  it('of a range that is cut short is none either, where its range alone is told', async () => {
    const range = { 'content-range': 'bytes 2-9/10' }
    const { opening } = await openBody(range, ['cde'], { offset: 2 }, 206)
    const error = await rejection(textOf(await opening))
    expect(error).toMatchObject({ name: 'InternalError', message: expect.stringContaining('3 of 8') })
  })

  it('that comes compressed is not held to the length that it had on its way', async () => {
    const headers = { 'content-length': '4', 'content-encoding': 'gzip' }
    const { opening } = await openBody(headers, [TEXT])
    expect(await textOf(await opening)).toBe(TEXT)
  })

  it('is let go of by close, whatever of it was read', async () => {
    const { opening, cancel } = await openBody({}, ['abc', 'hang'])
    const download = await opening
    await download.read(1)
    await download.read(100)
    const reading = rejection(download.read(100))
    await new Promise((resolve) => setTimeout(resolve))
    await download.close()
    expect(cancel).toHaveBeenCalledOnce()
    // It would look like the end.
    expect(await reading).toMatchObject({ name: 'InvalidHandleError' })
    expect(await rejection(download.read(1))).toMatchObject({ name: 'InvalidHandleError', code: 0x04 })
    expect(await rejection(textOf(download))).toMatchObject({ name: 'InvalidHandleError' })
    expect(await rejection(new Response(download.stream).text())).toMatchObject({
      name: 'InvalidHandleError',
    })
    await download.close()
    expect(download.info().key).toBe('a')
  })

  it('is let go of by await using, by a loop that is left and by a stream that is cancelled', async () => {
    const ways: ((download: Download) => Promise<unknown>)[] = [
      async (download) => {
        await using _ = download
      },
      async (download) => {
        for await (const _ of download) break
      },
      (download) => download.stream.cancel(),
    ]
    for (const end of ways) {
      const { opening, cancel } = await openBody({}, ['abc', 'hang'])
      await end(await opening)
      expect(cancel).toHaveBeenCalledOnce()
    }
  })

  it('ends with the signal of its caller, while it is read and between', async () => {
    for (const isReading of [true, false]) {
      const controller = new AbortController()
      const { opening } = await openBody({}, ['abc', 'hang'], { signal: controller.signal })
      const download = await opening
      await download.read(3)
      const reading = isReading ? rejection(download.read(1)) : undefined
      controller.abort(new Error('the reason'))
      const error = await (reading ?? rejection(download.read(1)))
      expect(error).toMatchObject({ name: 'AbortError', code: 0x03, cause: controller.signal.reason })
    }
  })

  it('ends with its project', async () => {
    for (const isReading of [true, false]) {
      const { opening, project } = await openBody({}, ['abc', 'hang'])
      const download = await opening
      await download.read(3)
      const reading = isReading ? rejection(download.read(1)) : undefined
      await project.close()
      const error = await (reading ?? rejection(download.read(1)))
      expect(error).toMatchObject({ name: 'InvalidHandleError', code: 0x04 })
    }
  })

  it('that breaks off is told as such', async () => {
    const { fake, project } = open()
    const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) })
    fake.meet.getObject = () => new Response(body)
    const download = await project.downloadObject('bucket', 'a')
    expect(await rejection(download.read(1))).toMatchObject({
      name: 'ConnectionError',
      operationId: 'getObject',
    })
  })

  it('that stands still is not waited for', async () => {
    const { opening } = await openBody({}, ['abc', 'hang'], { timeout: 20 })
    const download = await opening
    await download.read(3)
    expect(await rejection(download.read(1))).toMatchObject({ name: 'TimeoutError' })
  })
})

describe('what is not there', () => {
  it('an object', async () => {
    const { fake, project } = open()
    for (const options of [{}, { offset: 1 }, { offset: -1 }, { length: 0 }])
      expect(await rejection(project.downloadObject('bucket', 'b', options))).toMatchObject({
        name: 'ObjectNotFoundError',
        code: 0x21,
      })
    expect(fake.asked.filter((each) => each.startsWith('HEAD /bucket/b'))).toHaveLength(2)
  })

  it('a bucket', async () => {
    const { project } = open()
    for (const options of [{}, { offset: 1 }, { offset: -1 }, { length: 0 }])
      expect(await rejection(project.downloadObject('other', 'b', options))).toMatchObject({
        name: 'BucketNotFoundError',
        code: 0x13,
      })
  })
})
