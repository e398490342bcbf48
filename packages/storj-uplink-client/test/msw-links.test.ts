import { describe, expect, it } from 'vitest'
import { createMockedAccess, type UplinkMockOptions } from '../src/msw.ts'
import { readOnlyPermission, writeOnlyPermission } from '../src/permission.ts'
import { signHeaders } from '../src/s3/sign.ts'
import { LINK, mocked } from './msw-support.ts'

const HTML = 'text/html; charset=utf-8'

/** What is shared, and ways to ask for it. */
function shared(options: UplinkMockOptions = {}) {
  const all = mocked(options)
  const { state } = all
  state.addBucket('photos')
  const access = createMockedAccess()
  const { accessKeyId: id } = all.register(access, true)
  const get = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(LINK + path, { redirect: 'manual', ...init })
    const [text, { status, headers }] = [await response.text(), response]
    return { status, text, headers, type: headers.get('content-type'), at: headers.get('location') }
  }
  return { ...all, access, id, get }
}
/** The sentence on a page that says what went wrong. */
const sentence = ({ status, text }: { status: number; text: string }) => [
  status,
  /<h3>([^<]*)</.exec(text)?.[1],
]

describe('a link to an object', () => {
  it('gives its bytes, by an access key id that is public and by a whole grant', async () => {
    const { get, id, access, state } = shared()
    state.addObject('photos', '2026/sea at dawn.jpg', 'sea', { contentType: 'image/jpeg' })
    for (const who of [id, access.serialize()]) {
      const path = `/raw/${who}/photos/2026/sea%20at%20dawn.jpg`
      const { status, text, type, headers } = await get(path)
      expect([status, text, type]).toEqual([200, 'sea', 'image/jpeg'])
      expect(headers.get('content-length')).toBe('3')
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('content-disposition')).toBeNull()
      const head = await get(path, { method: 'HEAD' })
      expect([head.status, head.text, head.headers.get('content-length')]).toEqual([200, '', '3'])
    }
  })

  it.each<[key: string, stored: string | undefined, type: string, disposition: string | null]>([
    ['a.png', undefined, 'image/png', null],
    ['a.txt', 'application/octet-stream', 'text/plain; charset=utf-8', 'attachment; filename=a.txt'],
    ['a.html', undefined, 'text/plain', 'attachment; filename=a.html'],
    ['a.png', 'text/html', 'text/plain', 'attachment; filename=a.png'],
    ['a', undefined, 'application/octet-stream', 'attachment; filename=a'],
    ['a b"c', 'video/mp4', 'video/mp4', 'attachment; filename="a b\\"c"'],
    ['x/ü', 'video/mp4', 'video/mp4', "attachment; filename*=utf-8''%C3%BC"],
  ])('says of %s (%s) that it is %s', async (key, contentType, type, disposition) => {
    const { get, id, state } = shared()
    state.addObject('photos', key, 'x', { contentType })
    const path = `/raw/${id}/photos/${key.split('/').map(encodeURIComponent).join('/')}`
    const answer = await get(path)
    expect([answer.type, answer.headers.get('content-disposition')]).toEqual([type, disposition])
    expect((await get(`${path}?download=1`)).headers.get('content-disposition')).toMatch(/^attachment/)
    expect((await get(`${path}?download=no`)).headers.get('content-disposition')).toBe(disposition)
  })

  it('gives a range of it', async () => {
    const { get, id, state } = shared()
    state.addObject('photos', 'a', 'hello')
    const range = async (value: string, headers = {}) => {
      const answer = await get(`/raw/${id}/photos/a`, { headers: { range: value, ...headers } })
      return [
        answer.status,
        answer.status < 300 ? answer.text : sentence(answer)[1],
        answer.headers.get('content-range'),
      ]
    }
    const refused = (length: string | null) => [
      416,
      'Range header isn&#39;t compatible with path query.',
      length,
    ]
    expect(await range('bytes=1-2')).toEqual([206, 'el', 'bytes 1-2/5'])
    expect(await range('bytes=-2')).toEqual([206, 'lo', 'bytes 3-4/5'])
    // As edge's ServeContent does: of what lies behind the object it says how long that is.
    expect(await range('bytes=5-')).toEqual(refused('bytes */5'))
    expect(await range('bytes=7-6')).toEqual(refused('bytes */5'))
    expect(await range('bytes=3-2')).toEqual(refused(null))
    expect(await range('bytes=x')).toEqual(refused(null))
    expect(await range('bytes=0-0,2-2')).toEqual([200, 'hello', null])
    expect(await range('bytes=1-2', { 'if-range': 'Thu, 01 Jan 1970 00:00:00 GMT' })).toEqual([
      200,
      'hello',
      null,
    ])
    state.addObject('photos', 'a', '')
    expect(await range('bytes=1-2')).toEqual([200, '', null])
  })

  it.each<[status: number, headers: Record<string, string>]>([
    [304, { 'if-modified-since': 'Thu, 01 Jan 2026 12:00:00 GMT' }],
    [200, { 'if-modified-since': 'Thu, 01 Jan 2026 11:59:59 GMT' }],
    [412, { 'if-unmodified-since': 'Thu, 01 Jan 2026 11:59:59 GMT' }],
    [412, { 'if-match': '"x"' }],
    [200, { 'if-none-match': '"x"' }],
  ])('is answered with %i to %j', async (status, headers) => {
    const { get, id, state } = shared({ now: () => Date.UTC(2026, 0, 1, 12, 0, 0, 500) })
    state.addObject('photos', 'a', 'hello')
    const answer = await get(`/raw/${id}/photos/a`, { headers })
    expect([answer.status, answer.text]).toEqual([status, status === 200 ? 'hello' : ''])
  })

  it('to a page shows what it is, unless the bytes are asked for, and the other way round', async () => {
    const { get, id, state } = shared()
    state.addObject('photos', 'a<b', 'hello', { contentType: 'image/png' })
    const [page, bytes] = [`/s/${id}/photos/a%3Cb`, `/raw/${id}/photos/a%3Cb`]
    const { type, text } = await get(page)
    expect([type, text]).toEqual([HTML, expect.stringContaining('<h5>a&#60;b</h5>\n<p>5 bytes</p>')])
    for (const query of ['wrap=0', 'view=1', 'view', 'download'])
      expect((await get(`${page}?${query}`)).text).toBe('hello')
    expect((await get(`${bytes}?wrap=1`)).text).toBe(text)
    expect((await get(page, { method: 'HEAD' })).status).toBe(200)
  })
})

describe('a link to a prefix', () => {
  it('leads behind a "/", and there to a list', async () => {
    const { get, id, state } = shared()
    for (const key of ['2026/a b', '2026/c/d', '2026/c/e', 'x']) state.addObject('photos', key, key)
    for (const kind of ['raw', 's']) {
      const leads = await get(`/${kind}/${id}/photos/2026?x=1`)
      expect([leads.status, leads.at]).toEqual([303, `/${kind}/${id}/photos/2026/?x=1`])
      const { status, text, type } = await get(leads.at as string)
      expect([status, type]).toEqual([200, HTML])
      expect([...text.matchAll(/href="([^"]*)">([^<]*)</g)].map(([, to, name]) => [to, name])).toEqual([
        ['./c/?wrap=1', 'c/'],
        ['./a%20b?wrap=1', 'a b'],
      ])
    }
  })

  it('of a bucket is the same', async () => {
    const { get, id, state } = shared()
    state.addObject('photos', 'a', 'x')
    const leads = await get(`/s/${id}/photos`)
    expect([leads.status, leads.at]).toEqual([303, `/s/${id}/photos/`])
    expect((await get(leads.at as string)).text).toContain('<a href="./a?wrap=1">a</a>')
  })

  it('goes on behind a cursor', async () => {
    const { get, id, state } = shared()
    for (let at = 0; at < 101; at++) state.addObject('photos', `d/${String(at).padStart(3, '0')}`, '')
    const { text } = await get(`/s/${id}/photos/d/`)
    expect(text.match(/<li>/g)).toHaveLength(100)
    expect(text).toContain('href="?cursor=099"')
    const next = (await get(`/s/${id}/photos/d/?cursor=099`)).text
    expect([next.match(/<li>/g)?.length, next.includes('cursor=')]).toEqual([1, false])
  })

  it('shows the index that is there, or the object that is called so', async () => {
    const { get, id, state } = shared()
    state.addObject('photos', 'site/index.html', '<p>hello</p>')
    expect((await get(`/raw/${id}/photos/site`)).status).toBe(303)
    expect((await get(`/raw/${id}/photos/site/`)).text).toBe('<p>hello</p>')
    state.addObject('photos', 'folder/', '')
    expect((await get(`/raw/${id}/photos/folder/`)).type).toBe(HTML)
    state.addObject('photos', 'folder/', 'x')
    expect((await get(`/raw/${id}/photos/folder/`)).text).toBe('x')
  })
})

describe('a link is refused', () => {
  it('that leads nowhere', async () => {
    const { get, id } = shared()
    expect(sentence(await get(`/raw/${id}/photos/a`))).toEqual([404, 'Object not found.'])
    expect(sentence(await get(`/raw/${id}/nowhere/a`))).toEqual([404, 'Bucket not found.'])
    expect(sentence(await get(`/s/${id}/No/a`))).toEqual([400, 'Invalid bucket name.'])
    const head = await get(`/raw/${id}/photos/a`, { method: 'HEAD' })
    expect([head.status, head.text]).toEqual([404, ''])
  })

  it('that is of nobody, or of nothing that can be one', async () => {
    const { get, state, id } = shared()
    state.addObject('photos', 'a', 'x')
    expect(sentence(await get('/raw/x/photos/a'))).toEqual([400, 'Malformed request. Please try again.'])
    expect(sentence(await get(`/raw/${'j'.repeat(28)}/photos/a`))).toEqual([401, 'Access denied.'])
    for (const path of ['/', '/raw/', '/s/', `/s/${id}`]) expect((await get(path)).status).toBe(400)
  })

  it('that is not public, unless it is signed', async () => {
    const { get, register, state } = shared()
    state.addObject('photos', 'a', 'x')
    const key = register(createMockedAccess(), false)
    const path = `/raw/${key.accessKeyId}/photos/a`
    expect(sentence(await get(path))).toEqual([403, 'Access denied.'])
    const signed = async (secretKey: string) => {
      const headers = new Headers()
      const by = { accessKeyId: key.accessKeyId, secretKey, region: 'global' }
      await signHeaders({ method: 'GET', url: LINK + path, headers }, by)
      return get(path, { headers })
    }
    expect((await signed(key.secretKey)).text).toBe('x')
    expect((await signed('x')).status).toBe(403)
  })

  it('that does not allow it, or no more', async () => {
    let now = Date.now()
    const { get, state, access } = shared({ now: () => now })
    state.addObject('photos', 'in/a', 'x')
    state.addObject('photos', 'out/a', 'x')
    const get_ = async (text: string, path = 'photos/in/a') => sentence(await get(`/raw/${text}/${path}`))
    const part = access.share(readOnlyPermission, [{ bucket: 'photos', prefix: 'in/' }]).serialize()
    expect((await get_(part))[0]).toBe(200)
    expect(await get_(part, 'photos/out/a')).toEqual([403, 'Access denied.'])
    expect(await get_(access.share(writeOnlyPermission).serialize())).toEqual([403, 'Access denied.'])
    const short = access.share({ ...readOnlyPermission, notAfter: new Date(now + 1000) }).serialize()
    expect((await get_(short))[0]).toBe(200)
    now += 1001
    expect(await get_(short)).toEqual([403, 'Access denied.'])
  })

  it('to a list that may not be seen, which is then no prefix', async () => {
    const { get, state, access } = shared()
    state.addObject('photos', 'in/a', 'x')
    const blind = access.share({ allowDownload: true }).serialize()
    expect(sentence(await get(`/raw/${blind}/photos/in`))).toEqual([404, 'Object not found.'])
    expect(sentence(await get(`/raw/${blind}/photos/in/`))).toEqual([403, 'Access denied.'])
  })

  it('by another method, and when told', async () => {
    const { get, id, mock, state } = shared()
    state.addObject('photos', 'a', 'x')
    const path = `/raw/${id}/photos/a`
    const put = await get(path, { method: 'PUT' })
    expect([put.status, put.text]).toEqual([405, 'Method Not Allowed\n'])
    mock.failNext({ service: 'link', status: 429 }, { service: 'link', status: 500, message: 'No' })
    expect((await get(path)).text).toBe('429 Too Many Requests\n')
    expect(sentence(await get(path))).toEqual([500, 'No'])
    expect((await get(path)).status).toBe(200)
  })
})

it('a link of the old form is sent on', async () => {
  const { get, id } = shared()
  const { status, at } = await get(`/${id}/photos/a?download=1`)
  expect([status, at]).toEqual([308, `/s/${id}/photos/a?download=1`])
})

it('browsers of any origin may read', async () => {
  const { get, id } = shared()
  const { status, headers } = await get(`/raw/${id}/photos/a`, { method: 'OPTIONS' })
  expect([status, headers.get('access-control-allow-methods')]).toEqual([200, 'GET, HEAD'])
})
