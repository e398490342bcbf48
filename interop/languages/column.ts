import { mkdir, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seenBy } from '../support/coverage.ts'
import { type DocumentName, documents, fileOf, operationsOf } from './documents.ts'
import type { Generator, Outcome } from './generator.ts'
import { operationsLeftOut } from './left-out.ts'
import { type CellResult, writeResult } from './results.ts'
import { openStage, type PlannedCall, type Stage } from './stage.ts'
import { difference, readWire } from './wire.ts'

// How a column is added: make a file `<generator>.test.ts` here, which calls `testColumn` with a Generator. What it
// generates, compiles and runs goes into the folder that it is given; `run` hands the plan (`calls`, each with its own
// base URL, and `credentials`) to a program in its language and gives back what that said of each call. Nothing is
// compared there: what was sent is seen by the forwarder before the emulator. A column that cannot run leaves `run`
// out, and `compile`, and says in `ends` why. The results go to `results/<name>.json`, and specs/GENERATORS.md is written from all of them when
// the run ends; whatever is not as it should be has to be in `known`, with its reason, or fails.

const cache = fileURLToPath(new URL('../.cache/languages/', import.meta.url))

/** Tests a generator with every document. */
export function testColumn(generator: Generator): void {
  const { name, version, language, page, reads, takes = [] } = generator
  const ends = generator.ends ?? `this is not asked of clients in ${language}`
  const cells: Partial<Record<DocumentName, CellResult>> = {}
  let missing: string | undefined

  beforeAll(async () => {
    missing = await generator.install?.()
  }, 600_000)
  afterAll(async () => {
    await generator.remove?.()
    // What failed, or was left out by a filter, says nothing new.
    if (documents.every((document) => isWhole(generator, cells[document])))
      writeResult({ name, version, language, page, reads, takes, ...(generator.run ? {} : { ends }), cells })
  })

  describe.each(documents)(`${name}, %s`, (document) => {
    const known = generator.known?.[document] ?? {}
    const folder = `${cache}${name}/${document}`
    const cell = { document, file: fileOf(document, reads), folder }
    const result: CellResult = {}
    let stage: Stage
    cells[document] = result

    beforeAll(async () => {
      await rm(folder, { recursive: true, force: true })
      await mkdir(folder, { recursive: true })
      stage = await openStage(document, reads)
      return () => stage[Symbol.asyncDispose]()
    })

    test('generates', async ({ skip }) => {
      if (missing) skip(missing)
      const generate = async () => {
        await generator.generate(cell)
        const leftOut = await operationsLeftOut(folder, (await operationsOf(document, reads)).keys())
        if (leftOut.length > 0) throw new Error(`it is without ${leftOut.join(', ')}`)
      }
      result.generate = await outcomeOf(generate, known.generate)
    }, 300_000)

    test('compiles', async ({ skip }) => {
      if (!generator.compile) skip(ends)
      if (result.generate !== true) skip(missing ?? result.generate ?? 'it was not generated')
      result.compile = await outcomeOf(() => generator.compile?.(cell, stage.plan.calls), known.compile)
    }, 300_000)

    test('sends what it should, and reads the answers', async ({ skip }) => {
      if (!generator.run) skip(ends)
      if (result.compile !== true) skip(missing ?? result.compile ?? 'it was not compiled')
      const outcomes = (await generator.run?.(cell, stage.plan)) ?? []
      const { calls } = stage.plan
      const stranger = `${name} ${version}`
      const problems = calls.flatMap((call) => {
        const problem = problemOf(stage, call, outcomes)
        if (problem !== undefined) return [[call.golden, problem] as const]
        const [{ status = 500 } = {}] = stage.sentBy(call)
        if (status < 400) seenBy(stranger, 'generated', document, call.operationId)
        return []
      })
      const reasons = known.run ?? {}
      const found = Object.fromEntries(problems)
      const unexpected = problems.filter(([golden]) => !(golden in reasons))
      expect(Object.fromEntries(unexpected), 'goes wrong').toEqual({})
      expect(
        Object.keys(reasons).filter((golden) => !(golden in found)),
        'is known to go wrong, and does not',
      ).toEqual([])
      result.run = { of: calls.length, reasons }
    }, 300_000)
  })
}

/** Whether each stage was reached that is asked for, or one before it is known to go wrong. */
function isWhole({ compile, run }: Generator, cell: CellResult = {}): boolean {
  if (cell.generate !== true) return cell.generate !== undefined
  if (!compile || cell.compile !== true) return !compile || cell.compile !== undefined
  return !run || cell.run !== undefined
}

/** Whether it went well, or the reason why it is known not to. */
async function outcomeOf(step: () => Promise<void> | undefined, known: string | undefined) {
  try {
    await step()
  } catch (error) {
    if (known) return known
    throw error
  }
  expect(known, 'is known to go wrong, and does not').toBeUndefined()
  return true
}

/** What is wrong with a call: what it sent, or that its answer could not be read. */
function problemOf(stage: Stage, call: PlannedCall, outcomes: readonly Outcome[]): string | undefined {
  const outcome = outcomes.find(({ nth }) => nth === call.nth)
  if (!outcome) return 'the program said nothing of it'
  const [sent, ...others] = stage.sentBy(call)
  if (!sent) return `nothing was sent: ${outcome.error ?? 'and no error was raised'}`
  if (others.length > 0) return `${others.length + 1} requests were sent`
  const { status = 0 } = sent
  const unlike = difference(readWire(stage.goldenOf(call)), readWire(sent))
  if (unlike) return unlike
  // What a redirection leads to is at no call's own base URL.
  return status < 300 && outcome.error !== undefined
    ? `the answer, a ${status}, could not be read: ${outcome.error}`
    : undefined
}
