import { networkError, rejection } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { FolderIncompleteError, InvalidArgumentError } from '../src/index.ts'
import { cidOfText, clientOf, openNode, slowClock, streamOf } from './support.ts'

/** A node with the directory `d`. */
async function withDirectory() {
  const node = openNode()
  await node.client.createDirectory('d')
  return node
}

const OF_DIRECTORY = { name: 'InvalidArgumentError', argument: 'directory', mayHaveApplied: false }
const OF_NAME = { name: 'InvalidArgumentError', argument: 'name', mayHaveApplied: false }

describe('content that is on the node', () => {
  it('is refused for a directory, which would not get it', async () => {
    const { client, uploads } = await withDirectory()
    await client.uploadFile('same', { name: 'a' })
    expect(await rejection(client.uploadFile('same', { name: 'a', directory: 'd' }))).toMatchObject(
      OF_DIRECTORY,
    )
    const known = [await cidOfText('other')]
    expect(await rejection(client.uploadFile('other', { directory: 'd', known }))).toMatchObject(OF_DIRECTORY)
    expect(uploads()).toBe(1)
  })

  it('is refused for one while it is on its way to another place', async () => {
    const { client, uploads } = await withDirectory()
    const results = await client.uploadMany(
      [
        { source: 'same', name: 'a' },
        { source: 'same', name: 'b' },
      ],
      { directory: 'd', concurrency: 2 },
    )
    const failed = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(failed).toMatchObject([OF_DIRECTORY])
    expect(uploads()).toBe(1)
  })

  it('comes into it where that is asked for', async () => {
    const { client, mock } = await withDirectory()
    await client.uploadFile('same', { name: 'a' })
    await client.uploadFile('same', { name: 'a', directory: 'd', resend: true })
    expect(mock.state.files()).toMatchObject([{ Name: 'a', Directory: '/d' }])
  })

  it('in this very directory by this name is skipped', async () => {
    const { client, uploads } = await withDirectory()
    const there = { name: 'a', directory: 'd' }
    await client.uploadFile('same', there)
    expect(await client.uploadFile('same', there)).toMatchObject({ name: 'a', skipped: true })
    // Of one that is called so by what a function gives.
    const named = () => new File(['same'], 'x/a')
    expect(await client.uploadFile(named, { directory: 'd' })).toMatchObject({ name: 'a', skipped: true })
    expect(uploads()).toBe(1)
  })
})

describe('a name in a directory', () => {
  it.each([1, 2])('is used once by a client, %i at a time', async (concurrency) => {
    const { client, uploads } = await withDirectory()
    const files = ['a/index.html', 'b/index.html'].map((name) => ({ source: name, name }))
    const results = await client.uploadMany(files, { directory: 'd', concurrency })
    // Of two at a time either may be hashed first.
    results.sort((a, b) => a.status.localeCompare(b.status))
    expect(results).toMatchObject([{ status: 'fulfilled' }, { reason: OF_NAME }])
    expect(uploads()).toBe(1)
  })

  it.each([
    ['of Blobs without one', () => [new Blob(['1']), new Blob(['2'])]],
    ['of streams', () => [streamOf('1'), streamOf('2')]],
    ['of what functions give', () => [() => new File(['1'], 'n'), () => new File(['2'], 'n')]],
  ])('is one, too: %s', async (_, files) => {
    const { client } = await withDirectory()
    const [, second] = await client.uploadMany(files(), { directory: 'd' })
    expect(second).toMatchObject({ reason: OF_NAME })
  })

  it('is free in another directory, and without one', async () => {
    const { client, uploads } = await withDirectory()
    await client.createDirectory('e')
    for (const directory of ['d', 'e', undefined]) await client.uploadFile(`in ${directory}`, { directory })
    expect(uploads()).toBe(3)
  })

  it('stays free where the node refused the file', async () => {
    const { client, mock } = await withDirectory()
    await client.listDirectories()
    mock.failNext({ status: 413, body: 'x' })
    await rejection(client.uploadFile('1', { directory: 'd' }))
    await client.uploadFile('2', { directory: 'd' })
    expect(mock.state.files()).toHaveLength(1)
  })

  it('is not free where nobody knows, but for the same content, or where that is asked for', async () => {
    const { mock } = openNode()
    let isLost = true
    const client = clientOf(async (request) => {
      if (!request.url.endsWith('/api_upload') || !isLost) return mock.respond(request)
      await request.arrayBuffer()
      throw networkError('ECONNRESET')
    })
    await client.createDirectory('d')
    expect(await rejection(client.uploadFile('1', { directory: 'd' }))).toMatchObject({ held: false })
    isLost = false
    expect(await rejection(client.uploadFile('2', { directory: 'd' }))).toMatchObject(OF_NAME)
    expect(await client.uploadFile('1', { directory: 'd' })).not.toHaveProperty('skipped')
    await client.uploadFile('2', { directory: 'd', resend: true })
  })

  it('may be there or not where the content is held after such an end: nothing is claimed', async () => {
    const { mock } = openNode({ quirks: { kubo502: true } })
    const client = clientOf(mock.respond)
    await client.createDirectory('d')
    expect(await rejection(client.uploadFile('1', { directory: 'd' }))).toMatchObject({ held: true })
    expect(await rejection(client.uploadFile('1', { directory: 'd' }))).toMatchObject(OF_DIRECTORY)
  })
})

it('a directory that the node no longer lists is not believed to be there', async () => {
  let names = ['d']
  const client = clientOf(() =>
    Response.json({ directories: names.map((Name) => ({ Name, Path: `/${Name}` })) }),
  )
  await client.listDirectories()
  names = ['e']
  await client.listDirectories()
  expect(await rejection(client.uploadFile('1', { directory: 'd' }))).toMatchObject(OF_DIRECTORY)
})

describe('a folder', () => {
  it('can be finished after a failure: what came into it is left out', async () => {
    const { mock } = openNode()
    let posts = 0
    const client = clientOf((request) =>
      request.url.endsWith('/api_upload') && ++posts === 2
        ? new Response('', { status: 413 })
        : mock.respond(request),
    )
    const files = { a: '1', b: '2', c: '3' }
    const error = await rejection(client.uploadFolder(files, { directory: 'd' }))
    expect(error).toBeInstanceOf(FolderIncompleteError)
    expect(error).toMatchObject({ directory: 'd' })
    const { files: uploaded } = await client.uploadFolder(files, { directory: 'd', intoExisting: true })
    expect(uploaded.map(({ name, skipped }) => [name, skipped])).toEqual([
      ['a', true],
      ['b', undefined],
      ['c', true],
    ])
    expect(posts).toBe(4)
    expect(mock.state.files()).toHaveLength(3)
  })

  it('is refused with another content of a name that is there, before anything is sent', async () => {
    const { client, asked } = await withDirectory()
    await client.uploadFile('1', { name: 'a', directory: 'd' })
    asked.length = 0
    const again = client.uploadFolder({ a: '2' }, { directory: 'd', intoExisting: true })
    expect(await rejection(again)).toMatchObject(OF_NAME)
    expect(asked).toEqual([])
  })

  it('sends no content that another call has sent meanwhile, and none twice', async () => {
    const { client, uploads } = openNode()
    const results = await Promise.allSettled([
      client.uploadFolder({ a: 'same' }, { directory: 'd' }),
      client.uploadFolder({ b: 'same' }, { directory: 'e' }),
      client.uploadFile('same', { name: 'c' }),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(2)
    expect(uploads()).toBe(1)
  })

  it('holds the content that it sends: another call waits for it', async () => {
    const { mock } = openNode()
    const entered = Promise.withResolvers<void>()
    const released = Promise.withResolvers<void>()
    let posts = 0
    const client = clientOf(async (request) => {
      if (request.url.endsWith('/api_upload')) {
        posts++
        entered.resolve()
        await released.promise
      }
      return mock.respond(request)
    })
    const folder = client.uploadFolder({ a: 'same' }, { directory: 'd' })
    await entered.promise
    const file = client.uploadFile('same')
    const other = client.uploadFolder({ b: 'same' }, { directory: 'e' })
    released.resolve()
    expect(await rejection(other)).toBeInstanceOf(InvalidArgumentError)
    expect(await file).toMatchObject({ skipped: true })
    await folder
    expect(posts).toBe(1)
    expect(mock.state.directories()).toHaveLength(1)
  })

  it('is refused for one file that is too large, before anything is read or sent', async () => {
    const { client, asked } = openNode({}, { maxRequestBytes: 1_000 })
    let reads = 0
    const source = () => {
      reads++
      return streamOf('x')
    }
    for (const large of [{ source, size: 1_001 }, new Uint8Array(1_001), new Blob(['x'.repeat(1_001)])])
      expect(await rejection(client.uploadFolder({ a: source, large }, { directory: 'd' }))).toMatchObject({
        argument: 'files',
        message: expect.stringContaining('"large"'),
      })
    expect([reads, asked]).toEqual([0, []])
  })

  it("ends by the client's own deadline", async () => {
    const { mock } = openNode()
    const client = clientOf(
      async (request) => {
        await new Promise((resolve) => setTimeout(resolve, 60))
        return mock.respond(request)
      },
      { deadline: 200 },
    )
    slowClock()
    const started = performance.now()
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, nth) => [`${nth}`, `${nth}`]))
    const error = await rejection(client.uploadFolder(files, { directory: 'd' }))
    // Where it took all of the time to make the directory, no file has failed.
    const names = [error, (error as Error).cause].map((each) => (each as Error | undefined)?.name)
    expect(names).toContain('TimeoutError')
    // Twenty files would take 1,200 ms and more.
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
