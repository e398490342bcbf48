import { describe, expect, it } from 'vitest'
import type { UplinkMockOptions } from '../src/msw.ts'
import { inside, mocked } from './msw-support.ts'

function withObjects(keys: readonly string[], options: UplinkMockOptions = {}) {
  const all = mocked(options)
  all.state.addBucket('photos')
  for (const key of keys) all.state.addObject('photos', key, key)
  /** A page of the list, as far as tests look at it. */
  const list = async (query: Record<string, string> = {}) => {
    const search = Object.entries(query).map(([name, value]) => `&${name}=${encodeURIComponent(value)}`)
    const { status, code, text } = await all.s3('GET', `/photos?list-type=2${search.join('')}`)
    const [next] = inside(text, 'NextContinuationToken')
    const isTruncated = inside(text, 'IsTruncated')[0] === 'true'
    const gathered = text.split('<CommonPrefixes>').slice(1)
    const prefixes = gathered.flatMap((each) => inside(each, 'Prefix').slice(0, 1))
    return { status, code, text, keys: inside(text, 'Key'), prefixes, next, isTruncated }
  }
  return { ...all, list }
}

/** All pages of a list. */
async function all(list: ReturnType<typeof withObjects>['list'], query: Record<string, string>) {
  const pages: string[][] = []
  for (let token: string | undefined, first = true; first || token; first = false) {
    const page = await list({ ...query, ...(token && { 'continuation-token': token }) })
    pages.push([...page.keys, ...page.prefixes])
    expect(page.isTruncated).toBe(page.next !== undefined)
    token = page.next
  }
  return pages
}

describe('a list of objects', () => {
  it('is in the order of the bytes of their keys', async () => {
    const { list } = withObjects(['b', '\u{10000}', '\uffee', 'a/b', 'a', 'B', 'a!'])
    const { keys } = await list()
    expect(keys).toEqual(['B', 'a', 'a!', 'a/b', 'b', '\uffee', '\u{10000}'])
  })

  it('says what there is of each', async () => {
    const { list, state } = withObjects([])
    state.addObject('photos', 'a', 'hello', { metadata: { kind: 'x' } })
    const { text } = await list()
    expect(text).toMatch(
      /<Contents><Key>a<\/Key><LastModified>[\d-]+T[\d:.]+Z<\/LastModified><ETag>&#34;5d41402abc4b2a76b9719d911017c592&#34;<\/ETag><Size>5<\/Size><Owner>.*<\/Owner><StorageClass>STANDARD<\/StorageClass><\/Contents>/,
    )
    expect(inside(text, 'KeyCount')).toEqual(['1'])
    expect(text).toContain('<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">')
  })

  it('has the metadata of each where that is asked, in UTF-8 and with names as Go writes them', async () => {
    const { list, s3, state } = withObjects([])
    const value = String.fromCharCode(...new TextEncoder().encode('größe'))
    const headers = { 'content-type': 'text/plain', 'x-amz-meta-camera-model': value }
    await s3('PUT', '/photos/a', { body: '', headers })
    const { text } = await list({ metadata: 'true' })
    expect(text).toContain(
      '<UserMetadata><content-type>text/plain</content-type><X-Amz-Meta-Camera-Model>größe</X-Amz-Meta-Camera-Model></UserMetadata>',
    )
    expect((await list()).text).not.toContain('UserMetadata')
    state.setQuirks({ metadataNotListed: true })
    expect((await list({ metadata: 'true' })).text).not.toContain('UserMetadata')
  })

  it('is of a prefix, and gathers what lies behind a delimiter', async () => {
    const { list } = withObjects(['a/1', 'a/2/x', 'a/2/y', 'a/3/x', 'ab', 'b/1'])
    expect((await list({ prefix: 'a' })).keys).toEqual(['a/1', 'a/2/x', 'a/2/y', 'a/3/x', 'ab'])
    expect(await list({ prefix: 'a/', delimiter: '/' })).toMatchObject({
      keys: ['a/1'],
      prefixes: ['a/2/', 'a/3/'],
    })
    expect(await list({ delimiter: '/' })).toMatchObject({ keys: ['ab'], prefixes: ['a/', 'b/'] })
    expect(await list({ delimiter: '2' })).toMatchObject({ prefixes: ['a/2'] })
    expect((await list({ prefix: 'c' })).keys).toEqual([])
  })

  it.each(['1', '2', '3', '1000'])(
    'comes page by page of %s, nothing left out and nothing twice',
    async (size) => {
      const { list } = withObjects(['a', 'b/1', 'b/2', 'c', 'd/1', 'ü'])
      const pages = await all(list, { 'max-keys': size })
      expect(pages.flat()).toEqual(['a', 'b/1', 'b/2', 'c', 'd/1', 'ü'])
      expect(pages.every((page) => page.length <= Number(size))).toBe(true)
      expect((await all(list, { 'max-keys': size, delimiter: '/' })).flat().sort()).toEqual([
        'a',
        'b/',
        'c',
        'd/',
        'ü',
      ])
    },
  )

  it('has at most 1000 on a page, whatever is asked', async () => {
    const keys = Array.from({ length: 1001 }, (_, at) => String(at).padStart(4, '0'))
    const { list } = withObjects(keys)
    const page = await list({ 'max-keys': '5000' })
    expect(page.keys).toEqual(keys.slice(0, 1000))
    expect(inside(page.text, 'MaxKeys')).toEqual(['5000'])
    expect((await list({ 'continuation-token': page.next ?? '' })).keys).toEqual(['1000'])
  })

  it('begins behind a key, there or not', async () => {
    const { list } = withObjects(['a', 'b', 'c'])
    expect((await list({ 'start-after': 'a' })).keys).toEqual(['b', 'c'])
    expect((await list({ 'start-after': 'aa' })).keys).toEqual(['b', 'c'])
    const { next = '' } = await list({ 'max-keys': '2' })
    expect((await list({ 'start-after': 'a', 'continuation-token': next })).keys).toEqual(['c'])
  })

  it('of none is empty', async () => {
    const { list } = withObjects(['a'])
    expect(await list({ 'max-keys': '0' })).toMatchObject({ keys: [], isTruncated: false })
  })

  it('writes what XML cannot have only where that is asked for', async () => {
    const key = "a \u0001&<+*~'/ü"
    const { list } = withObjects([key])
    expect((await list()).text).toContain('<Key>a \ufffd&amp;&lt;+*~&#39;/ü</Key>')
    const { keys, text } = await list({ 'encoding-type': 'url', prefix: 'a ' })
    expect(keys).toEqual(['a+%01%26%3C%2B*%7E%27/%C3%BC'])
    expect(inside(text, 'Prefix')).toEqual(['a+'])
    expect(inside(text, 'EncodingType')).toEqual(['url'])
  })

  it.each<[query: Record<string, string>, code: string]>([
    [{ 'max-keys': '-1' }, 'InvalidArgument'],
    [{ 'max-keys': 'x' }, 'InvalidArgument'],
    [{ 'continuation-token': '' }, 'InvalidArgument'],
    [{ 'continuation-token': '%' }, 'InvalidArgument'],
    [{ 'encoding-type': 'base64' }, 'InvalidArgument'],
  ])('refuses %j', async (query, code) => {
    expect(await withObjects([]).list(query)).toMatchObject({ status: 400, code })
  })

  it('is none of the first version, nor of a bucket that is not there', async () => {
    const { s3 } = withObjects([])
    expect(await s3('GET', '/photos')).toMatchObject({ status: 501, code: 'NotImplemented' })
    expect((await s3('GET', '/nowhere?list-type=2')).code).toBe('NoSuchBucket')
  })
})

describe('the order of encrypted keys', () => {
  const KEYS = Array.from({ length: 40 }, (_, at) => `${at % 4 ? 'docs/' : ''}${at}`)

  it('is another one, and pages lose nothing', async () => {
    const { list } = withObjects(KEYS, { quirks: { encryptedOrder: true } })
    const listed = (await all(list, { 'max-keys': '7' })).flat()
    expect(listed).not.toEqual([...listed].sort())
    expect([...listed].sort()).toEqual([...KEYS].sort())
    expect((await all(list, { 'max-keys': '3', delimiter: '/' })).flat().sort()).toEqual(
      ['docs/', ...KEYS.filter((key) => !key.includes('/'))].sort(),
    )
  })

  it('keeps together what is in one prefix', async () => {
    const { list } = withObjects(KEYS, { quirks: { encryptedOrder: true } })
    const { keys } = await list()
    const at = keys.flatMap((key, index) => (key.startsWith('docs/') ? [index] : []))
    expect((at.at(-1) as number) - (at[0] as number)).toBe(at.length - 1)
  })
})

it('a "/" at the beginning is dropped where a gateway does so', async () => {
  const { s3, state, list } = withObjects([], { quirks: { dropsLeadingSlash: true } })
  await s3('PUT', '/photos//a//b/', { body: 'x' })
  expect(state.objects('photos').map(({ key }) => key)).toEqual(['a/b/'])
  expect((await s3('GET', '/photos/a/b/')).text).toBe('x')
  expect((await list({ prefix: '/a' })).keys).toEqual(['a/b/'])
})
