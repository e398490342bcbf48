import { getEventListeners } from 'node:events'
import { rejection } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import type { Project, Upload, UploadSource } from '../src/index.ts'
import type { GatewayAnswer } from '../src/s3/answer.ts'
import type { Gateway } from '../src/s3/gateway.ts'
import { beginMultipart } from '../src/s3/multipart.ts'
import type { Variant } from '../src/s3/variants.ts'
import { parseXml } from '../src/s3/xml.ts'
import { bytesOf, type Fake, openFake, PART } from './fake-s3.ts'

/** Comes once a request of a kind has arrived; it is answered after that. */
function arrivalOf(fake: Fake, variant: Variant, when: 'before' | 'after', nth = 1): Promise<void> {
  return new Promise((resolve) => {
    fake.meet[variant] = async (request, apply, count) => {
      if (count !== nth) return apply()
      if (when === 'after') await apply()
      resolve()
      // Long enough for whatever ends it.
      await new Promise((resolve) => setTimeout(resolve, 20))
      return request.signal.aborted && when === 'before' ? Response.error() : apply()
    }
  })
}

/** Where an upload can be when it is ended. */
const STAGES: readonly (readonly [string, (fake: Fake) => Promise<void>])[] = [
  ['while it is begun', (fake) => arrivalOf(fake, 'createMultipartUpload', 'before')],
  ['when it was begun', (fake) => arrivalOf(fake, 'createMultipartUpload', 'after')],
  ['while its first part is on its way', (fake) => arrivalOf(fake, 'uploadPart', 'before')],
  ['when its first part was taken', (fake) => arrivalOf(fake, 'uploadPart', 'after')],
  ['while its last part is on its way', (fake) => arrivalOf(fake, 'uploadPart', 'before', 4)],
  ['while it is committed', (fake) => arrivalOf(fake, 'completeMultipartUpload', 'before')],
]

/** A source that gives more than a part, and then nothing, nor its end. */
async function* standingStill() {
  yield bytesOf(PART + 1)
  await new Promise(() => {})
}

interface Ending {
  readonly upload: Upload
  readonly project: Project
  readonly controller: AbortController
}

const put = (project: Project, signal?: AbortSignal) =>
  project.putObject('bucket', 'a', bytesOf(3 * PART + 1), { partSize: PART, concurrency: 2, signal })

describe('an upload that is ended leaves nothing behind', () => {
  it.each(STAGES)('by its signal, %s', async (_, stage) => {
    const fake = openFake()
    const controller = new AbortController()
    const arrived = stage(fake)
    const putting = rejection(put(fake.project(), controller.signal))
    await arrived
    controller.abort(new Error('the reason'))
    expect(await putting).toMatchObject({ name: 'AbortError', code: 0x03, cause: controller.signal.reason })
    expect([fake.uploads.size, fake.objects.size]).toEqual([0, 0])
    expect(fake.count('abortMultipartUpload')).toBe(1)
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })

  it.each(STAGES)('by its project, which is closed, %s', async (_, stage) => {
    const fake = openFake()
    const project = fake.project()
    const arrived = stage(fake)
    const putting = rejection(put(project))
    await arrived
    await project.close()
    // It is done when `close` is.
    expect([fake.uploads.size, fake.objects.size]).toEqual([0, 0])
    expect(await putting).toMatchObject({ name: 'InvalidHandleError', code: 0x04 })
    expect(fake.count('abortMultipartUpload')).toBe(1)
  })

  it('that a commit came through all the same may be, and is said', async () => {
    for (const end of ['signal', 'close']) {
      const fake = openFake()
      const controller = new AbortController()
      const project = fake.project()
      const arrived = arrivalOf(fake, 'completeMultipartUpload', 'after')
      const putting = rejection(put(project, controller.signal))
      await arrived
      if (end === 'close') await project.close()
      else controller.abort()
      expect(await putting).toMatchObject({ mayHaveApplied: true, operationId: 'completeMultipartUpload' })
      expect([fake.uploads.size, fake.objects.size]).toEqual([0, 1])
    }
  })

  it.each<[string, () => UploadSource, number]>([
    ['opens', () => () => new Promise(() => {}), 0],
    ['gives its first bytes', () => new ReadableStream({ pull: () => new Promise(() => {}) }), 0],
    ['goes on', standingStill, 1],
  ])('while its source never %s', async (_, source, uploads) => {
    const ends: readonly ((of: Ending) => unknown)[] = [
      ({ upload }) => upload.abort(),
      ({ project }) => project.close(),
      ({ controller }) => controller.abort(),
    ]
    const errors: unknown[] = []
    for (const end of ends) {
      const fake = openFake()
      const controller = new AbortController()
      const project = fake.project()
      const options = { partSize: PART, signal: controller.signal }
      const upload = await project.uploadObject('bucket', 'a', options)
      const writing = rejection(upload.writeFrom(source()))
      await vi.waitFor(() => expect(fake.count('uploadPart')).toBe(uploads), 10_000)
      await end({ upload, project, controller })
      errors.push(await writing)
      await vi.waitFor(() => expect([fake.uploads.size, fake.objects.size]).toEqual([0, 0]), 10_000)
    }
    expect(errors).toMatchObject(
      ['UploadDoneError', 'InvalidHandleError', 'AbortError'].map((name) => ({ name })),
    )
  })

  it('while it is begun, and no answer comes: the caller is told at once, and of the signal', async () => {
    const fake = openFake()
    const controller = new AbortController()
    const arrived = new Promise<void>((resolve) => {
      fake.meet.createMultipartUpload = () => {
        resolve()
        return new Promise(() => {})
      }
    })
    const options = { partSize: PART, signal: controller.signal, timeout: 600_000, retry: false } as const
    const upload = await fake.project().uploadObject('bucket', 'a', options)
    const writing = rejection(upload.write(bytesOf(PART + 1)))
    await arrived
    controller.abort(new Error('the reason'))
    const started = performance.now()
    expect(await writing).toMatchObject({ name: 'AbortError', cause: controller.signal.reason })
    expect(performance.now() - started).toBeLessThan(30_000)
  })

  it('a source is told that nobody reads it any more', async () => {
    const cancel = vi.fn()
    const pull = vi.fn(() => new Promise<void>(() => {}))
    const upload = await openFake().project().uploadObject('bucket', 'a')
    const writing = rejection(upload.writeFrom(new ReadableStream({ pull, cancel }, { highWaterMark: 0 })))
    await vi.waitFor(() => expect(pull).toHaveBeenCalled(), 10_000)
    await upload.abort()
    expect(await writing).toMatchObject({ name: 'UploadDoneError' })
    expect(cancel).toHaveBeenCalledOnce()
  })

  it('before it is begun: nothing is asked', async () => {
    const fake = openFake()
    const signal = AbortSignal.abort()
    const error = await rejection(put(fake.project(), signal))
    expect(error).toMatchObject({ name: 'AbortError', mayHaveApplied: false })
    const controller = new AbortController()
    const upload = await fake.project().uploadObject('bucket', 'a', { signal: controller.signal })
    await upload.write('a')
    controller.abort()
    expect(await rejection(upload.commit())).toMatchObject({ name: 'AbortError' })
    expect(fake.asked).toEqual([])
  })

  it('by abort, while a write waits: the write is told', async () => {
    const fake = openFake()
    const arrived = arrivalOf(fake, 'uploadPart', 'before')
    const upload = await fake.project().uploadObject('bucket', 'a', { partSize: PART, concurrency: 1 })
    const writing = rejection(upload.write(bytesOf(PART + 1)))
    await arrived
    await upload.abort()
    expect(await writing).toMatchObject({ name: 'UploadDoneError' })
    expect([fake.uploads.size, fake.objects.size]).toEqual([0, 0])
  })

  it('by abort and at once by close, which waits for it', async () => {
    const fake = openFake()
    const project = fake.project()
    const upload = await project.uploadObject('bucket', 'a', { partSize: PART, concurrency: 1 })
    await upload.write(bytesOf(PART + 1))
    const aborting = upload.abort()
    await project.close()
    await aborting
    expect(fake.uploads.size).toBe(0)
  })

  it('a commit that was overtaken makes nothing of the half that was there', async () => {
    const fake = openFake()
    const upload = await fake.project().uploadObject('bucket', 'a', { partSize: PART })
    const calls = [upload.write('half'), upload.commit(), upload[Symbol.asyncDispose]()]
    const results = await Promise.allSettled(calls)
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
    expect(fake.asked).toEqual([])
  })

  it('more parts than an object can have are refused, and no object is made of those before', async () => {
    const asked: string[] = []
    const ask = async (variant: Variant) => {
      asked.push(variant)
      const root = parseXml('<a><UploadId>b</UploadId></a>')
      return {
        headers: new Headers({ etag: '"c"' }),
        status: 200,
        xml: () => root,
      } as unknown as GatewayAnswer
    }
    const gateway = { ask } as unknown as Gateway
    const multipart = await beginMultipart(gateway, { bucket: 'bucket', key: 'a' }, {}, 8, {})
    for (let part = 1; part <= 10_000; part++) await multipart.send(new Uint8Array(), () => {})
    const refused = { name: 'InvalidArgumentError', argument: 'partSize' }
    expect(await rejection(multipart.send(new Uint8Array(), () => {}))).toMatchObject(refused)
    expect(await rejection(multipart.complete())).toMatchObject(refused)
    expect(asked.filter((variant) => variant === 'uploadPart')).toHaveLength(10_000)
    expect(asked).not.toContain('completeMultipartUpload')
  })
})
