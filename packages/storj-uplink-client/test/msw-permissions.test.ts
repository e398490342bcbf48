import { describe, expect, it } from 'vitest'
import { createMockedAccess } from '../src/msw.ts'
import { type Permission, readOnlyPermission, writeOnlyPermission } from '../src/permission.ts'
import { inside, type Key, mocked } from './msw-support.ts'

/** A bucket with two objects, and keys of what is shared of it. */
function withShares() {
  let now = Date.now()
  const all = mocked({ now: () => now, smallestPart: 1 })
  all.state.addBucket('photos')
  all.state.addBucket('films')
  for (const key of ['in/a', 'out/a']) all.state.addObject('photos', key, 'hello')
  const access = createMockedAccess()
  const share = (permission: Permission, prefix?: string) =>
    all.register(access.share(permission, prefix === undefined ? undefined : [{ bucket: 'photos', prefix }]))
  /** The status of what somebody tries. */
  const tries =
    (by: Key) =>
    async (method: string, path: string, body?: string, headers = {}) =>
      (await all.s3(method, path, { by, headers, body })).status
  const wait = (ms: number) => {
    now += ms
  }
  return { ...all, access, share, tries, wait }
}

describe('a registered grant', () => {
  it('may do everything', async () => {
    const { access, register, tries } = withShares()
    const attempt = tries(register(access))
    expect(await attempt('PUT', '/photos/b', 'x')).toBe(200)
    expect(await attempt('GET', '/photos?list-type=2')).toBe(200)
    expect(await attempt('PUT', '/another')).toBe(200)
    expect(await attempt('DELETE', '/another')).toBe(204)
  })

  it('that is read-only cannot write', async () => {
    const { share, tries, state } = withShares()
    const attempt = tries(share(readOnlyPermission))
    expect(await attempt('GET', '/photos/in/a')).toBe(200)
    expect(await attempt('GET', '/photos?list-type=2')).toBe(200)
    expect(await attempt('PUT', '/photos/in/a', 'x')).toBe(403)
    expect(await attempt('DELETE', '/photos/in/a')).toBe(403)
    expect(await attempt('POST', '/photos/in/a?uploads=')).toBe(403)
    expect(await attempt('PUT', '/another')).toBe(403)
    expect(await attempt('DELETE', '/films')).toBe(403)
    const self = { 'x-amz-copy-source': '/photos/in/a', 'x-amz-metadata-directive': 'REPLACE' }
    expect(await attempt('PUT', '/photos/in/a', undefined, self)).toBe(403)
    expect(Buffer.from(await state.content('photos', 'in/a')).toString()).toBe('hello')
    expect(state.uploads('photos')).toEqual([])
  })

  it('that is write-only cannot read', async () => {
    const { share, tries } = withShares()
    const attempt = tries(share(writeOnlyPermission))
    expect(await attempt('PUT', '/photos/new', 'x')).toBe(200)
    expect(await attempt('GET', '/photos/new')).toBe(403)
    expect(await attempt('HEAD', '/photos/new')).toBe(403)
    expect(await attempt('GET', '/photos?list-type=2')).toBe(403)
    expect(await attempt('PUT', '/photos/copy', undefined, { 'x-amz-copy-source': '/photos/in/a' })).toBe(403)
  })

  it('of a prefix sees nothing else', async () => {
    const { share, tries, s3 } = withShares()
    const by = share({ ...readOnlyPermission, allowUpload: true, allowDelete: true }, 'in/')
    const attempt = tries(by)
    expect(await attempt('GET', '/photos/in/a')).toBe(200)
    expect(await attempt('PUT', '/photos/in/b', 'x')).toBe(200)
    expect(await attempt('GET', '/photos/out/a')).toBe(403)
    expect(await attempt('PUT', '/photos/out/b', 'x')).toBe(403)
    expect(await attempt('PUT', '/photos/in/c', undefined, { 'x-amz-copy-source': '/photos/out/a' })).toBe(
      403,
    )
    for (const [prefix, status] of [
      ['in/', 200],
      ['in/a', 200],
      ['out/', 403],
      ['', 403],
      ['i', 403],
    ] as const)
      expect([
        prefix,
        await attempt('GET', `/photos?list-type=2&prefix=${encodeURIComponent(prefix)}`),
      ]).toEqual([prefix, status])
    expect(inside((await s3('GET', '/', { by })).text, 'Name')).toEqual(['photos'])
    expect(await attempt('HEAD', '/photos')).toBe(200)
    expect(await attempt('HEAD', '/films')).toBe(403)
  })

  it('deletes of many what it may', async () => {
    const { share, s3, state } = withShares()
    const { md5Base64 } = await import('../src/mock/hashes.ts')
    const body = '<Delete><Object><Key>in/a</Key></Object><Object><Key>out/a</Key></Object></Delete>'
    const headers = { 'content-md5': md5Base64(new TextEncoder().encode(body)) }
    const { status, text } = await s3('POST', '/photos?delete=', {
      by: share({ allowDelete: true }, 'in/'),
      body,
      headers,
    })
    expect(status).toBe(200)
    expect(text).toContain('<Deleted><Key>in/a</Key></Deleted>')
    expect(text).toContain(
      '<Error><Code>AccessDenied</Code><Message>Access Denied.</Message><Key>out/a</Key>',
    )
    expect(state.objects('photos').map(({ key }) => key)).toEqual(['out/a'])
  })

  it('holds from one time to another', async () => {
    const { share, tries, wait } = withShares()
    const start = Date.now()
    const times = { notBefore: new Date(start + 60_000), notAfter: new Date(start + 120_000) }
    const attempt = tries(share({ ...readOnlyPermission, ...times }))
    expect(await attempt('GET', '/photos/in/a')).toBe(403)
    wait(90_000)
    expect(await attempt('GET', '/photos/in/a')).toBe(200)
    wait(60_000)
    expect(await attempt('GET', '/photos/in/a')).toBe(403)
  })

  it('says why in XML', async () => {
    const { share, s3 } = withShares()
    const { text } = await s3('PUT', '/photos/in/a', { by: share(readOnlyPermission), body: 'x' })
    expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<Error><Code>AccessDenied<\/Code>/)
  })
})
