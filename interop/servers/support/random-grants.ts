import fc from 'fast-check'
import type { Base, Question, Step } from './oracle.ts'

// Grants that our side draws. Its names are all of Unicode where Go's are few; both make buckets and times so few that
// steps and questions meet.

export const NOON = new Date('2026-06-15T12:00:00Z')
const SATELLITE = '12EayRS2V1kEsWESU9QMRseFhdxYxKicsiFmxrsLZHeLUtdps3S@127.0.0.1:7777'
const CIPHERS = [1, 2, 2, 3] as const
const ACTIONS = [
  ...['read', 'write', 'list', 'delete', 'read', 'write', 'list', 'delete', 'lock', 'projectInfo'],
  ...['putObjectRetention', 'getObjectRetention', 'putObjectLegalHold', 'bypassGovernanceRetention'],
]

const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'))

/** An API key of its own, and a key and cipher for all of the project. */
export const drawBase: fc.Arbitrary<Base> = fc.record({
  satellite: fc.constant(SATELLITE),
  head: key,
  secret: key,
  defaultKey: key,
  cipher: fc.constantFrom(...CIPHERS),
})

const bucket = fc.constantFrom('bucket', 'photos')
const component = fc.oneof(fc.constantFrom('a', 'b', ''), fc.string({ unit: 'binary', maxLength: 12 }))
/** Two thirds are below what others are at. */
const path = fc
  .array(fc.oneof({ arbitrary: fc.constantFrom('a', 'b'), weight: 4 }, component), { maxLength: 4 })
  .map((components) => components.join('/'))
const time = fc
  .tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -1, max: 1 }))
  .map(([hours, ms]) => new Date(NOON.getTime() + hours * 3_600_000 + ms).toISOString())

const allowed = fc.option(fc.boolean(), { nil: undefined, freq: 4 }).map((value) => value ?? true)
const share = fc.record({
  permission: fc.record(
    {
      allowDownload: allowed,
      allowUpload: allowed,
      allowList: allowed,
      allowDelete: allowed,
      allowLock: allowed,
      notBefore: time,
      notAfter: time,
      maxObjectTtl: fc.integer({ min: -1, max: 10 ** 12 }),
    },
    { requiredKeys: ['allowDownload', 'allowUpload', 'allowList'] },
  ),
  prefixes: fc.array(fc.record({ bucket, prefix: path }), { maxLength: 3 }),
})
const override = fc.record({
  bucket,
  prefix: fc.tuple(path, fc.constantFrom('/', '/', '/', '')).map((parts) => parts.join('')),
  passphrase: fc.constantFrom('one', 'zwö'),
  salt: fc.constant('user'),
})

/** Up to three, the last of them a share. */
export const drawSteps: fc.Arbitrary<Step[]> = fc
  .tuple(fc.array(fc.oneof(fc.record({ share }), fc.record({ override })), { maxLength: 2 }), share)
  .map(([steps, share]) => [...steps, { share }])

/** What is asked of the last. Of a listing, the key is a prefix and ends in a slash. */
export const drawQuestions: fc.Arbitrary<Question[]> = fc.array(
  fc
    .record({ action: fc.constantFrom(...ACTIONS), bucket, key: path, at: time })
    .map((each) =>
      each.action === 'list' && each.key && !each.key.endsWith('/') ? { ...each, key: `${each.key}/` } : each,
    ),
  { minLength: 12, maxLength: 12 },
)
