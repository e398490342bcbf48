import { setTimeout } from 'node:timers/promises'
import { rejection } from '@holdfast/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { InvalidArgumentError, type ManyUpload, type UploadFile } from '../src/index.ts'
import { verify } from '../src/verify.ts'
import { clientOf } from './support.ts'
import { createService } from './upload-service.ts'

const named = (name: string, source: UploadFile['source'] = name): UploadFile => ({ name, source })

afterEach(() => void vi.useRealTimers())

const aWhile = () => setTimeout(5)

/** A service that takes a while for each file, refuses those named "bad", and counts what is under way. */
function slowly(first: () => Promise<unknown> = aWhile) {
  const service = createService()
  const seen = { underWay: 0, most: 0, names: [] as string[] }
  const client = clientOf(async (request) => {
    seen.most = Math.max(seen.most, ++seen.underWay)
    const copy = request.clone()
    const file = (await request.formData()).get('file') as File
    seen.names.push(file.name)
    await (file.name === 'first' ? first : aWhile)()
    seen.underWay--
    return file.name === 'bad' ? Response.json({ error: 'no' }, { status: 400 }) : service.respond(copy)
  })
  return { client, seen, service }
}

const namesOf = (results: readonly PromiseSettledResult<ManyUpload>[]) =>
  results.map((result) => (result.status === 'fulfilled' ? result.value.filename : result.reason.status))

describe('uploadMany', () => {
  it('gives what each came to in the order of the files, a failing one in its place', async () => {
    const others = Promise.withResolvers<void>()
    const { client } = slowly(() => others.promise)
    const files = ['first', 'bad', 'third'].map((name) => named(name))
    const told: number[] = []
    const onResult = (_: unknown, index: number) => {
      if (told.push(index) === 2) others.resolve()
    }
    const results = await client.uploadMany(files, { onResult })
    expect(namesOf(results)).toEqual(['first', 400, 'third'])
    expect(told.toSorted()).toEqual([0, 1, 2])
    expect(told.at(-1)).toBe(0)
  })

  it.each([
    [undefined, 4],
    [1, 1],
    [3, 3],
  ])('has %j under way at a time', async (concurrency, most) => {
    const { client, seen } = slowly()
    const files = Array.from({ length: 10 }, (_, nth) => named(`${nth}`))
    expect(namesOf(await client.uploadMany(files, { concurrency }))).toEqual(files.map(({ name }) => name))
    expect(seen.most).toBe(most)
  })

  it('takes sources without a name, from a generator that is read as they are sent', async () => {
    const { client, seen } = slowly()
    let made = 0
    async function* files() {
      for (; made < 6; made++) {
        expect(made - seen.names.length).toBeLessThanOrEqual(2)
        yield new Blob([`${made}`])
      }
    }
    const results = await client.uploadMany(files(), { concurrency: 2 })
    expect(namesOf(results)).toEqual(Array(6).fill('file'))
  })

  it('ends with its signal, each file that was not sent with an error of its own', async () => {
    const { client, seen } = slowly()
    const controller = new AbortController()
    const files = ['first', 'second', 'third', 'fourth'].map((name) => named(name))
    const results = await client.uploadMany(files, {
      concurrency: 1,
      signal: controller.signal,
      onResult: () => controller.abort(),
    })
    expect(results.map((result) => (result as PromiseRejectedResult).reason?.name)).toEqual([
      undefined,
      'AbortError',
      'AbortError',
      'AbortError',
    ])
    expect(seen.names).toEqual(['first'])
  })

  it('has one deadline for all', async () => {
    vi.useFakeTimers()
    const { client, seen } = slowly(() => {
      vi.advanceTimersByTime(200)
      return new Promise(() => {})
    })
    const files = ['first', 'second', 'third'].map((name) => named(name))
    const results = await client.uploadMany(files, { concurrency: 1, deadline: 200 })
    expect(results.map((result) => (result as PromiseRejectedResult).reason?.name)).toEqual(
      Array(3).fill('TimeoutError'),
    )
    expect(seen.names).toEqual(['first'])
  })
})

describe('known CIDs', () => {
  it('keep their files from being sent, by whatever parameters they were made', async () => {
    const { client, service } = slowly()
    const big = 'x'.repeat(300_000)
    const [before] = await createService({ parameters: 'v0' }).cidsOf(big)
    const known = [before as string, ...(await service.cidsOf('old'))]
    const files = [named('a', 'old'), named('b', 'new'), named('c', () => big)]
    const results = await client.uploadMany(files, { verify, known })
    expect(results).toEqual([
      { status: 'fulfilled', value: { cid: known[1], skipped: true } },
      { status: 'fulfilled', value: expect.objectContaining({ filename: 'b', verification: 'verified' }) },
      { status: 'fulfilled', value: { cid: before, skipped: true } },
    ])
    expect(service.kept.map(({ text }) => text)).toEqual(['new'])
  })

  it('need verify', async () => {
    const { client, seen } = slowly()
    const error = await rejection(client.uploadMany(['a'], { known: ['x'] }))
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error).toMatchObject({ argument: 'known' })
    expect(seen.names).toEqual([])
  })

  it('cannot be told of a stream, which is then not sent', async () => {
    const { client, seen, service } = slowly()
    const known = await service.cidsOf('old')
    const [stream, file] = await client.uploadMany([new Blob(['new']).stream(), 'other'], { verify, known })
    expect(stream).toMatchObject({ reason: { name: 'InvalidArgumentError', argument: 'known' } })
    expect(file?.status).toBe('fulfilled')
    expect(seen.names).toHaveLength(1)
  })

  it('are not looked for once the caller has aborted', async () => {
    const { client, seen, service } = slowly()
    const known = await service.cidsOf('old')
    let read = 0
    async function* source() {
      for (; read < 100; read++) yield new Uint8Array(10)
    }
    const options = { verify, known, signal: AbortSignal.abort() }
    const [result] = await client.uploadMany([source], options)
    expect(result).toMatchObject({ reason: { name: 'AbortError' } })
    expect({ read, sent: seen.names }).toEqual({ read: 0, sent: [] })
  })
})
