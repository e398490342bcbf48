import { describe, expect, it } from 'vitest'
import { type HoldfastError, InvalidArgumentError, type Progress, type UploadFile } from '../src/index.ts'
import { createFiles } from './upload-service.ts'

/** What a service without a network gets: the body as text, and its headers. */
async function sent(body: Record<string, unknown>) {
  const seen: { text: string; headers: Headers; init: RequestInit }[] = []
  const { add } = createFiles('https://files.test', {
    fetch: async (url, init) => {
      const { headers } = init
      seen.push({
        text: await new Request(url, init as RequestInit).text(),
        headers,
        init: init as RequestInit,
      })
      return Response.json({}, { status: 201 })
    },
  })
  await add('addFiles', { body })
  const [{ text, headers, init }] = seen as [(typeof seen)[0]]
  const boundary = /boundary=(.*)$/.exec(headers.get('content-type') ?? '')?.[1] as string
  return {
    text: text.replaceAll(boundary, 'B'),
    length: headers.get('content-length'),
    boundary,
    init,
    raw: text,
  }
}

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: HoldfastError) => error,
  )

const bytes = new TextEncoder().encode('zwölf')

async function* pieces() {
  yield bytes.subarray(0, 2)
  yield new Uint8Array()
  yield bytes.subarray(2)
}

const SOURCES: [string, () => UploadFile['source']][] = [
  ['a Blob', () => new Blob([bytes])],
  ['an ArrayBuffer', () => bytes.slice().buffer],
  ['a view', () => new DataView(bytes.buffer)],
  ['part of a buffer', () => new Uint8Array([0, ...bytes, 0]).subarray(1, 7)],
  ['a string', () => 'zwölf'],
  ['a stream', () => new Blob([bytes]).stream()],
  ['an iterable', () => pieces()],
  ['an answer', () => new Response(bytes)],
  ['a function', () => () => bytes],
  ['a function that takes its time', () => async () => new Blob([bytes])],
]

describe('a multipart body', () => {
  it.each(SOURCES)('takes %s', async (_, source) => {
    const { text } = await sent({ file: { source: source(), name: 'a.txt', type: 'text/plain' } })
    expect(text).toBe(
      '--B\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n' +
        'zwölf\r\n--B--\r\n',
    )
  })

  it('has one part a file and a field, in the order of the body; what is undefined is left out', async () => {
    const { text } = await sent({
      cl: 'c',
      none: undefined,
      files: [
        { source: 'a', name: 'x/a.txt' },
        { source: 'b', name: 'b.txt' },
      ],
      size: 2,
    })
    expect(text).toBe(
      [
        '--B\r\ncontent-disposition: form-data; name="cl"\r\n\r\nc',
        '--B\r\ncontent-disposition: form-data; name="files"; filename="x/a.txt"\r\ncontent-type: application/octet-stream\r\n\r\na',
        '--B\r\ncontent-disposition: form-data; name="files"; filename="b.txt"\r\ncontent-type: application/octet-stream\r\n\r\nb',
        '--B\r\ncontent-disposition: form-data; name="size"\r\n\r\n2',
        '--B--\r\n',
      ].join('\r\n'),
    )
  })

  it('keeps what a File and an answer say of themselves', async () => {
    const file = new File(['a'], 'ä "b".png', { type: 'image/png' })
    expect((await sent({ file: { source: file } })).text).toContain(
      'filename="ä %22b%22.png"\r\ncontent-type: image/png\r\n',
    )
    const answer = new Response('a', { headers: { 'content-type': 'image/gif' } })
    expect((await sent({ file: { source: answer } })).text).toContain(
      'filename="file"\r\ncontent-type: image/gif\r\n',
    )
  })

  it('can be read by a form parser that is not ours', async () => {
    const { raw, boundary } = await sent({ file: { source: 'a', name: 'ä/"b".txt' }, cl: 'ü' })
    const form = await new Response(raw, {
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    }).formData()
    expect(form.get('cl')).toBe('ü')
    expect((form.get('file') as File).name).toBe('ä/"b".txt')
  })

  it.each([
    ['known', 'zwölf', true],
    ['told', undefined, true],
    ['not known', undefined, false],
  ])('has a length where the sizes are %s', async (how, source, hasLength) => {
    const { length, raw } = await sent({
      file: { source: source ?? pieces(), name: 'a', ...(how === 'told' && { size: 6 }) },
    })
    expect(length).toBe(hasLength ? String(new TextEncoder().encode(raw).byteLength) : null)
  })

  it('is no longer as it was at each attempt: a boundary is never used twice', async () => {
    const one = await sent({ file: { source: 'a' } })
    expect((await sent({ file: { source: 'a' } })).boundary).not.toBe(one.boundary)
  })
})

it('takes a source alone, a FormData too, and refuses a body that is none', async () => {
  expect((await sent({ file: new File(['a'], 'a.txt') as never })).text).toContain('filename="a.txt"')
  const form = new FormData()
  form.append('file', new File(['b'], 'b.txt'))
  // Written here: its length is known, and a `fetch` that is not the platform's can send it.
  const { text, length } = await sent(form as never)
  expect(text).toContain('filename="b.txt"')
  expect(length).not.toBeNull()
  for (const body of [undefined, null, 'text'])
    expect(await failure(sent(body as never))).toMatchObject({ argument: 'body' })
})

describe('is refused before anything is sent', () => {
  it.each<[string, Partial<UploadFile>, string]>([
    ['nothing', { source: undefined as never }, 'source'],
    ['a number', { source: 1 as never }, 'source'],
    ['an object', { source: {} as never }, 'source'],
    ['a list of strings', { source: ['a'] as never }, 'source'],
    ['a function that fails', { source: () => Promise.reject(new Error('no such file')) }, 'source'],
    ['an answer that is a failure', { source: new Response('no', { status: 404 }) }, 'source'],
    ['an answer without a body', { source: new Response(null) }, 'source'],
    ['an empty name', { source: 'a', name: '' }, 'name'],
    ['a File without a name', { source: new File(['a'], '') }, 'name'],
    ['a name that is no text', { source: 'a', name: 5 as never }, 'name'],
    ['a size below 0', { source: new Blob(['a']).stream(), size: -1 }, 'size'],
    ['a size that is no number', { source: new Blob(['a']).stream(), size: '3' as never }, 'size'],
    ['a type with a line end', { source: 'a', type: 'a/b\r\nx: y' }, 'type'],
  ])('%s', async (_, file, argument) => {
    let calls = 0
    const fetch = async () => {
      calls++
      return Response.json({}, { status: 201 })
    }
    const error = await failure(
      createFiles('https://files.test', { fetch }).add('addFiles', { body: { file } }),
    )
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error).toMatchObject({ argument, mayHaveApplied: false })
    expect(calls).toBe(0)
  })
})

describe('progress', () => {
  it('is counted in bytes of the files, from 0 to their sum', async () => {
    const seen: Progress[] = []
    const { add } = createFiles('https://files.test', {
      fetch: async (url, init) => {
        await new Request(url, init as RequestInit).text()
        return Response.json({}, { status: 201 })
      },
    })
    const files = [{ source: 'abc' }, { source: new Uint8Array(100_000) }]
    await add('addFiles', { body: { files, cl: 'c' } }, { onProgress: (progress) => seen.push(progress) })
    expect(seen.map(({ sent }) => sent)).toEqual([0, 3, 65_539, 100_003])
    expect(new Set(seen.map(({ total }) => total))).toEqual(new Set([100_003]))
  })
})
