import { Console } from 'node:console'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { inspect } from 'node:util'
import { InvalidArgumentError } from '@holdfast/shared'
import { findSecret } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { KeyPair } from '../src/key-pair.ts'
import { isPublicKey } from '../src/signing/public-key.ts'

const PRIVATE_KEY = 'e8f32e723decf4051aefac8e2c93c9c5b214313817cdb01a1494b917c8436b35'
const ORDER = 'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141'

const refusal = (privateKey: string): unknown => {
  try {
    return KeyPair.import(privateKey)
  } catch (error) {
    return error
  }
}

describe('a key pair', () => {
  it('is new each time', () => {
    const pairs = Array.from({ length: 20 }, () => KeyPair.generate())
    expect(new Set(pairs.map((pair) => pair.export())).size).toBe(20)
    for (const { publicKey } of pairs) {
      expect(publicKey).toMatch(/^0[23][0-9a-f]{64}$/)
      expect(isPublicKey(publicKey)).toBe(true)
    }
  })

  it('is read in capitals too, and written in small letters with all of its zeros', () => {
    expect(KeyPair.import(PRIVATE_KEY.toUpperCase()).export()).toBe(PRIVATE_KEY)
    const one = '1'.padStart(64, '0')
    expect(KeyPair.import(one).export()).toBe(one)
    // The generator of the curve itself (SEC 2, section 2.4.1).
    expect(KeyPair.import(one).publicKey).toBe(
      '0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798',
    )
  })

  it.each([
    ['nothing', ''],
    ['no text', undefined as unknown as string],
    ['a digit less', PRIVATE_KEY.slice(1)],
    ['a byte more', `${PRIVATE_KEY}00`],
    ['no hexadecimal', PRIVATE_KEY.replace('e8', 'g8')],
    ['a line feed at the end', `${PRIVATE_KEY}\n`],
    ['zero', '0'.repeat(64)],
    ['the order of the curve', ORDER],
    ['its public key', KeyPair.import(PRIVATE_KEY).publicKey],
  ])('is not made of %s', (_, privateKey) => {
    const error = refusal(privateKey)
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error).toMatchObject({ service: 'storj-bridge', argument: 'privateKey', mayHaveApplied: false })
  })

  it('that lost the zeros at its start tells what to do', () => {
    expect(`${refusal('1')}`).toContain('must be 64 hexadecimal digits; where it has fewer, zeros come first')
  })
})

describe('a private key', () => {
  it('is shown to who asks for it, and in no log', async () => {
    const pair = KeyPair.import(PRIVATE_KEY)
    const stdout = new PassThrough()
    const log = new Console({ stdout })
    log.log(pair, [pair], { pair })
    log.log('%s %o %O %j', pair, pair, pair, pair)
    log.dir(pair, { showHidden: true, depth: null })
    log.table([pair])
    stdout.end()
    const printed = `${await text(stdout)}${inspect(pair, { showHidden: true })}${JSON.stringify([pair])}${pair}`
    expect(printed).toContain(pair.publicKey)
    for (const form of [PRIVATE_KEY, Buffer.from(PRIVATE_KEY, 'hex').toString('latin1'), '232, 243, 46'])
      expect(printed).not.toContain(form)
    expect({ ...pair }).toEqual({ publicKey: pair.publicKey })
    expect(structuredClone({ ...pair })).toEqual({ publicKey: pair.publicKey })
    expect(findSecret(pair, PRIVATE_KEY)).toEqual([])
    expect(findSecret(pair, Buffer.from(PRIVATE_KEY, 'hex').toString('latin1'))).toEqual([])
    // It is there, so that the search above would have found it.
    expect(findSecret([pair.export()], PRIVATE_KEY)).not.toEqual([])
  })

  it.each([
    ['too short', PRIVATE_KEY.slice(0, -1)],
    ['too long', `${PRIVATE_KEY}0`],
    ['mistyped', `${PRIVATE_KEY.slice(0, -1)}x`],
    ['too high', `f${ORDER.slice(1, -1)}2`],
  ])('that is %s is in no error', (_, privateKey) => {
    const error = refusal(privateKey)
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(findSecret(error, privateKey.slice(8, 40))).toEqual([])
  })
})
