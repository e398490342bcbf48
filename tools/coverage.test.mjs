import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { coverageReport, reportOf } from '../interop/support/coverage-report.ts'
import { remarks } from '../interop/support/remarks.ts'

// interop/COVERAGE.md is written by runs that few machines can do whole: what is checked in has to fit together.

const operation = { method: 'GET', pathTemplate: '/pins' }
const table = ['pinning', new Map(['getPins', 'addPin', 'getPin'].map((id) => [id, operation]))]
const seen = (side, ...ids) => ({ side, operations: { pinning: ids } })

/** By those who knew the service, and by anybody. */
const sharesOf = (report) => /^\| all .*?\| (\d+) % .*\| (\d+) % /m.exec(report)?.slice(1).map(Number)

test('the report is of what was seen, and by the documents as they are', async () => {
  const written = readFileSync(new URL('../interop/COVERAGE.md', import.meta.url), 'utf8')
  expect(written).toBe(await coverageReport())
})

test('four of five operations have been seen by a stranger', async () => {
  const [, byAnybody] = sharesOf(await coverageReport())
  expect(byAnybody).toBeGreaterThanOrEqual(80)
})

test('an operation counts once, whoever has seen it', () => {
  const files = [
    { 'a 1': seen('client', 'getPins'), 'b 1': seen('server', 'getPins') },
    { 'a 1': seen('client', 'getPins') },
  ]
  const report = reportOf([table], files)
  expect(report).toMatch(/^\| pinning +\| 3 +\| 1 +\| 1 +\| 1 +\| 33 % +\| 0 +\| 1 +\| 33 % +\| 0 +\|$/m)
  expect(report).toMatch(/^\| `getPins` +\| `GET \/pins` \| a 1 +\| b 1 +\| +\| +\|$/m)
  expect(report).toMatch(/^\| `addPin` +\| `GET \/pins` \| +\| +\| +\| +\|$/m)
})

test('who goes by the document counts apart, and a mock of it not at all', () => {
  const files = [
    { 'a 1': seen('client', 'getPins'), 'b 1': seen('generated', 'getPins', 'addPin') },
    { 'c 1': seen('mock', 'getPins', 'addPin', 'getPin') },
  ]
  const report = reportOf([table], files)
  expect(report).toMatch(/^\| pinning +\| 3 +\| 1 +\| 0 +\| 1 +\| 33 % +\| 2 +\| 2 +\| 66 % +\| 3 +\|$/m)
  expect(report).toMatch(/^\| `getPin` +\| `GET \/pins` \| +\| +\| +\| c 1 +\|$/m)
})

test('strangers whose names have a comma can be told apart', () => {
  const report = reportOf(
    [table],
    [{ 'a 1, with b 2': seen('client', 'getPins'), 'c 3': seen('client', 'getPins') }],
  )
  expect(report).toContain('| a 1, with b 2; c 3 |')
})

test('what a document no longer has does not count', () => {
  expect(sharesOf(reportOf([table], [{ 'a 1': seen('generated', 'gone') }]))).toEqual([0, 0])
})

/** The rows of a document: by operation, its clients, servers and generated clients. */
const rowsOf = (report) =>
  [...report.matchAll(/^\| `(\w+)` +\| `[^`]+` +\| (.*?) +\| (.*?) +\| (.*?) +\| .*\|$/gm)].map(
    ([, id, ...by]) => ({
      id,
      by: by.map((names) => names.trim()),
    }),
  )

test('it is said why nobody who knew the service asks for an operation, and of each that nobody asks for', async () => {
  const rows = rowsOf(await coverageReport())
  const said = Object.values(remarks).flatMap(Object.keys)
  const unseen = rows.filter(({ by }) => by.every((names) => !names)).map(({ id }) => id)
  const unknown = rows.filter(({ by: [clients, servers] }) => !clients && !servers).map(({ id }) => id)
  expect(rows.length).toBeGreaterThan(90)
  expect(said).toEqual(expect.arrayContaining(unseen))
  expect(unknown).toEqual(expect.arrayContaining(said))
})
