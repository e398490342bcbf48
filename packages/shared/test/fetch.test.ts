import { recordFetch, serve } from '@holdfast/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiError, ConnectionError, type Fetch, TlsError } from '../src/index.ts'
import { calls, createNotes, failure, good, note } from './notes.ts'

afterEach(() => void vi.unstubAllGlobals())

describe('fetch', () => {
  it('is the global one at the time of the call, so that a mock that comes later is used', async () => {
    const notes = createNotes()
    const { fetch, requests } = recordFetch(good)
    vi.stubGlobal('fetch', fetch)
    expect(await calls['read, idempotent'](notes)).toEqual(note)
    expect(requests).toHaveLength(1)
  })

  it('of the client goes before the global one, and is called without a `this`', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('not this one')))
    const seen: unknown[] = []
    const fetch: Fetch = async function (this: unknown, url, init) {
      seen.push(this, url)
      return good(init)
    }
    expect(await calls['read, idempotent'](createNotes({ fetch }))).toEqual(note)
    expect(seen).toEqual([undefined, expect.stringMatching(/^https:/)])
  })

  it('of the client may fail before it gives a promise', async () => {
    const fetch = () => {
      throw new Error('no network here')
    }
    const error = await failure(calls['change, never'](createNotes({ fetch })))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error.message).toContain('no network here')
  })
})

describe('what fetch fails with', () => {
  const withCode = (code: string, where: 'cause' | 'error') => {
    const error = Object.assign(new Error('unable to verify'), { code })
    return where === 'cause' ? new TypeError('fetch failed', { cause: error }) : error
  }
  it.each([
    ['ECONNREFUSED', ConnectionError, false],
    ['ENOTFOUND', ConnectionError, false],
    ['EAI_AGAIN', ConnectionError, false],
    ['UND_ERR_CONNECT_TIMEOUT', ConnectionError, false],
    ['ECONNRESET', ConnectionError, true],
    ['UND_ERR_SOCKET', ConnectionError, true],
    ['EPIPE', ConnectionError, true],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', TlsError, false],
    ['SELF_SIGNED_CERT_IN_CHAIN', TlsError, false],
    ['CERT_HAS_EXPIRED', TlsError, false],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', TlsError, false],
    ['ERR_TLS_CERT_ALTNAME_INVALID', TlsError, false],
    ['ERR_SSL_SSLV3_ALERT_CERTIFICATE_REVOKED', ConnectionError, true],
  ])('%s', async (code, Class, mayHaveApplied) => {
    for (const where of ['cause', 'error'] as const) {
      const fetch = () => Promise.reject(withCode(code, where))
      const error = await failure(calls['change, never'](createNotes({ fetch })))
      expect(error).toMatchObject({ name: Class.name, mayHaveApplied })
      expect(error.cause).toMatchObject({ code })
    }
  })

  it('says in words what a certificate needs', async () => {
    const fetch = () => Promise.reject(withCode('CERT_HAS_EXPIRED', 'cause'))
    const { message } = await failure(calls['change, never'](createNotes({ fetch })))
    expect(message).toMatch(/CERT_HAS_EXPIRED.*certificate is not trusted.*NODE_EXTRA_CA_CERTS/)
  })

  it('as a browser says it: nothing is known, and so it may have applied', async () => {
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'))
    const error = await failure(calls['change, never'](createNotes({ fetch })))
    expect(error).toMatchObject({ name: 'ConnectionError', mayHaveApplied: true })
    expect(error.message).toContain('Failed to fetch')
  })
})

describe('a redirection', () => {
  const elsewhere = async (status: number) => {
    const server = await serve(({ url }, response) =>
      url.startsWith('/moved')
        ? response.end(JSON.stringify(note))
        : response.writeHead(status, { location: `/moved${url}` }).end(),
    )
    return server
  }

  it.each([301, 302, 303, 307, 308])(
    '%i of a change is not followed, and says where it leads',
    async (status) => {
      await using server = await elsewhere(status)
      for (const name of ['change, unprocessed', 'change, never', 'change, idempotent'] as const) {
        const error = await failure(calls[name](createNotes({ baseUrl: server.baseUrl })))
        expect(error).toBeInstanceOf(ApiError)
        expect(error.status).toBe(status)
        expect(error.message).toMatch(/\/moved\/notes(\/1)?\b.*baseUrl/)
      }
      expect(server.requests.map(({ url }) => url)).toEqual(['/notes', '/notes/1', '/notes/1'])
    },
  )

  it.each([301, 302, 303, 307, 308])('%i of a read is followed', async (status) => {
    await using server = await elsewhere(status)
    expect(await calls['read, idempotent'](createNotes({ baseUrl: server.baseUrl }))).toEqual(note)
    expect(server.requests.map(({ url }) => url)).toEqual(['/notes/1', '/moved/notes/1'])
  })

  it('of a read to another origin does not take the token along', async () => {
    await using other = await serve((_, response) => response.end(JSON.stringify(note)))
    await using server = await serve((_, response) =>
      response.writeHead(307, { location: other.baseUrl }).end(),
    )
    expect(await calls['read, idempotent'](createNotes({ baseUrl: server.baseUrl }))).toEqual(note)
    expect(other.requests[0]?.headers).not.toHaveProperty('authorization')
  })
})
