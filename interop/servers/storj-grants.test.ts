import { accessFromPassphrase, parseAccess } from '@holdfast/storj-uplink-client'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { needs } from '../support/needs.ts'
import { type Base, type Oracle, startOracle } from './support/oracle.ts'
import { answersOf, applyOurs, nonceOf, saidByGo, saidByUs } from './support/our-grants.ts'
import { drawBase, drawQuestions, drawSteps, NOON } from './support/random-grants.ts'

// Storj's own uplink and our client on the same access grants: what one makes, the other reads, and both say the same of
// what it allows.

const CASES = 500
const QUESTIONS = 12
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))

let oracle: Oracle

console.log(`SEED=${seed}`)
needs(
  startOracle,
  (started) => {
    oracle = started
    return started.stop
  },
  600_000,
)

/** Runs each case, and says of the one that fails how it is made again. */
async function each(check: (seed: number) => Promise<void>): Promise<void> {
  for (let at = 0; at < CASES; at += 1)
    await check(seed + at).catch((error: Error) => {
      error.message = `SEED=${seed + at}: ${error.message}`
      throw error
    })
}

describe(`of ${CASES} grants that Go makes`, () => {
  test('we read the same caveats, and write the same keys', async () => {
    let grants = 0
    await each(async (seed) => {
      const chain = await oracle.chain(seed, 0)
      for (const grant of [chain.grant, ...chain.links.flatMap((link) => link.grant ?? [])]) {
        const access = parseAccess(grant)
        const described = await oracle.describe(grant)
        expect(access.inspect().caveats.map(saidByUs)).toEqual(described.caveats.map(saidByGo))
        expect(await oracle.describe(access.serialize())).toEqual(described)
        expect(parseAccess(access.serialize()).serialize()).toBe(access.serialize())
        grants += 1
      }
    })
    expect(grants).toBeGreaterThan(CASES)
  }, 120_000)

  test('we share and override the same, byte for byte, or refuse as well', async () => {
    const count = { made: 0, refused: 0 }
    await each(async (seed) => {
      const { grant, links } = await oracle.chain(seed, 0)
      let last = grant
      for (const link of links) {
        if (link.step.caveat === undefined) {
          const ours = await applyOurs(last, link.step, link.grant ? nonceOf(link.grant) : undefined)
          if (ours instanceof Error) expect(link.error, ours.message).toBeDefined()
          else expect(ours.serialize(), link.error).toBe(link.grant)
          count[ours instanceof Error ? 'refused' : 'made'] += 1
        }
        last = link.grant ?? last
      }
    })
    expect(count.made).toBeGreaterThan(CASES)
    expect(count.refused).toBeGreaterThan(CASES / 20)
  }, 120_000)

  test(`we say of ${CASES * QUESTIONS} actions what APIKey.Check says`, async () => {
    const said = { true: 0, false: 0 }
    await each(async (seed) => {
      const { grant, links, questions, answers } = await oracle.chain(seed, QUESTIONS)
      const access = parseAccess(links.findLast((link) => link.grant)?.grant ?? grant)
      const compare = (answers: readonly boolean[]) => questions.map((each, at) => [each, answers[at]])
      expect(compare(answersOf(access, questions))).toEqual(compare(answers))
      for (const answer of answers) said[`${answer}`] += 1
    })
    expect(Math.min(said.true, said.false)).toBeGreaterThan((CASES * QUESTIONS) / 5)
  }, 120_000)
})

test('we refuse a key without a cipher, as uplink writes it below a caveat that nobody can read', async () => {
  const [base] = fc.sample(drawBase, { seed, numRuns: 1 })
  const broken = await oracle.apply(await oracle.grant(base as Base), { caveat: 'ff' })
  expect(parseAccess(broken).can('read', 'photos', 'a', NOON)).toBe(false)
  const override = { bucket: 'photos', prefix: '/', passphrase: 'one', salt: 'user' }
  expect(await applyOurs(broken, { override })).toBeInstanceOf(Error)
  const theirs = await oracle.apply(broken, { override })
  expect(() => parseAccess(theirs)).toThrow('unknown cipher')
})

describe(`of ${CASES} grants that we make`, () => {
  test('Go reads what it would have made itself, and allows what we say', async () => {
    const said = { true: 0, false: 0 }
    await each(async (seed) => {
      const sample = <T>(arbitrary: fc.Arbitrary<T>) => fc.sample(arbitrary, { seed, numRuns: 1 })[0] as T
      const base = sample(drawBase)
      const first = await oracle.grant(base)
      let [ours, theirs] = [first, first]
      for (const step of sample(drawSteps)) {
        const made = await oracle.apply(theirs, step).catch((error: Error) => error)
        const same = await applyOurs(ours, step, typeof made === 'string' ? nonceOf(made) : undefined)
        expect(same instanceof Error, `${same} of ours, ${made} of Go's`).toBe(made instanceof Error)
        if (same instanceof Error || made instanceof Error) continue
        ;[ours, theirs] = [same.serialize(), made]
        expect(await oracle.describe(ours)).toEqual(await oracle.describe(theirs))
      }
      const questions = sample(drawQuestions)
      const compare = (answers: readonly boolean[]) => questions.map((each, at) => [each, answers[at]])
      const answers = await oracle.check(ours, base.secret, questions)
      expect(compare(answersOf(parseAccess(ours), questions))).toEqual(compare(answers))
      for (const answer of answers) said[`${answer}`] += 1
    })
    expect(Math.min(said.true, said.false)).toBeGreaterThan(CASES)
  }, 120_000)

  test('the first grant of a project is the same, from a passphrase and the project’s salt', async () => {
    const bases = fc.sample(drawBase, { seed, numRuns: 8 })
    for (const [at, { defaultKey: projectSalt = '', ...drawn }] of bases.entries()) {
      const passphrase = ["you'll never guess this", 'pässwörd ✓', '\u{1f511}'][at % 3] as string
      const base = { ...drawn, passphrase, projectSalt, cipher: 2 }
      const access = await accessFromPassphrase({
        satellite: base.satellite,
        apiKey: await oracle.apiKey(base),
        passphrase,
        projectSalt: new Uint8Array(Buffer.from(projectSalt, 'hex')),
      })
      expect(access.serialize()).toBe(await oracle.grant(base))
      expect(access.can('read', 'bucket', 'key', NOON)).toBe(true)
    }
  }, 60_000)
})
