import { selfSignedCertificate, serve } from '@holdfast/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { InvalidArgumentError } from '../src/index.ts'
import { insecureFetch, trustingFetch } from '../src/node.ts'
import { calls, createNotes, failure, note } from './notes.ts'

afterEach(() => {
  vi.doUnmock('undici')
  vi.resetModules()
})

const serveNote = () => serve((_, response) => response.end(JSON.stringify(note)), selfSignedCertificate())

describe('insecureFetch', () => {
  it('takes any certificate of this machine', async () => {
    await using server = await serveNote()
    const notes = createNotes({ baseUrl: server.baseUrl, fetch: await insecureFetch() })
    expect(await calls['read, idempotent'](notes)).toEqual(note)
    expect(server.requests[0]?.headers.authorization).toMatch(/^Bearer /)
  })

  it.each([
    'https://notes.test',
    'https://10.0.0.1',
    'https://127.0.0.1.notes.test',
    'https://localhost.notes.test',
    'https://notlocalhost',
    'https://[::2]',
    'https://0.0.0.0',
  ])('asks nobody at %s', async (baseUrl) => {
    const notes = createNotes({ baseUrl, fetch: await insecureFetch() })
    const error = await failure(calls['change, never'](notes))
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error).toMatchObject({ argument: 'url', mayHaveApplied: false })
  })

  it.each(['https://127.9.8.7:1', 'https://127.1:1', 'https://[::1]:1', 'https://localhost:1'])(
    'may ask at %s, where nobody is',
    async (baseUrl) => {
      const notes = createNotes({ baseUrl, fetch: await insecureFetch(), retry: false })
      expect(await failure(calls['change, never'](notes))).toMatchObject({ name: 'ConnectionError' })
    },
  )

  it('follows no redirection, which could lead to another machine', async () => {
    await using server = await serve(
      (_, response) => response.writeHead(302, { location: '/elsewhere' }).end(),
      selfSignedCertificate(),
    )
    const fetch = await insecureFetch()
    const notes = createNotes({ baseUrl: server.baseUrl, fetch, retry: false })
    expect(await failure(calls['read, idempotent'](notes))).toMatchObject({ name: 'ConnectionError' })
    await expect(fetch(server.baseUrl, {} as never)).rejects.toThrow('fetch failed')
    expect(server.requests.map(({ url }) => url)).not.toContain('/elsewhere')
  })
})

describe('trustingFetch', () => {
  it.each([
    '',
    'rootCA.pem',
    '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
    [],
    [selfSignedCertificate().cert, 'no'],
    undefined as never,
  ])('refuses what is no certificate: %j', async (ca) => {
    expect(await failure(trustingFetch({ ca }))).toMatchObject({
      name: 'InvalidArgumentError',
      argument: 'ca',
    })
  })

  it('trusts nobody else', async () => {
    await using server = await serveNote()
    const fetch = await trustingFetch({ ca: selfSignedCertificate().cert })
    const notes = createNotes({ baseUrl: server.baseUrl, fetch })
    const error = await failure(calls['change, idempotent'](notes))
    expect(error).toMatchObject({ name: 'TlsError', mayHaveApplied: false })
    expect(server.requests).toEqual([])
  })
})

it('says what to install where undici is not', async () => {
  const gone = () => {
    throw new Error('Cannot find package')
  }
  vi.doMock('undici', gone)
  vi.doMock('undici8', gone)
  const { insecureFetch } = await import('../src/node.ts')
  await expect(insecureFetch()).rejects.toThrow('npm install undici')
  vi.doUnmock('undici8')
})
