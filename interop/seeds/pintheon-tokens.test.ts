import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import {
  type AccessTokenFormat,
  attenuate,
  createAccessToken,
  generateKeyPair,
  parseAccessToken,
  publicKeyToRegister,
  toX25519PublicKey,
  verifyAccessToken,
} from '@holdfast/pintheon-client/token'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { needs } from '../support/needs.ts'
import { installPython } from './python.ts'

// The node's own library, out of PyPI, in the version of today and in two that nodes had before: what it makes and
// what we make is the same, and each believes the other.

/** How many random tokens for each version. One process of Python answers for all of them. */
const CASES = 100

const FORMATS: Readonly<Record<string, AccessTokenFormat>> = {
  '0.23.0': 'hvym_v1',
  '0.18.1': 'legacy_checksum',
  '0.12': 'legacy',
}

const text = fc.string({ unit: 'grapheme', maxLength: 30 })
/** As an object has them in the order in which they were given. An end is for `expires_in` to say. */
const name = text.filter(
  (name) => /^[^=]+$/.test(name) && !/^\d+$/.test(name) && !/^(exp|__proto__)$/.test(name),
)
const drawn = fc.record({
  caveats: fc.dictionary(name, text, { maxKeys: 5, noNullPrototype: true }),
  now: fc.integer({ min: 0, max: 4_102_444_800 }),
  expiresIn: fc.option(fc.integer({ min: 1, max: 31_536_000 }), { freq: 4 }),
  byAddress: fc.boolean(),
})

/** One of ours, and all that the library needs to make its own. */
async function makeCase(version: string, { caveats, now, expiresIn, byAddress }: Drawn) {
  const format = FORMATS[version] as AccessTokenFormat
  const [sender, node] = await Promise.all([generateKeyPair(), generateKeyPair()])
  const token = await createAccessToken({
    secret: sender.secret,
    nodePublicKey: byAddress ? node.address : node.publicKey,
    expiresIn: expiresIn ?? Number.POSITIVE_INFINITY,
    now: now * 1000,
    caveats,
    format,
  })
  const exp = expiresIn && `${now + expiresIn}`
  // The same end once more, which the library's verifier accepts as often as it stands there.
  const attenuated = await attenuate(token, { caveats: exp ? { exp } : {}, format })
  const other = await generateKeyPair()
  const changed = await createAccessToken({ secret: other.secret, nodePublicKey: node.address, format })
  return {
    ...{ version, format, sender, node, token, attenuated, caveats, now, exp },
    // The identifier of one key, and a signature of another.
    changed: await sealAnew(token, changed, format),
    expires_in: expiresIn,
  }
}

/** The first token, signed as the second. */
async function sealAnew(token: string, signed: string, format: AccessTokenFormat): Promise<string> {
  const decode = (token: string) => Buffer.from(token.split('|')[0] as string, 'base64url')
  const bytes = Buffer.concat([decode(token).subarray(0, -33), decode(signed).subarray(-33)])
  const text = bytes.toString('base64url')
  const digest = await crypto.subtle.digest('SHA-256', Buffer.from(text))
  return format === 'legacy' ? text : `${text}|${Buffer.from(digest).toString('hex').slice(0, 8)}`
}

type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never
type Case = Awaited<ReturnType<typeof makeCase>>
interface Keys {
  readonly publicKey: string
  readonly address: string
}
interface Answer {
  readonly token: string
  readonly sender: Keys
  readonly node: Keys
  readonly valid: boolean | string
  readonly after: boolean | string
  readonly attenuated: boolean | string
  readonly changed: boolean | string
}

let cases: Case[]
let answers: Answer[]
let keys: (Keys & { readonly secret: string })[]
let versions: unknown

const installed = () =>
  installPython(fileURLToPath(new URL('pintheon', import.meta.url)), [
    'hvym_stellar-0.12',
    'hvym_stellar-0.18.1',
  ])

needs(
  installed,
  async (python) => {
    const samples = Object.keys(FORMATS).flatMap((version) =>
      fc.sample(drawn, CASES).map((sample) => [version, sample] as const),
    )
    cases = await Promise.all(samples.map(([version, sample]) => makeCase(version, sample)))
    const given = {
      versions: Object.keys(FORMATS),
      cases: cases.map((each) => ({
        ...each,
        sender: each.sender.secret,
        node: each.node.secret,
        caveats: Object.entries(each.caveats),
      })),
    }
    const said = (await python.run('tokens.py', given, tmpdir())) as {
      versions: unknown
      answers: Answer[]
      keys: typeof keys
    }
    ;({ versions, answers, keys } = said)
    return python.remove
  },
  180_000,
)

test('it is the library, in three versions', () => {
  expect(versions).toMatchObject({ '0.23.0': '0.23.0' })
  expect(Object.keys(versions as object)).toEqual(Object.keys(FORMATS))
  expect(answers).toHaveLength(3 * CASES)
})

test('keys of ours and of Stellar’s own SDK mean the same to both', async () => {
  for (const [at, { sender, node }] of cases.entries()) {
    const { publicKey, address } = sender
    expect(answers[at]?.sender).toEqual({ publicKey, address })
    expect(answers[at]?.node).toEqual({ publicKey: node.publicKey, address: node.address })
  }
  for (const { secret, address, publicKey } of keys) {
    expect(await publicKeyToRegister(secret)).toBe(publicKey)
    expect(toX25519PublicKey(address)).toBe(publicKey)
  }
})

describe.each(Object.entries(FORMATS))('hvym_stellar %s', (version, format) => {
  const each = () =>
    cases.flatMap((one, at) => (one.version === version ? [[one, answers[at] as Answer] as const] : []))

  test('makes the same tokens, byte for byte', () => {
    for (const [ours, theirs] of each()) expect(theirs.token).toBe(ours.token)
  })

  test('takes ours, also attenuated, until they end, and none that was signed by another', () => {
    for (const [{ exp }, theirs] of each()) {
      expect(theirs).toMatchObject({ valid: true, attenuated: true, after: !exp })
      expect(theirs.changed).toBe(false)
    }
  })

  test('makes tokens that we read and take, until they end', async () => {
    for (const [{ sender, node, now, exp, caveats }, { token }] of each()) {
      const read = await parseAccessToken(token, { format })
      expect(read.senderPublicKey).toBe(sender.publicKey)
      expect(read.caveats).toEqual([...Object.entries(caveats), ...(exp ? [['exp', exp]] : [])])
      const record = { publicKey: sender.publicKey, timestamped: true }
      const ask = (seconds: number, nodeSecret = node.secret) =>
        verifyAccessToken(token, { nodeSecret, publicKeys: [record], now: seconds * 1000, format })
      const end = exp ? Number(exp) : now
      expect(await ask(end)).toEqual({ record })
      expect(await ask(end + 1)).toEqual(exp ? { reason: 'expired' } : { record })
      expect(await ask(end, (await generateKeyPair()).secret)).toEqual({ reason: 'unregistered' })
    }
  })
})
