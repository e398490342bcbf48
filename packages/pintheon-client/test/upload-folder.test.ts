import { rejection } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { type DirectorySource, FolderIncompleteError, InvalidArgumentError } from '../src/index.ts'
import { cidOfText, clientOf, openNode, slowClock, streamOf } from './support.ts'

const ofFolder = (webkitRelativePath: string, content = webkitRelativePath) =>
  Object.assign(new File([content], webkitRelativePath.replace(/.*\//, '')), { webkitRelativePath })

const SITE = { 'index.html': '<p>hello', 'a.css': new Blob(['p {}'], { type: 'text/css' }) }

describe('uploadFolder', () => {
  it('puts everything into a new directory, and publishes it once at the end', async () => {
    const { client, mock, asked } = openNode()
    const folder = await client.uploadFolder(SITE, { directory: 'site' })
    const [key] = mock.state.ipnsKeys().filter(({ Name }) => Name === 'site')
    expect(folder).toMatchObject({ directory: '/site', ipns_name: key?.Id, success: true })
    expect(folder.files).toEqual([
      { cid: await cidOfText('<p>hello'), name: 'index.html', dagBytes: 16, held: true },
      { cid: await cidOfText('p {}'), name: 'a.css', dagBytes: 12, held: true },
    ])
    expect(mock.state.files()).toMatchObject([
      { Name: 'index.html', Directory: '/site' },
      { Name: 'a.css', Directory: '/site', Type: 'text/css' },
    ])
    expect(asked.filter((each) => /publish/.test(each))).toEqual(['POST /api_publish_directory'])
    expect(asked.at(-1)).toBe('POST /api_publish_directory')
    // What was published is there to be read.
    const { stream } = await client.download({ ipns: folder.ipns_name }, { path: 'index.html' })
    expect(await new Response(stream).text()).toBe('<p>hello')
  })

  it.each<[string, () => DirectorySource]>([
    ['a Map', () => new Map([['a.txt', 'a']])],
    ['an object with streams', () => ({ 'a.txt': streamOf('a') })],
    ['files', () => [new File(['a'], 'a.txt')]],
  ])('takes %s', async (_, source) => {
    const { client, mock } = openNode()
    await client.uploadFolder(source(), { directory: 'site' })
    expect(mock.state.files()).toMatchObject([{ Name: 'a.txt', Directory: '/site' }])
  })

  it("is called as the folder of a page's form", async () => {
    const { client, mock } = openNode()
    await client.uploadFolder([ofFolder('photos/a.jpg'), ofFolder('photos/b.jpg')])
    expect(mock.state.directories()).toEqual([{ Name: 'photos', Path: '/photos' }])
    expect(mock.state.files().map(({ Name }) => Name)).toEqual(['a.jpg', 'b.jpg'])
  })

  it('tells of each file as it comes, as uploadMany does', async () => {
    const told: number[] = []
    await openNode().client.uploadFolder(SITE, { directory: 'd', onResult: (_, index) => told.push(index) })
    expect(told).toEqual([0, 1])
  })

  it('puts them into one that is there, where that is asked for', async () => {
    const { client, mock } = openNode()
    await client.createDirectory('site')
    await client.uploadFolder(SITE, { directory: 'site', intoExisting: true })
    await client.uploadFolder({ 'b.html': 'b' }, { directory: 'site', intoExisting: true })
    expect(mock.state.files()).toHaveLength(3)
    expect(mock.state.directories()).toHaveLength(1)
  })

  it('sends what is there already where that is asked for, and the node then forgets its names', async () => {
    const { client, mock } = openNode()
    await client.uploadFile('same', { name: 'first' })
    await client.uploadFolder({ a: 'same' }, { directory: 'd', resend: true })
    expect(mock.state.files()).toMatchObject([{ Name: 'a', Directory: '/d' }])
  })
})

describe('a folder is refused before anything is sent', () => {
  it.each<[name: string, argument: string, source: unknown, directory?: string | undefined]>([
    ['with two files of one name', 'files', [new File(['1'], 'a'), new File(['2'], 'a')]],
    ['with two of one name, once decomposed', 'files', { '\u00fc': '1', 'u\u0308': '2' }],
    ['with two of one content', 'files', { a: 'same', b: new Blob(['sa', 'me']) }],
    ['with a folder in it', 'files', { 'a/b.txt': '1' }],
    ['with a folder in it, by a form', 'files', [ofFolder('d/a'), ofFolder('d/e/f')]],
    ['with a path of Windows', 'files', { 'a\\b': '1' }],
    ['with the name ..', 'files', { '..': '1' }],
    ['with a name of nothing', 'files', { '': '1' }],
    ['with a line end in a name', 'files', { 'a\nb': '1' }],
    ['without files', 'files', {}],
    ['of an empty list', 'files', []],
    ['that is a path', 'files', '/home/me/site'],
    ['that is nothing', 'files', undefined],
    ['with files that are none', 'files', [7]],
    ['into a path', 'directory', { a: '1' }, 'a/b'],
    ['into /', 'directory', { a: '1' }, '/'],
    ['into nothing', 'directory', { a: '1' }, ''],
    ['without a name for it', 'directory', { a: '1' }, undefined],
  ])('%s', async (_, argument, source, ...[directory]) => {
    const { client, asked } = openNode()
    const options = argument === 'files' ? { directory: 'site' } : { directory }
    const error = await rejection(client.uploadFolder(source as DirectorySource, options))
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error).toMatchObject({ argument, mayHaveApplied: false, service: 'pintheon' })
    expect(asked).toEqual([])
  })

  it('with content that the node has already, by this client or by the caller', async () => {
    const { client, uploads } = openNode()
    await client.uploadFile('old')
    expect(await rejection(client.uploadFolder({ a: 'new', b: 'old' }, { directory: 'd' }))).toMatchObject({
      argument: 'files',
      message: expect.stringContaining('"b"'),
    })
    const known = [await cidOfText('other')]
    expect(await rejection(client.uploadFolder({ a: 'other' }, { directory: 'd', known }))).toMatchObject({
      argument: 'files',
    })
    expect(uploads()).toBe(1)
  })

  it('into a directory that is there', async () => {
    const { client, asked } = openNode()
    await client.createDirectory('site')
    asked.length = 0
    const error = await rejection(client.uploadFolder(SITE, { directory: 'site' }))
    expect(error).toMatchObject({ argument: 'directory', message: expect.stringContaining('"site"') })
    expect(asked).toEqual(['POST /api_list_directories'])
  })
})

describe('a folder that is not whole', () => {
  it('that its caller ends has that for its cause', async () => {
    const { mock } = openNode()
    const caller = new AbortController()
    const client = clientOf((request) => {
      if (request.url.endsWith('/api_upload')) caller.abort('enough')
      return mock.respond(request)
    })
    const error = await rejection(client.uploadFolder(SITE, { directory: 'd', signal: caller.signal }))
    expect(error).toBeInstanceOf(FolderIncompleteError)
    expect(error).toMatchObject({ directory: 'd', cause: { name: 'AbortError', cause: 'enough' } })
  })

  it('is not published, and says what each file came to', async () => {
    const { mock, client: direct } = openNode()
    const asked: string[] = []
    const client = clientOf(async (request) => {
      asked.push(new URL(request.url).pathname)
      const isBad = request.url.endsWith('_upload') && (await request.clone().text()).includes('"b"')
      return isBad ? new Response('x', { status: 413 }) : mock.respond(request)
    })
    const error = await rejection(client.uploadFolder({ a: '1', b: '2', c: '3' }, { directory: 'd' }))
    expect(error).toBeInstanceOf(FolderIncompleteError)
    expect(error).toMatchObject({ mayHaveApplied: true, service: 'pintheon', cause: { status: 413 } })
    expect((error as Error).message).toBe('pintheon: 1 of 3 files failed')
    const { files } = error as FolderIncompleteError
    expect(files.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(asked).not.toContain('/api_publish_directory')
    expect(await direct.listDirectories()).toHaveLength(1)
    // What is missing can be put in, and all published.
    await client.uploadFile('2', { name: 'B', directory: 'd' })
    expect(await client.publishDirectory('d')).toMatchObject({ directory: '/d' })
  })

  it('says that it is there and may not be published', async () => {
    const { mock } = openNode()
    const client = clientOf((request) =>
      request.url.endsWith('publish_directory')
        ? new Response('{"error":"Failed to publish directory to IPNS"}', {
            status: 400,
            headers: { 'content-type': 'application/json' },
          })
        : mock.respond(request),
    )
    const error = await rejection(client.uploadFolder(SITE, { directory: 'd' }))
    expect(error).toBeInstanceOf(FolderIncompleteError)
    expect((error as Error).message).toBe('pintheon: all files are there, and may not be published')
    expect(error).toMatchObject({
      directory: 'd',
      cause: { status: 400, operationId: 'publishDirectory', mayHaveApplied: true },
      files: [{ status: 'fulfilled' }, { status: 'fulfilled' }],
    })
  })

  it('has a file that cannot be read in its place', async () => {
    const { client } = openNode()
    const missing = () => {
      throw new Error('ENOENT')
    }
    const error = await rejection(client.uploadFolder({ a: '1', b: missing }, { directory: 'd' }))
    expect(error).toMatchObject({ name: 'FolderIncompleteError', cause: { argument: 'source' } })
  })

  it('fails as its directory does, where that cannot be made', async () => {
    const { client, mock, uploads } = openNode()
    const options = { directory: 'd' }
    mock.failNext({ status: 500, body: 'Server Error' })
    expect(await rejection(client.uploadFolder(SITE, options))).toMatchObject({
      operationId: 'listDirectories',
    })
    mock.state.setQuirks({ kuboDown: true })
    expect(await rejection(client.uploadFolder(SITE, options))).toMatchObject({
      operationId: 'createDirectory',
      mayHaveApplied: true,
    })
    expect(uploads()).toBe(0)
  })

  it('ends with its deadline and its signal, all of it', async () => {
    const { mock } = openNode()
    const slow = clientOf(async (request) => {
      await new Promise((resolve) => setTimeout(resolve, 60))
      return mock.respond(request)
    })
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, nth) => [`${nth}`, `${nth}`]))
    slowClock()
    const started = performance.now()
    const late = await rejection(slow.uploadFolder(many, { directory: 'd', deadline: 400 }))
    expect(late).toMatchObject({ name: 'FolderIncompleteError', cause: { name: 'TimeoutError' } })
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 400)
    const { signal } = controller
    const ended = await rejection(slow.uploadFolder(many, { directory: 'e', resend: true, signal }))
    expect(ended).toMatchObject({ name: 'FolderIncompleteError', cause: { name: 'AbortError' } })
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})
