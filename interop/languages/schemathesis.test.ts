import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LoggedRequest } from '@holdfast/emulator'
import { describe, expect, test } from 'vitest'
import { installPython, type Python } from '../seeds/python.ts'
import { seenBy } from '../support/coverage.ts'
import { needs } from '../support/needs.ts'
import { fromPyPI } from '../support/strangers.ts'
import { operationsOf } from './documents.ts'
import { findings } from './schemathesis/findings.ts'
import { prepare } from './schemathesis/prepare.ts'
import { servedIn } from './schemathesis/served.ts'
import { subjects } from './schemathesis/subjects.ts'

// The emulator before schemathesis, which makes requests of a document, good ones and bad ones, and holds every answer
// to it. What it finds and is not so is listed with the reason, and has to be found each time.

interface Report {
  readonly complete: boolean
  readonly operations: { readonly total: number; readonly tested: number; readonly errored: number }
  readonly test_cases: { readonly generated: number }
  readonly failures: readonly { readonly code: string; readonly operations: readonly string[] }[]
  readonly errors: readonly unknown[]
}

let python: Python
needs(
  () => installPython(fileURLToPath(new URL('schemathesis', import.meta.url))),
  (started) => {
    python = started
    return started.remove
  },
  180_000,
)

describe.each(Object.entries(subjects))('%s', async (name, subject) => {
  const { document, paths = /^/ } = subject
  const operations = [...(await operationsOf(document, '3.1'))].filter(([, { pathTemplate }]) =>
    paths.test(pathTemplate),
  )
  const own = new Set(operations.map(([, { pathTemplate }]) => pathTemplate))
  const known = (findings[name]?.([...own]) ?? []).flatMap(({ code, operations, why }) =>
    operations.map((operation) => ({ finding: `${code} ${operation}`, why })),
  )
  const logged: LoggedRequest[] = []
  let found: readonly string[] = []
  let served: ReadonlySet<string> = new Set()
  let report: Report | undefined

  test('schemathesis comes to its end', async () => {
    await using stage = await open()
    report = (await python.run('run.py', stage.given, stage.folder, {}, 300_000)) as Report
    served = await servedIn(stage.given.events)
    found = report.failures.flatMap(({ code, operations }) => operations.map((each) => `${code} ${each}`))
    expect(report).toMatchObject({ complete: true, errors: [], operations: { errored: 0 } })
    expect(report.operations.tested).toBeGreaterThan(0)
    const { tested } = report.operations
    const good = logged.filter(({ status = 0 }) => status < 300).length
    const counted = `${tested} operations, ${logged.length} requests, ${good} good answers`
    console.log(`${name}: ${counted}, ${served.size} operations seen`)
  }, 300_000)

  test('finds nothing but what is listed', () => {
    const listed = known.map(({ finding }) => finding)
    expect(found.filter((each) => !listed.includes(each))).toEqual([])
  })

  test('finds everything that is listed', () => {
    expect(known.filter(({ finding }) => !found.includes(finding))).toEqual([])
  })

  test('has seen operations at work', () => {
    const seen = operations.filter(([, { method, pathTemplate }]) => served.has(`${method} ${pathTemplate}`))
    expect(seen).toHaveLength(served.size)
    expect(served.size).toBeGreaterThan(0)
    for (const [operationId] of seen)
      seenBy(fromPyPI('schemathesis', 'languages/schemathesis'), 'generated', document, operationId)
  })

  test('no mock has failed', () => {
    expect(logged.length).toBeGreaterThan(0)
    expect(logged.filter(({ error }) => error !== undefined)).toEqual([])
  })

  async function open() {
    const emulated = await subject.emulate((request) => logged.push(request))
    const folder = await mkdtemp(join(tmpdir(), 'holdfast-schemathesis-'))
    return {
      folder,
      given: await prepare(folder, subject, emulated),
      [Symbol.asyncDispose]: async () => {
        await emulated.stop()
        if (!process.env.KEEP) await rm(folder, { recursive: true, force: true })
      },
    }
  }
})
