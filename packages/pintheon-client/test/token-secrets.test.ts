import { Console } from 'node:console'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { inspect } from 'node:util'
import { findSecret } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import {
  attenuate,
  createAccessToken,
  generateKeyPair,
  parseAccessToken,
  publicKeyToRegister,
  toX25519PublicKey,
  verifyAccessToken,
} from '../src/token.ts'
import { client, node } from './token-support.ts'

describe('a new key pair', () => {
  it('shows its secret to who asks for it, and in no log', async () => {
    const pair = await generateKeyPair()
    const { secret } = pair
    const stdout = new PassThrough()
    const log = new Console({ stdout })
    log.log(pair, [pair], { pair })
    log.log('%s %o %O %j', pair, pair, pair, pair)
    log.dir(pair, { showHidden: true, depth: null })
    log.table([pair])
    stdout.end()
    const printed = `${await text(stdout)}${inspect(pair, { showHidden: true })}${JSON.stringify([pair])}${pair}`
    expect(printed).toContain(pair.address)
    expect(printed).not.toContain(secret)
    expect(Object.values({ ...pair })).not.toContain(secret)
    // It is where it is to be, so that the search above can find it.
    expect(findSecret(pair, secret)).toEqual(['value.secret'])
  })
})

describe('no error shows a secret', () => {
  // A secret key with one character wrong is nearly one, and stays out as well.
  const damaged = `${client.stellarSecret.slice(0, -1)}${client.stellarSecret.endsWith('A') ? 'B' : 'A'}`
  const good = { secret: client.stellarSecret, nodePublicKey: node.stellarAddress }
  const token = createAccessToken(good)
  const publicKeys = [{ publicKey: client.x25519PublicB64Url }]
  const shown = [client.stellarSecret, client.stellarSecret.slice(8, -8), client.x25519PrivateHex]

  it.each<[string, () => unknown]>([
    ['a damaged secret', () => createAccessToken({ ...good, secret: damaged })],
    ['a damaged secret to register', () => publicKeyToRegister(damaged)],
    ['a secret where an address belongs', () => toX25519PublicKey(client.stellarSecret)],
    [
      'a secret where the node’s key belongs',
      () => createAccessToken({ ...good, nodePublicKey: client.stellarSecret }),
    ],
    ['a bad caveat', () => createAccessToken({ ...good, caveats: { [`a=${client.stellarSecret}`]: 'x' } })],
    ['a bad end', () => createAccessToken({ ...good, expiresIn: 0 })],
    ['a secret where a token belongs', () => parseAccessToken(client.stellarSecret)],
    [
      'a damaged secret of the node',
      async () => verifyAccessToken(await token, { nodeSecret: damaged, publicKeys }),
    ],
  ])('%s', async (_, call) => {
    const error = await (async () => call())().catch((error: unknown) => error)
    expect(error).toHaveProperty('argument')
    expect(shown.flatMap((secret) => findSecret(error, secret))).toEqual([])
  })

  it('and none shows a token', async () => {
    const changed = `${await token}0`
    for (const call of [parseAccessToken(changed), attenuate(changed, {})]) {
      const error = await call.catch((error: unknown) => error)
      expect(error).toHaveProperty('argument', 'token')
      expect(findSecret(error, changed.slice(20, 120))).toEqual([])
    }
  })
})
