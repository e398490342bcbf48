import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeStrKey, encodeStrKey } from '../src/token/strkey.ts'
import {
  attenuate,
  createAccessToken,
  parseAccessToken,
  publicKeyToRegister,
  verifyAccessToken,
} from '../src/token.ts'

const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((key) => String.fromCharCode(...key))
const secret = key.map((seed) => encodeStrKey('S', seed))
const kind = fc.constantFrom('S' as const, 'G' as const)
const format = fc.constantFrom('hvym_v1' as const, 'legacy_checksum' as const)
const text = fc.string({ unit: 'grapheme', maxLength: 20 })
// Names that are whole numbers come first in any object, and an end is what the tests set by themselves.
const name = text.filter(
  (name) => /^[^=]+$/.test(name) && !/^\d+$/.test(name) && name !== 'exp' && name !== '__proto__',
)
const caveats = fc.dictionary(name, text, { maxKeys: 4, noNullPrototype: true })
const now = fc.integer({ min: 0, max: 4_102_444_800_000 })
const expiresIn = fc.integer({ min: 1, max: 31_536_000 })

const minted = fc
  .record({ client: secret, node: secret, caveats, now, expiresIn, format })
  .filter(({ client, node }) => client !== node)

async function mint({ client, node, ...options }: typeof minted extends fc.Arbitrary<infer T> ? T : never) {
  const nodePublicKey = await publicKeyToRegister(node)
  const publicKey = await publicKeyToRegister(client)
  return { publicKey, token: await createAccessToken({ secret: client, nodePublicKey, ...options }) }
}

describe('StrKey', () => {
  it('goes there and back, in 56 characters', () => {
    fc.assert(
      fc.property(kind, key, (kind, key) => {
        const written = encodeStrKey(kind, key)
        expect(written).toMatch(new RegExp(`^${kind}[A-Z2-7]{55}$`))
        expect(decodeStrKey(kind, written)).toBe(key)
      }),
    )
  })

  it('with any one character changed, one more or one less, is refused', () => {
    const character = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567 018=-aé')
    fc.assert(
      fc.property(kind, key, fc.nat(55), character, (kind, key, at, character) => {
        const written = encodeStrKey(kind, key)
        fc.pre(written[at] !== character)
        const [before, after] = [written.slice(0, at), written.slice(at + 1)]
        for (const wrong of [
          before + character + after,
          before + after,
          before + character + written.slice(at),
        ])
          expect(decodeStrKey(kind, wrong)).toBeUndefined()
      }),
      { numRuns: 1000 },
    )
  })

  it('is of one kind alone', () => {
    fc.assert(fc.property(key, (key) => decodeStrKey('G', encodeStrKey('S', key)) === undefined))
  })
})

describe('an access token', () => {
  it('is read as it was made, and lets in its maker, until it ends', async () => {
    await fc.assert(
      fc.asyncProperty(minted, async (given) => {
        const { token, publicKey } = await mint(given)
        const { format } = given
        const end = Math.floor(given.now / 1000) + given.expiresIn
        const read = await parseAccessToken(token, { format })
        expect(read.senderPublicKey).toBe(publicKey)
        expect(read.expiresAt).toEqual(new Date(end * 1000))
        expect(read.caveats).toEqual([...Object.entries(given.caveats), ['exp', `${end}`]])

        const record = { publicKey, timestamped: true }
        const ask = (now: number, timestamped = true) =>
          verifyAccessToken(token, {
            nodeSecret: given.node,
            publicKeys: [{ ...record, timestamped }],
            now,
            format,
          })
        expect(await ask(end * 1000 + 999)).toEqual({ record })
        expect(await ask(end * 1000 + 1000)).toEqual({ reason: 'expired' })
        expect(await ask(end * 1000 + 1000, false)).toEqual({ record: { publicKey, timestamped: false } })
      }),
    )
  })

  it('is refused with any character changed', async () => {
    const any = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_|=+/ \né')
    await fc.assert(
      fc.asyncProperty(minted, fc.nat(), any, async (given, place, character) => {
        const { token, publicKey } = await mint(given)
        const at = place % token.length
        fc.pre(token[at] !== character)
        const changed = token.slice(0, at) + character + token.slice(at + 1)
        const { format } = given
        await expect(parseAccessToken(changed, { format })).rejects.toMatchObject({ argument: 'token' })
        await expect(attenuate(changed, { format })).rejects.toMatchObject({ argument: 'token' })
        const registry = { nodeSecret: given.node, publicKeys: [{ publicKey }], format }
        expect(await verifyAccessToken(changed, registry)).toEqual({ reason: 'malformed' })
      }),
      { numRuns: 300 },
    )
  })

  it('attenuated, never allows more', async () => {
    const moment = fc.integer({ min: 0, max: 4_200_000_000_000 })
    await fc.assert(
      fc.asyncProperty(
        minted,
        moment,
        moment,
        caveats,
        fc.boolean(),
        async (given, expiresAt, now, added, timestamped) => {
          const { token, publicKey } = await mint(given)
          const { format } = given
          const less = await attenuate(token, { expiresAt, caveats: added, format })
          const [before, after] = await Promise.all(
            [token, less].map((token) => parseAccessToken(token, { format })),
          )
          expect(after?.caveats.slice(0, before?.caveats.length)).toEqual(before?.caveats)
          expect(after?.expiresAt).toEqual(
            new Date(Math.min(Number(before?.expiresAt), Math.floor(expiresAt / 1000) * 1000)),
          )
          const options = { nodeSecret: given.node, publicKeys: [{ publicKey, timestamped }], now, format }
          const [was, is] = await Promise.all([token, less].map((token) => verifyAccessToken(token, options)))
          if (is?.record) expect(was).toHaveProperty('record')
        },
      ),
      { numRuns: 200 },
    )
  })

  it('lets in nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(minted, secret, async (given, stranger) => {
        fc.pre(stranger !== given.client && stranger !== given.node)
        const { token, publicKey } = await mint(given)
        const { format } = given
        const ask = async (nodeSecret: string, publicKey: string) =>
          verifyAccessToken(token, { nodeSecret, publicKeys: [{ publicKey }], format })
        expect(await ask(given.node, await publicKeyToRegister(stranger))).toEqual({ reason: 'unregistered' })
        expect(await ask(stranger, publicKey)).toEqual({ reason: 'unregistered' })
      }),
    )
  })
})
