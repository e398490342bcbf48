import { inspect } from 'node:util'
import { recordFetch } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { createPinningClient, InvalidArgumentError, type Provider, providers } from '../src/index.ts'

/** Where a client of the provider asks, and by which token. */
async function asks(provider: Provider): Promise<[url: string, authorization: string | undefined]> {
  const { fetch, requests } = recordFetch(Response.json({ count: 0, results: [] }))
  await createPinningClient({ ...provider, fetch }).list()
  return [requests[0]?.url ?? '', requests[0]?.headers.authorization]
}

describe('a client of', () => {
  const accessToken = 'the-token'
  it.each<[name: string, provider: Provider, url: string, token?: string]>([
    ['Pinata', providers.pinata({ accessToken }), 'https://api.pinata.cloud/psa/pins'],
    ['Filebase', providers.filebase({ accessToken }), 'https://api.filebase.io/v1/ipfs/pins'],
    [
      'a bucket of Filebase',
      providers.filebase({ key: 'KEY', secret: 'SECRET', bucket: 'my-bucket' }),
      'https://api.filebase.io/v1/ipfs/pins',
      'S0VZOlNFQ1JFVDpteS1idWNrZXQ=',
    ],
    ['4EVERLAND', providers.fourEverland({ accessToken }), 'https://api.4everland.dev/pins'],
    ['Fula', providers.fula({ accessToken }), 'https://api.cloud.fx.land/pins'],
    ['a cluster', providers.ipfsCluster({ accessToken }), 'http://127.0.0.1:9097/pins'],
    ['a cluster without tokens', providers.ipfsCluster(), 'http://127.0.0.1:9097/pins', 'none'],
    [
      'a cluster elsewhere',
      providers.ipfsCluster({ baseUrl: 'https://cluster.example', accessToken }),
      'https://cluster.example/pins',
    ],
    [
      'a token that is a function',
      providers.pinata({ accessToken: async () => 'made' }),
      'https://api.pinata.cloud/psa/pins',
      'made',
    ],
  ])('%s', async (_, provider, url, token = accessToken) => {
    expect(await asks(provider)).toEqual([url, `Bearer ${token}`])
  })

  it('keeps to the documented limits, unless told', () => {
    expect(providers.pinata({ accessToken }).rateLimit).toEqual({ requests: 60, perMs: 60_000 })
    expect(providers.filebase({ accessToken }).rateLimit).toEqual({ requests: 100, perMs: 1000 })
    expect(providers.fula({ accessToken }).rateLimit).toBeUndefined()
  })
})

describe('without its parts', () => {
  const key = 'KEY'
  const secret = 'SECRET-OF-MINE'
  const bucket = 'bucket'
  it.each<[argument: string, make: () => unknown]>([
    ['accessToken', () => providers.pinata({} as never)],
    ['accessToken', () => providers.pinata(undefined as never)],
    ['accessToken', () => providers.pinata({ accessToken: '' })],
    ['accessToken', () => providers.pinata({ accessToken: 'SECRET-OF-MINE\n' })],
    ['accessToken', () => providers.fourEverland({ accessToken: undefined as never })],
    ['accessToken', () => providers.fula({ accessToken: null as never })],
    ['key', () => providers.filebase({} as never)],
    ['key', () => providers.filebase(undefined as never)],
    ['secret', () => providers.filebase({ key, bucket } as never)],
    ['secret', () => providers.filebase({ key, secret: '', bucket })],
    ['secret', () => providers.filebase({ key, secret: 'SECRET-OF-MINE:', bucket })],
    ['bucket', () => providers.filebase({ key, secret } as never)],
    ['bucket', () => providers.filebase({ key, secret, bucket: 'näm' })],
    ['accessToken', () => providers.filebase({ accessToken: '' })],
    ['key', () => providers.filebase({ key: () => 'KEY', secret, bucket } as never)],
    ['key', () => providers.filebase('SECRET-OF-MINE' as never)],
    ['accessToken', () => providers.ipfsCluster({ accessToken: '' })],
  ])('%s is asked for', (argument, make) => {
    let error: unknown
    try {
      make()
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error).toMatchObject({ argument, service: 'pinning' })
    expect(inspect(error, { depth: 9 })).not.toContain('SECRET-OF-MINE')
  })
})
