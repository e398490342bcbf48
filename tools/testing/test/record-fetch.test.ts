import { recordFetch } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'

describe('recordFetch', () => {
  it('records requests and answers them in turn', async () => {
    const { fetch, requests } = recordFetch(
      new Response('first'),
      async (request) => new Response(`${request.method} ${await request.text()}`, { status: 202 }),
    )
    const first = await fetch('http://a.test/pins?limit=1', { headers: { Authorization: 'Bearer a' } })
    const second = await fetch(new Request('http://a.test/pins', { method: 'POST', body: '{"cid":"b"}' }))

    expect(await first.text()).toBe('first')
    expect([second.status, await second.text()]).toEqual([202, 'POST {"cid":"b"}'])
    expect(requests).toEqual([
      {
        method: 'GET',
        url: 'http://a.test/pins?limit=1',
        headers: { authorization: 'Bearer a' },
        body: undefined,
      },
      {
        method: 'POST',
        url: 'http://a.test/pins',
        headers: { 'content-type': 'text/plain;charset=UTF-8' },
        body: '{"cid":"b"}',
      },
    ])
  })

  it('fails when asked more often than it has answers', async () => {
    const { fetch, requests } = recordFetch()
    await expect(fetch('http://a.test/')).rejects.toThrow(
      'no answer is left for GET http://a.test/, request 1',
    )
    expect(requests).toHaveLength(1)
  })

  it('fails as an answer does', async () => {
    const { fetch } = recordFetch(() => {
      throw new TypeError('fetch failed')
    })
    await expect(fetch('http://a.test/')).rejects.toThrow(TypeError)
  })
})
