import { describe, expect, it } from 'vitest'
import { scopeOf } from '../src/access.ts'
import { toText } from '../src/grant/bytes.ts'
import {
  type Access,
  type Action,
  deriveEncryptionKey,
  type EncryptionKey,
  parseAccess,
} from '../src/index.ts'
import go from './fixtures/go.json' with { type: 'json' }
import { hex, hexOf, withNonce } from './grant-support.ts'

// Random access grants of Go's uplink, as `interop/go/cmd/fixtures` has written them down step by step, and what it says
// of them. `npm run interop -- servers` asks it live, of more.

interface Step {
  share?: {
    permission: Record<string, boolean | number | string>
    prefixes: { bucket: string; prefix: string }[]
  }
  override?: { bucket: string; prefix: string; passphrase: string; salt: string }
  /** Put at the end of the API key as it is: there is no function for that. */
  caveat?: string
}

type Chain = Omit<(typeof go.chains)[number], 'links' | 'last'> & {
  links: { step: Step; grant?: string; error?: string }[]
  last: Omit<(typeof go.chains)[number]['last'], 'caveats'> & { caveats: { error?: string }[] }
}

describe.each(go.chains as Chain[])('of the grant of seed $seed', ({ grant, links, last, ...asked }) => {
  const end = parseAccess(links.findLast((link) => link.grant)?.grant ?? grant)

  it('we make what Go makes, byte for byte, or refuse as well', async () => {
    let from = parseAccess(grant)
    for (const { step, grant } of links) {
      if (grant === undefined) await expect(apply(from, step, '')).rejects.toThrow()
      else if (step.caveat === undefined)
        expect((await apply(from, step, nonceOf(grant))).serialize()).toBe(grant)
      if (grant !== undefined) from = parseAccess(grant)
    }
  })

  it('we read what stands in the last', () => {
    const { apiKey, store } = scopeOf(end)
    expect(end.satelliteAddress).toBe(last.satellite)
    expect(hex(apiKey.tail)).toBe(last.tail)
    expect(end.inspect().caveats.map(({ readable }) => readable)).toEqual(last.caveats.map((c) => !c.error))
    expect(
      store.entries.map(({ bucket, plain, encrypted, key, cipher }) => ({
        ...{ bucket: toText(bucket), path: toText(plain), encryptedPath: hexOf(encrypted) },
        ...{ key: hex(key), cipher },
      })),
    ).toEqual(last.entries)
  })

  it('we say what it allows', () => {
    const said = asked.questions.map(({ action, bucket, key, at }) =>
      end.can(action as Action, bucket, key, new Date(at)),
    )
    expect(said).toEqual(asked.answers)
  })
})

const nonceOf = (grant: string) => hex(parseAccess(grant).inspect().caveats.at(-1)?.nonce ?? new Uint8Array())

/** The step, with the nonce that Go has drawn for it. */
async function apply(access: Access, { share, override }: Step, nonce: string): Promise<Access> {
  if (override) return access.overrideEncryptionKey(override.bucket, override.prefix, await keyOf(override))
  const { permission = {}, prefixes = [] } = share ?? {}
  const dated = Object.entries(permission).map(([name, value]) => [
    name,
    typeof value === 'string' ? new Date(value) : value,
  ])
  return withNonce(nonce, () =>
    access.share(Object.fromEntries(dated), prefixes.length ? prefixes : undefined),
  )
}

const keys = new Map<string, Promise<EncryptionKey>>()
/** Each is derived once: that takes half a second. */
function keyOf({ passphrase, salt }: NonNullable<Step['override']>): Promise<EncryptionKey> {
  const id = JSON.stringify([passphrase, salt])
  const key = keys.get(id) ?? deriveEncryptionKey(passphrase, salt)
  keys.set(id, key)
  return key
}
