import { parseCid } from '@holdfast/shared/cid'
import { describe, expect, it } from 'vitest'
import { EMPTY_DIRECTORY, file, HELLO, mocked, NOWHERE } from './msw-support.ts'

const CACHED = { headers: { 'cache-control': 'only-if-cached' } }

/** A node with a file, and a directory with two. */
async function filled(options: Parameters<typeof mocked>[0] = {}) {
  const node = mocked(options)
  await node.upload(file('a.txt'))
  await node.post('/api_create_directory', { name: 'site' })
  await node.upload(file('index.html', '<h1>Hi</h1>', 'text/html'), { directory: '/site' })
  await node.upload(file('ä b.css', 'p {}', 'text/css'), { directory: '/site' })
  const { ipfs_path, ipns_name } = (await node.post('/api_publish_directory', { directory: '/site' })).json
  return { ...node, site: ipfs_path as string, name: ipns_name as string }
}

describe('the gateway', () => {
  it('answers with a file and what Kubo says of it', async () => {
    const { get } = await filled()
    const { status, text, headers } = await get(`/ipfs/${HELLO}`)
    expect([status, text]).toEqual([200, 'hello world'])
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-length': '11',
      etag: `"${HELLO}"`,
      'cache-control': 'public, max-age=29030400, immutable',
      'x-ipfs-path': `/ipfs/${HELLO}`,
      'x-ipfs-roots': HELLO,
      'accept-ranges': 'bytes',
    })
    expect(headers.get('last-modified')).toBeNull()
  })

  it('answers HEAD with the same headers and no body', async () => {
    const { get } = await filled()
    const [whole, head] = [await get(`/ipfs/${HELLO}`), await get(`/ipfs/${HELLO}`, { method: 'HEAD' })]
    expect([head.status, head.text]).toEqual([200, ''])
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(whole.headers))
    const missing = await get('/ipfs/none', { method: 'HEAD' })
    expect([missing.status, missing.text]).toEqual([400, ''])
  })

  it.each([
    ['bytes=6-', 206, 'world', 'bytes 6-10/11'],
    ['bytes=0-4', 206, 'hello', 'bytes 0-4/11'],
    ['bytes=-5', 206, 'world', 'bytes 6-10/11'],
    ['bytes=-99', 206, 'hello world', 'bytes 0-10/11'],
    ['bytes=10-99', 206, 'd', 'bytes 10-10/11'],
    ['bytes=11-', 416, 'invalid range: failed to overlap\n', 'bytes */11'],
    ['bytes=5-4', 200, 'hello world', null],
    ['bytes=-', 200, 'hello world', null],
    ['lines=1-2', 200, 'hello world', null],
  ])('range %s: %i', async (range, status, text, contentRange) => {
    const { get } = await filled()
    const answer = await get(`/ipfs/${HELLO}`, { headers: { range } })
    expect([answer.status, answer.text, answer.headers.get('content-range')]).toEqual([
      status,
      text,
      contentRange,
    ])
    if (status === 206) expect(answer.headers.get('content-length')).toBe(String(text.length))
  })

  it('sends all where the part is of another file', async () => {
    const { get } = await filled()
    const ask = async (tag: string) =>
      (await get(`/ipfs/${HELLO}`, { headers: { range: 'bytes=6-', 'if-range': tag } })).status
    expect([await ask(`"${HELLO}"`), await ask('"another"')]).toEqual([206, 200])
  })

  it('says that the caller has it already', async () => {
    const { get } = await filled()
    const ask = (tag: string) => get(`/ipfs/${HELLO}`, { headers: { 'if-none-match': tag } })
    for (const tag of [`"${HELLO}"`, `W/"${HELLO}"`, `"a", "${HELLO}"`, '*']) {
      const { status, text, headers } = await ask(tag)
      expect([status, text, headers.get('etag')]).toEqual([304, '', `"${HELLO}"`])
    }
    expect((await ask('"another"')).status).toBe(200)
  })

  it('knows a CID of version 1 for the same block', async () => {
    const { get } = await filled()
    const { multihash } = parseCid(HELLO) ?? { multihash: [] }
    const hex = [1, 0x70, ...multihash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    expect((await get(`/ipfs/f${hex}`)).text).toBe('hello world')
  })

  it.each(['none', 'Qm', `${HELLO}x`])('refuses %s, which is no CID', async (cid) => {
    const { status, type } = await mocked().get(`/ipfs/${cid}`)
    expect([status, type]).toEqual([400, 'text/plain; charset=utf-8'])
  })
})

it.each<[content: BlobPart, type: string]>([
  ['plain ä', 'text/plain; charset=utf-8'],
  [' <!DOCTYPE html>', 'text/html; charset=utf-8'],
  [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'image/png'],
  [Uint8Array.of(0x61, 0x00), 'application/octet-stream'],
])('what has no name is taken for what it begins like: %j', async (content, type) => {
  const { get, state } = mocked()
  expect((await get(`/ipfs/${await state.addContent(new Blob([content]))}`)).type).toBe(type)
})

describe('a directory', () => {
  it('goes on with a "/" at its end, and shows its index', async () => {
    const { get, site } = await filled()
    const moved = await get(site)
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `${site}/`])
    const { status, text, type, headers } = await get(`${site}/`)
    expect([status, text, type]).toEqual([200, '<h1>Hi</h1>', 'text/html; charset=utf-8'])
    expect(headers.get('x-ipfs-roots')?.split(',')).toHaveLength(2)
  })

  it('has its files by path, by CID and by name', async () => {
    const { get, site, name } = await filled()
    for (const base of [site, `/ipns/${name}`]) {
      const { status, text, type } = await get(`${base}/${encodeURIComponent('ä b.css')}`)
      expect([status, text, type]).toEqual([200, 'p {}', 'text/css; charset=utf-8'])
      const missing = await get(`${base}/nothing`)
      expect([missing.status, missing.text]).toEqual([
        404,
        expect.stringContaining('no link named "nothing"'),
      ])
    }
    expect((await get(`/ipns/${name}/index.html`)).headers.get('cache-control')).not.toContain('immutable')
    expect((await get(`${site}/index.html/deeper`)).status).toBe(404)
  })

  it('is listed where it has no index', async () => {
    const { get, post, upload } = mocked()
    await post('/api_create_directory', { name: 'docs' })
    await upload(file('<b>.txt'), { directory: '/docs' })
    const { ipfs_path } = (await post('/api_publish_directory', { directory: '/docs' })).json
    const { text, type } = await get(`${ipfs_path}/`)
    expect([type, text]).toEqual([
      'text/html; charset=utf-8',
      expect.stringContaining('<a href="%3Cb%3E.txt">&#60;b&#62;.txt</a>'),
    ])
  })
})

describe('what the node does not hold', () => {
  it('is looked for, found slowly, and kept', async () => {
    const { get, state } = mocked({ searchMs: 60, giveUpMs: 120 })
    const cid = await state.addElsewhere('foreign')
    expect((await get(`/ipfs/${cid}`, CACHED)).status).toBe(412)
    expect(state.holds(cid)).toBe(false)
    const began = performance.now()
    expect((await get(`/ipfs/${cid}`, { method: 'HEAD' })).status).toBe(200)
    expect(performance.now() - began).toBeGreaterThan(50)
    expect((await get(`/ipfs/${cid}`, CACHED)).text).toBe('foreign')
  })

  it('is given up where nobody has it', async () => {
    const { get } = mocked({ searchMs: 10, giveUpMs: 60 })
    const began = performance.now()
    const { status, type } = await get(`/ipfs/${NOWHERE}`)
    expect([status, type]).toEqual([504, 'text/plain; charset=utf-8'])
    expect(performance.now() - began).toBeGreaterThan(50)
  })

  it('is not looked for with only-if-cached', async () => {
    const { get } = mocked({ searchMs: 60_000, giveUpMs: 60_000 })
    expect((await get(`/ipfs/${NOWHERE}`, CACHED)).status).toBe(412)
    expect((await get(`/ipfs/${NOWHERE}`, { ...CACHED, method: 'HEAD' })).status).toBe(412)
    expect((await get('/ipns/example.com', CACHED)).status).toBe(412)
  })

  it('is said to be held, with only-if-cached, by a bare 200', async () => {
    const { get } = await filled()
    const bare = await get(`/ipfs/${HELLO}`, { ...CACHED, method: 'HEAD' })
    expect([bare.status, bare.headers.get('etag'), bare.headers.get('content-length')]).toEqual([
      200,
      null,
      null,
    ])
    expect((await get(`/ipfs/${HELLO}`, { method: 'HEAD' })).headers.get('etag')).toBe(`"${HELLO}"`)
  })

  it('may be gone, or be a name that nobody has published', async () => {
    const { get, state } = await filled()
    expect(state.removeContent(HELLO)).toBe(true)
    expect((await get(`/ipfs/${HELLO}`, CACHED)).status).toBe(412)
    expect((await get('/ipns/k51nobody')).status).toBe(500)
    expect((await get(`/ipfs/${EMPTY_DIRECTORY}`, CACHED)).status).toBe(412)
  })

  it('is not waited for by who goes away', async () => {
    const { get } = mocked({ searchMs: 60_000 })
    await expect(get(`/ipfs/${NOWHERE}`, { signal: AbortSignal.timeout(20) })).rejects.toThrow()
  })
})
