import { parseAccess } from '@holdfast/storj-uplink-client'
import { requestAccessWithPassphrase } from '@holdfast/storj-uplink-client/node'
import { expect } from 'vitest'
import type { Step as GrantStep, Oracle } from '../../servers/support/oracle.ts'
import { applyOurs, nonceOf } from '../../servers/support/our-grants.ts'
import type { Satellite } from '../../servers/support/satellite.ts'

/** A function of the wiki, of both libraries. */
export interface Step {
  readonly does: string
  /** Throws where the two part; says what uplink made, and what ours made of it. */
  run(stage: Stage): Promise<readonly [theirs: string, ours: string]>
}

/** Storj's own uplink in Go, and a satellite on Storj's own TLS and RPC. */
export interface Stage {
  readonly oracle: Oracle
  readonly satellite: Satellite
}

const PASSPHRASE = "you'll never guess this"
const BUCKET = 'my-first-bucket'

const granted = ({ oracle, satellite: { url, apiKey } }: Stage) =>
  oracle.requestAccess({ satellite: url, apiKey, passphrase: PASSPHRASE })

/** Both take the same step from the same grant, with the nonce that uplink has drawn. */
async function both(stage: Stage, grant: string, step: GrantStep) {
  const theirs = await stage.oracle.apply(grant, step)
  const ours = await applyOurs(grant, step, nonceOf(theirs))
  if (ours instanceof Error) throw ours
  return { theirs, ours: ours.serialize() }
}

const READ_ONLY = { allowDownload: true, allowList: true, allowUpload: false, allowDelete: false }
const shareOf = (prefix: string): GrantStep => ({
  share: { permission: READ_ONLY, prefixes: [{ bucket: BUCKET, prefix }] },
})

/** In the order of hello_storj, as far as it is about grants. */
export const steps: readonly Step[] = [
  {
    does: '`request_access_with_passphrase(satellite, api_key, passphrase)`',
    async run(stage) {
      const { url, apiKey } = stage.satellite
      const ours = await requestAccessWithPassphrase(url, apiKey, PASSPHRASE)
      expect(ours.serialize()).toBe(await granted(stage))
      return ['an access grant', 'the same, to the letter']
    },
  },
  {
    does: '`config_request_access_with_passphrase(config, …)` with a user agent',
    async run({ oracle, satellite: { url, apiKey } }) {
      const userAgent = 'Holdfast/1.0'
      const asked = { satellite: url, apiKey, passphrase: PASSPHRASE, userAgent }
      const ours = await requestAccessWithPassphrase(url, apiKey, PASSPHRASE, { userAgent })
      expect(ours.serialize()).toBe(await oracle.requestAccess(asked))
      return ['the same grant', 'the same, to the letter']
    },
  },
  {
    does: '`parse_access(serialized)`, then `access.serialize()`',
    async run(stage) {
      const grant = await granted(stage)
      expect(parseAccess(grant).serialize()).toBe(grant)
      const { satellite, caveats } = await stage.oracle.describe(parseAccess(grant).serialize())
      expect({ satellite, caveats }).toEqual({ satellite: stage.satellite.url, caveats: [] })
      return ['reads what we wrote', 'reads what it wrote, and writes the same']
    },
  },
  {
    does: '`access.derive_encryption_key("new_passphrase", "salt")`, then `access.override_encryption_key(…)`',
    async run(stage) {
      const override = { bucket: BUCKET, prefix: 'user-1/', passphrase: 'new_passphrase', salt: 'salt' }
      const { theirs, ours } = await both(stage, await granted(stage), { override })
      expect(ours).toBe(theirs)
      return ['a grant with a key for `user-1/`', 'the same, to the letter']
    },
  },
  {
    does: '`access.share(permission, [SharePrefix(bucket, prefix="")])`',
    async run(stage) {
      const { theirs, ours } = await both(stage, await granted(stage), shareOf(''))
      expect(ours).toBe(theirs)
      expect(parseAccess(theirs).can('read', BUCKET, 'a')).toBe(true)
      expect(parseAccess(theirs).can('write', BUCKET, 'a')).toBe(false)
      return ['a grant that reads and lists one bucket', 'the same, to the letter']
    },
  },
  {
    does: '`access.share(…)` of what the other library has shared',
    async run(stage) {
      const grant = await granted(stage)
      const first = await both(stage, grant, shareOf(''))
      const second = await applyOurs(first.theirs, shareOf('public/'))
      if (second instanceof Error) throw second
      const { caveats } = await stage.oracle.describe(second.serialize())
      expect(caveats).toHaveLength(2)
      for (const { disallows } of caveats) {
        expect(disallows).toEqual(expect.arrayContaining(['write', 'delete']))
        expect(disallows).not.toContain('read')
      }
      const theirs = await stage.oracle.apply(first.ours, shareOf('public/'))
      expect(parseAccess(theirs).can('read', BUCKET, 'public/a')).toBe(true)
      expect(parseAccess(theirs).can('read', BUCKET, 'private/a')).toBe(false)
      return ['reads both caveats of ours', 'lets in where both of its caveats do']
    },
  },
]
