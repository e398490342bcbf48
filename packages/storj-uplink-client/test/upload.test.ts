import { rejection } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import type { Project, Upload, UploadObjectOptions } from '../src/index.ts'
import { bytesOf, openFake, PART, refusal, sha256, xml } from './fake-s3.ts'

const PATH = '/bucket/a key'
const begin = (project: Project, options: UploadObjectOptions = {}): Promise<Upload> =>
  project.uploadObject('bucket', 'a key', { partSize: PART, ...options })
const tick = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms))

/** A stream that gives some bytes, and then fails. */
const breaking = (bytes: Uint8Array, error: unknown) => {
  const pieces = [bytes]
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces.shift()
      if (piece) controller.enqueue(piece)
      else controller.error(error)
    },
  })
}

describe('what fits into one part is a single PUT, and more is sent in parts', () => {
  it.each<[string, number, number]>([
    ['nothing', 0, 0],
    ['a byte', 1, 0],
    ['a byte less than a part', PART - 1, 0],
    ['a part', PART, 0],
    ['a byte more', PART + 1, 2],
    ['two parts', 2 * PART, 2],
    ['two and a half', 2.5 * PART, 3],
  ])('%s', async (_, size, parts) => {
    const fake = openFake()
    const bytes = bytesOf(size)
    for (const source of [bytes, new Blob([bytes]), new Response(bytes).body as ReadableStream]) {
      fake.asked.length = 0
      const made = await fake.project().putObject('bucket', 'a key', source, { partSize: PART })
      const stored = fake.objects.get(PATH)
      expect(sha256(stored?.bytes as Uint8Array)).toBe(sha256(bytes))
      expect(made).toMatchObject({ key: 'a key', isPrefix: false, custom: {} })
      expect(made.system).toMatchObject({ contentLength: size, etag: stored?.etag, expires: undefined })
      expect(fake.asked).toHaveLength(parts ? parts + 2 : 1)
      expect(fake.uploads.size).toBe(0)
    }
  })

  it.each([
    ['one part', 1_000],
    ['several', 2 * PART],
  ])('%s of a source that gives other than its size make no object', async (_, size) => {
    const fake = openFake()
    for (const told of [size - 1, size + 1]) {
      const source = { source: () => new Response(bytesOf(size)).body as ReadableStream, size: told }
      const error = await rejection(fake.project().putObject('bucket', 'a key', source, { partSize: PART }))
      expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'source' })
    }
    expect([fake.objects.size, fake.uploads.size]).toEqual([0, 0])
  })

  it('in whatever pieces it comes', async () => {
    const fake = openFake()
    const bytes = bytesOf(PART + 70_000)
    const upload = await begin(fake.project())
    let taken = 0
    for (const size of [0, 1, 65_535, 65_536, PART - 65_536, 7, 69_000, 457])
      taken += await upload.write(bytes.subarray(taken, taken + size))
    expect(taken).toBe(bytes.byteLength)
    expect(await upload.write('')).toBe(0)
    expect(await upload.write('é')).toBe(2)
    expect(upload.info().system).toMatchObject({ contentLength: taken + 2, etag: undefined })
    await upload.commit()
    expect(sha256(fake.objects.get(PATH)?.bytes as Uint8Array)).toBe(
      sha256(Buffer.concat([bytes, Buffer.from('é')])),
    )
  })

  it('of several sources one after another', async () => {
    const fake = openFake()
    const bytes = bytesOf(2 * PART)
    const upload = await begin(fake.project())
    expect(await upload.writeFrom(new Blob([bytes]))).toBe(2 * PART)
    expect(await upload.writeFrom(new Blob([bytes.subarray(0, 9)]))).toBe(9)
    expect(await upload.write('end')).toBe(3)
    expect(await upload.writeFrom(() => new Response('!').body as ReadableStream)).toBe(1)
    await upload.commit()
    const expected = Buffer.concat([bytes, bytes.subarray(0, 9), Buffer.from('end!')])
    expect(sha256(fake.objects.get(PATH)?.bytes as Uint8Array)).toBe(sha256(expected))
  })

  it('what is written to afterwards is the caller’s own again', async () => {
    const fake = openFake()
    const piece = new Uint8Array(PART).fill(1)
    const upload = await begin(fake.project())
    await upload.write(piece)
    await upload.write(piece.fill(2))
    piece.fill(3)
    await upload.commit()
    const { bytes } = fake.objects.get(PATH) as { bytes: Uint8Array }
    expect([bytes[0], bytes[PART - 1], bytes[PART], bytes.at(-1)]).toEqual([1, 1, 2, 2])
  })
})

describe('writes that are not waited for', () => {
  it('come in their order, and before the commit', async () => {
    const fake = openFake()
    fake.meet.createMultipartUpload = async (_, apply) => {
      await tick(5)
      return apply()
    }
    const bytes = bytesOf(3.5 * PART)
    const upload = await begin(fake.project(), { concurrency: 1 })
    const cuts = [0, PART + 1000, PART + 2000, 3 * PART, bytes.byteLength]
    const writes = cuts.slice(1).map((to, at) => upload.write(bytes.subarray(cuts[at], to)))
    const made = await upload.commit()
    expect(await Promise.all(writes)).toEqual(cuts.slice(1).map((to, at) => to - (cuts[at] as number)))
    expect(made.system?.contentLength).toBe(bytes.byteLength)
    expect(sha256(fake.objects.get(PATH)?.bytes as Uint8Array)).toBe(sha256(bytes))
  })
})

describe('metadata', () => {
  const custom = { Name: 'One', town: '東京' }
  const expected = { name: 'One', town: '東京' }
  const kept = async (project: Project) => (await project.statObject('bucket', 'a key')).custom

  it('of a single PUT is what was set last', async () => {
    const fake = openFake()
    const upload = await begin(fake.project())
    await upload.setCustomMetadata({ name: 'zero', old: '1' })
    await upload.write('bytes')
    await upload.setCustomMetadata(custom)
    expect((await upload.commit()).custom).toEqual(expected)
    expect(await kept(fake.project())).toEqual(expected)
    expect(fake.count('putObject')).toBe(1)
  })

  it.each<[string, (upload: Upload, set: () => Promise<void>) => Promise<void>, number]>([
    [
      'before the first part goes with its beginning',
      async (upload, set) => {
        await set()
        await upload.write(bytesOf(2 * PART + 1))
      },
      0,
    ],
    [
      'while less than a part was written as well',
      async (upload, set) => {
        await upload.write(bytesOf(PART))
        await set()
        await upload.write('more')
      },
      0,
    ],
    [
      'between parts takes a copy at the commit',
      async (upload, set) => {
        await upload.write(bytesOf(PART + 1))
        await set()
        await upload.write(bytesOf(PART))
      },
      1,
    ],
    [
      'after them all as well',
      async (upload, set) => {
        await upload.write(bytesOf(PART + 1))
        await set()
      },
      1,
    ],
  ])('%s', async (_, write, copies) => {
    const fake = openFake()
    const expires = new Date('2030-01-02T03:04:05.678Z')
    const upload = await begin(fake.project(), { expires, contentType: 'a/b' })
    await write(upload, () => upload.setCustomMetadata(custom))
    const made = await upload.commit()
    expect(fake.count('putObject')).toBe(copies)
    expect(made.custom).toEqual(expected)
    expect(await kept(fake.project())).toEqual(expected)
    const { headers, etag } = fake.objects.get(PATH) as { headers: Record<string, string>; etag: string }
    expect(headers).toMatchObject({
      'content-type': 'a/b',
      'x-amz-meta-object-expires': expires.toISOString(),
    })
    expect(made.system).toMatchObject({ etag, expires })
  })

  it('that a copy could not replace is told: the object is there without it', async () => {
    const fake = openFake()
    fake.meet.putObject = () => refusal(403, 'AccessDenied')
    const upload = await begin(fake.project())
    await upload.write(bytesOf(PART + 1))
    await upload.setCustomMetadata(custom)
    const error = await rejection(upload.commit())
    expect(error).toMatchObject({ name: 'UplinkPermissionDeniedError', mayHaveApplied: true })
    expect(fake.objects.has(PATH)).toBe(true)
    expect(fake.uploads.size).toBe(0)
  })

  it('is not put beside the bytes of another, who came between the commit and the copy', async () => {
    const fake = openFake()
    fake.meet.completeMultipartUpload = async (_, apply) => {
      const answer = await apply()
      fake.put(PATH, 'theirs', { 'x-amz-meta-by': 'them' })
      return answer
    }
    const upload = await begin(fake.project(), { concurrency: 1 })
    await upload.write(bytesOf(PART + 1))
    await upload.setCustomMetadata(custom)
    const error = await rejection(upload.commit())
    expect(error).toMatchObject({ origin: { http: 412 }, operationId: 'copyObject', mayHaveApplied: true })
    const { bytes, headers } = fake.objects.get(PATH) as { bytes: Uint8Array; headers: object }
    expect([Buffer.from(bytes).toString(), headers]).toEqual(['theirs', { 'x-amz-meta-by': 'them' }])
  })
})

describe('parts on their way', () => {
  it.each([1, 2, 3, 5])('are never more than %d', async (concurrency) => {
    const PARTS = 6
    const fake = openFake()
    const waiting: (() => void)[] = []
    let taken = 0
    let most = 0
    // Once as many have come as may, there is time for one too many; then the last is taken first.
    const takeOne = () => {
      if (waiting.length === Math.min(concurrency, PARTS - taken)) setTimeout(() => waiting.pop()?.(), 10)
    }
    fake.meet.uploadPart = async (_, apply) => {
      await new Promise<void>((resolve) => {
        most = Math.max(most, waiting.push(resolve))
        takeOne()
      })
      taken++
      takeOne()
      return apply()
    }
    const bytes = bytesOf(PARTS * PART)
    await fake.project().putObject('bucket', 'a key', bytes, { partSize: PART, concurrency })
    expect(most).toBe(concurrency)
    expect(sha256(fake.objects.get(PATH)?.bytes as Uint8Array)).toBe(sha256(bytes))
  })

  it('a part that fails for a while is sent again, with the same bytes', async () => {
    const fake = openFake()
    const bytes = bytesOf(4 * PART)
    const sent: string[] = []
    fake.meet.uploadPart = async (request, apply) => {
      const number = new URL(request.url).searchParams.get('partNumber')
      const hash = sha256(new Uint8Array(await request.clone().arrayBuffer())).slice(0, 8)
      const isFirst = !sent.some((each) => each.startsWith(`${number} `))
      sent.push(`${number} ${hash}`)
      const answer = await apply()
      return isFirst ? refusal(500, 'InternalError') : answer
    }
    await fake.project().putObject('bucket', 'a key', bytes, { partSize: PART, concurrency: 2 })
    expect(sha256(fake.objects.get(PATH)?.bytes as Uint8Array)).toBe(sha256(bytes))
    expect(sent).toHaveLength(8)
    expect(new Set(sent).size).toBe(4)
  })

  it('one that fails for good ends the upload: nothing is made, and nothing stays', async () => {
    const fake = openFake()
    fake.meet.uploadPart = (_, apply, nth) => (nth === 2 ? refusal(403, 'AccessDenied') : apply())
    const error = await rejection(
      fake.project().putObject('bucket', 'a key', bytesOf(9 * PART), { partSize: PART, concurrency: 2 }),
    )
    expect(error).toMatchObject({ name: 'UplinkPermissionDeniedError', operationId: 'uploadPart' })
    expect(fake.count('completeMultipartUpload')).toBe(0)
    expect(fake.count('abortMultipartUpload')).toBe(1)
    expect([fake.objects.size, fake.uploads.size]).toEqual([0, 0])
    expect(fake.count('uploadPart')).toBeLessThan(6)
  })

  it('of one whose ETag cannot be seen nothing is made', async () => {
    const fake = openFake()
    fake.meet.uploadPart = async (_, apply) => new Response(null, { status: (await apply()).status })
    const error = await rejection(
      fake.project().putObject('bucket', 'a key', bytesOf(PART + 1), { partSize: PART }),
    )
    expect(error).toMatchObject({ name: 'InternalError', message: expect.stringContaining('ETag') })
    expect([fake.objects.size, fake.uploads.size]).toEqual([0, 0])
  })

  it('an upload without an id is none: its parts would be objects', async () => {
    const fake = openFake()
    for (const body of ['<InitiateMultipartUploadResult/>', '<Other><UploadId>a</UploadId></Other>', 'OK']) {
      fake.meet.createMultipartUpload = () => xml(body)
      const error = await rejection(
        fake.project().putObject('bucket', 'a key', bytesOf(PART + 1), { partSize: PART }),
      )
      expect(error).toMatchObject({ name: 'UnexpectedResponseError', operationId: 'createMultipartUpload' })
    }
    expect([fake.count('uploadPart'), fake.objects.size]).toEqual([0, 0])
  })
})

describe('a commit', () => {
  it('that answers 200 with an Error in it has failed', async () => {
    const fake = openFake()
    fake.meet.completeMultipartUpload = () =>
      xml('<Error><Code>InternalError</Code><Message>We encountered an error</Message></Error>')
    const error = await rejection(
      fake.project().putObject('bucket', 'a key', bytesOf(PART + 1), { partSize: PART }),
    )
    expect(error).toMatchObject({
      name: 'InternalError',
      operationId: 'completeMultipartUpload',
      mayHaveApplied: true,
      origin: { http: 200, code: 'InternalError' },
    })
    expect([fake.objects.size, fake.uploads.size]).toEqual([0, 0])
  })

  it.each(['', '<CompleteMultipartUploadResult>', '<html/>', '{}'])(
    'that answers %j may have done it',
    async (body) => {
      const fake = openFake()
      fake.meet.completeMultipartUpload = async (_, apply) => {
        await apply()
        return new Response(body)
      }
      const error = await rejection(
        fake.project().putObject('bucket', 'a key', bytesOf(PART + 1), { partSize: PART }),
      )
      expect(error).toMatchObject({ name: 'UnexpectedResponseError', mayHaveApplied: true, status: 200 })
    },
  )

  it('that fails does not hide why behind an abort that fails too', async () => {
    const fake = openFake()
    fake.meet.completeMultipartUpload = () => refusal(400, 'InvalidPart')
    fake.meet.abortMultipartUpload = () => refusal(403, 'AccessDenied')
    const error = await rejection(
      fake.project().putObject('bucket', 'a key', bytesOf(PART + 1), { partSize: PART }),
    )
    expect(error).toMatchObject({ origin: { http: 400, code: 'InvalidPart' } })
    expect(fake.count('abortMultipartUpload')).toBe(1)
  })

  it.each<[string, (upload: Upload) => Promise<unknown>]>([
    ['commit', (upload) => upload.commit()],
    ['abort', (upload) => upload.abort()],
  ])('and all else throws UploadDoneError after %s', async (_, end) => {
    const fake = openFake()
    const upload = await begin(fake.project())
    await upload.write('a')
    await end(upload)
    const asked = fake.asked.length
    for (const call of [
      () => upload.write('b'),
      () => upload.writeFrom('b'),
      () => upload.setCustomMetadata({}),
      () => upload.commit(),
      () => upload.abort(),
      () => upload.writable.getWriter().write(new Uint8Array(1)),
    ])
      expect(await rejection(call())).toMatchObject({ name: 'UploadDoneError', code: 0x22 })
    expect(fake.asked).toHaveLength(asked)
    expect(upload.info().key).toBe('a key')
    await upload[Symbol.asyncDispose]()
    expect(fake.asked).toHaveLength(asked)
  })
})

describe('in the ways of the web', () => {
  it('pipeTo commits', async () => {
    const fake = openFake()
    const bytes = bytesOf(2 * PART + 5)
    const upload = await begin(fake.project())
    await new Blob([bytes]).stream().pipeTo(upload.writable)
    expect(sha256(fake.objects.get(PATH)?.bytes as Uint8Array)).toBe(sha256(bytes))
    expect(upload.info().system?.etag).toMatch(/-3$/)
  })

  it('pipeTo of what breaks off aborts', async () => {
    const fake = openFake()
    const broken = new Error('broken')
    const upload = await begin(fake.project(), { concurrency: 1 })
    const piped = breaking(bytesOf(2 * PART), broken).pipeTo(upload.writable)
    expect(await rejection(piped)).toBe(broken)
    expect(fake.count('uploadPart')).toBe(1)
    expect([fake.objects.size, fake.uploads.size]).toEqual([0, 0])
  })

  it('pipeTo into what fails aborts as well, and ends the source', async () => {
    const fake = openFake()
    fake.meet.uploadPart = () => refusal(403, 'AccessDenied')
    const cancel = vi.fn()
    const source = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(PART)),
      cancel,
    })
    const upload = await begin(fake.project(), { concurrency: 1 })
    const error = await rejection(source.pipeTo(upload.writable))
    expect(error).toMatchObject({ name: 'UplinkPermissionDeniedError' })
    expect(cancel).toHaveBeenCalledOnce()
    await vi.waitFor(() => expect(fake.uploads.size).toBe(0), 10_000)
    expect(fake.count('abortMultipartUpload')).toBe(1)
  })

  it('await using aborts what was not committed, and leaves what was', async () => {
    const fake = openFake()
    const project = fake.project()
    for (const commits of [false, true]) {
      await using upload = await begin(project, { concurrency: 1 })
      await upload.write(bytesOf(PART + 1))
      expect(fake.uploads.size).toBe(1)
      if (commits) await upload.commit()
    }
    expect([fake.uploads.size, fake.objects.size]).toEqual([0, 1])
    expect(fake.count('abortMultipartUpload')).toBe(1)
  })

  it('a source that breaks off is told, and nothing stays', async () => {
    const fake = openFake()
    const source = breaking(bytesOf(2 * PART), new Error('token abc'))
    const error = await rejection(fake.project().putObject('bucket', 'a key', source, { partSize: PART }))
    expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'source' })
    expect(`${error}`).not.toContain('abc')
    expect(error).toMatchObject({ cause: { message: 'token abc' } })
    expect([fake.objects.size, fake.uploads.size]).toEqual([0, 0])
  })

  it('a source that fails as a download of ours does is told in its own words', async () => {
    const fake = openFake()
    const from = await fake
      .project()
      .downloadObject('bucket', 'a key')
      .catch((error) => error)
    expect(from).toMatchObject({ name: 'ObjectNotFoundError' })
    const source = breaking(bytesOf(9), from)
    expect(await rejection(fake.project().putObject('bucket', 'a key', source))).toBe(from)
  })

  it('progress counts what the service took, of what there is', async () => {
    const fake = openFake()
    fake.meet.uploadPart = (_, apply, nth) => (nth === 2 ? refusal(500, 'InternalError') : apply())
    const seen: object[] = []
    const bytes = bytesOf(2 * PART + 3)
    const options = { partSize: PART, concurrency: 1, onProgress: (progress: object) => seen.push(progress) }
    await fake.project().putObject('bucket', 'a key', new Blob([bytes]), options)
    const total = bytes.byteLength
    expect(seen).toEqual([PART, 2 * PART, total].map((sent) => ({ sent, total })))
    seen.length = 0
    const stream = new Blob([bytes]).stream()
    await fake.project().putObject('bucket', 'a key', stream, options)
    expect(seen).toEqual([PART, 2 * PART, total].map((sent) => ({ sent, total: undefined })))
    seen.length = 0
    await fake.project().putObject('bucket', 'a key', 'text', { ...options, size: 4 })
    expect(seen).toEqual([{ sent: 4, total: 4 }])
  })

  it('what is larger than 10,000 parts would be has larger ones', async () => {
    const fake = openFake()
    const sizes: number[] = []
    fake.meet.uploadPart = async (request) => {
      sizes.push((await request.arrayBuffer()).byteLength)
      return refusal(403, 'AccessDenied')
    }
    const size = 200 * 1024 ** 3
    const source = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(PART)) })
    await rejection(fake.project().putObject('bucket', 'a key', source, { size, concurrency: 1 }))
    expect(sizes).toEqual([Math.ceil(size / 10_000)])
  })
})
