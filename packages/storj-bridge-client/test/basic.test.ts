import { createHash } from 'node:crypto'
import { HoldfastError, InvalidArgumentError } from '@holdfast/shared'
import { findSecret } from '@holdfast/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type BasicAccount, basicCredential, hashPassword } from '../src/basic.ts'

const email = 'user@example.com'
const password = 'correct horse 🐴 báttery'
const passwordHash = createHash('sha256').update(password).digest('hex')
const decode = (credential: string) => Buffer.from(credential, 'base64').toString()

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('a credential', () => {
  it('is the user’s name and the SHA-256 of the password, never the password', async () => {
    expect(decode(await basicCredential({ email, password })())).toBe(`${email}:${passwordHash}`)
    expect(await hashPassword({ password })).toBe(passwordHash)
    // FIPS 180-2, appendix B.1: leading zeros are not lost.
    expect(await hashPassword({ password: 'abc' })).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  it('is the same from a hash that was kept', async () => {
    const [typed, kept] = [basicCredential({ email, password }), basicCredential({ email, passwordHash })]
    expect(await kept()).toBe(await typed())
  })

  it('has names in UTF-8', async () => {
    expect(decode(await basicCredential({ email: 'jürgen🐈@例え.jp', password })())).toBe(
      `jürgen🐈@例え.jp:${passwordHash}`,
    )
  })

  it('costs one hash for all of its requests, and none before the first', async () => {
    const digest = vi.spyOn(crypto.subtle, 'digest')
    const credential = basicCredential({ email, password })
    expect(digest).not.toHaveBeenCalled()
    const given = await Promise.all(Array.from({ length: 50 }, credential))
    expect(new Set(given).size).toBe(1)
    expect(digest).toHaveBeenCalledTimes(1)
  })
})

describe('what no credential can be made of', () => {
  const digits = 'ab'.repeat(32)

  it.each<[string, BasicAccount, string]>([
    ['no name', { email: '', password }, 'email'],
    ['a name that is no text', { email: undefined as unknown as string, password }, 'email'],
    ['a name with a colon', { email: 'a:b@example.com', password }, 'email'],
    ['a name of two lines', { email: 'a@example.com\r\nb', password }, 'email'],
    ['no password', { email, password: '' }, 'password'],
    ['a password that is no text', { email, password: 123456 as unknown as string }, 'password'],
    ['a password that is a hash', { email, password: digits }, 'password'],
    ['a password that is a hash in capitals', { email, password: digits.toUpperCase() }, 'password'],
    ['a hash in capitals', { email, passwordHash: digits.toUpperCase() }, 'passwordHash'],
    ['a hash that is a password', { email, passwordHash: password }, 'passwordHash'],
    ['both', { email, password, passwordHash } as unknown as BasicAccount, 'password'],
  ])('%s is refused at once, and not shown', async (_, account, argument) => {
    const error = await (async () => basicCredential(account))().catch((error: unknown) => error)
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error).toMatchObject({ argument, service: 'storj-bridge' })
    const secrets = [account.password, account.passwordHash].filter(
      (secret) => typeof secret === 'string' && secret,
    )
    expect(secrets.flatMap((secret) => findSecret(error, secret as string))).toEqual([])
    if (argument !== 'email') await expect(hashPassword(account)).rejects.toMatchObject({ argument })
  })

  it('where a page has no WebCrypto, it says why', async () => {
    vi.stubGlobal('crypto', {})
    const error = await basicCredential({ email, password })().catch((error: unknown) => error)
    expect(error).toBeInstanceOf(HoldfastError)
    expect(`${error}`).toContain('storj-bridge: no WebCrypto: the page must be https')
    expect(findSecret(error, password)).toEqual([])
  })

  it('a credential does not show its account', () => {
    expect(findSecret(basicCredential({ email, password }), password)).toEqual([])
  })
})
