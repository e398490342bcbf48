import { HoldfastError, InvalidArgumentError } from '@holdfast/shared'
import { rejection } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import { createStorjBridgeClient, KeyPair, type Signer } from '../src/index.ts'
import { verifyRequest } from '../src/signing/verify-request.ts'

const baseUrl = 'https://bridge.example'
const keyPair = KeyPair.generate()
const open = (signer: Signer, options: object = {}) => {
  const fetch = vi.fn(async (_url: string, _init: { headers: Headers; redirect: string }) =>
    Response.json([]),
  )
  return { fetch, client: createStorjBridgeClient({ baseUrl, keyPair: signer, fetch, ...options }) }
}

describe('a signer', () => {
  it('may live in another process, which takes its time', async () => {
    const { publicKey } = keyPair
    const { fetch, client } = open({ publicKey, sign: async (message) => keyPair.sign(message) })
    await client.buckets.list()
    const [url, { headers }] = fetch.mock.calls[0] as Parameters<typeof fetch>
    const { pathname: path, search } = new URL(url)
    const signature = { 'x-signature': headers.get('x-signature') ?? '', 'x-pubkey': publicKey }
    expect(verifyRequest({ method: 'GET', path, query: search.slice(1) }, signature)).toBe(true)
  })

  it('that fails is an error with a class, and nothing is sent', async () => {
    const sign = async () => Promise.reject(new Error('the device is locked'))
    const { fetch, client } = open({ publicKey: keyPair.publicKey, sign })
    const error = await rejection(client.buckets.list())
    expect(error).toBeInstanceOf(HoldfastError)
    expect(error).toMatchObject({ mayHaveApplied: false, cause: { message: 'the device is locked' } })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('that hangs is ended by the deadline', async () => {
    const sign = () => new Promise<string>(() => {})
    const { client } = open({ publicKey: keyPair.publicKey, sign }, { deadline: 50 })
    expect(await rejection(client.buckets.list())).toMatchObject({ name: 'TimeoutError' })
  })

  it('that gives something else is refused', async () => {
    const { fetch, client } = open({ publicKey: keyPair.publicKey, sign: () => 'no signature' })
    expect(await rejection(client.buckets.list())).toBeInstanceOf(InvalidArgumentError)
    expect(fetch).not.toHaveBeenCalled()
  })

  it('is not beside Basic, whoever puts it there', async () => {
    const { fetch, client } = open(keyPair, { headers: { authorization: 'Basic abc' } })
    expect(await rejection(client.buckets.list())).toMatchObject({ argument: 'headers' })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('signs for one bridge: a redirection is not followed', async () => {
    const { fetch, client } = open(keyPair)
    await client.buckets.list()
    expect(fetch.mock.calls[0]?.[1].redirect).toBe('manual')
  })
})
