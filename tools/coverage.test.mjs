import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { coverageReport, reportOf } from '../interop/support/coverage-report.ts'

// interop/COVERAGE.md is written by runs that few machines can do whole: what is checked in has to fit together.

const operation = { method: 'GET', pathTemplate: '/pins' }
const table = ['pinning', new Map(['getPins', 'addPin', 'getPin'].map((id) => [id, operation]))]
const seen = (side, ...ids) => ({ side, operations: { pinning: ids } })
const shareOf = (report) => /^\| all .*\| (\d+) %/m.exec(report)?.[1]

test('the report is of what was seen, and by the documents as they are', async () => {
  const written = readFileSync(new URL('../interop/COVERAGE.md', import.meta.url), 'utf8')
  expect(written).toBe(await coverageReport())
})

test('four of five operations have been seen by a stranger', async () => {
  expect(Number(shareOf(await coverageReport()))).toBeGreaterThanOrEqual(80)
})

test('an operation counts once, whoever has seen it', () => {
  const files = [
    { 'a 1': seen('client', 'getPins'), 'b 1': seen('server', 'getPins') },
    { 'a 1': seen('client', 'getPins') },
  ]
  const report = reportOf([table], files)
  expect(report).toMatch(/^\| pinning +\| 3 +\| 1 +\| 1 +\| 0 +\| 1 +\| 33 %/m)
  expect(report).toMatch(/^\| `getPins` +\| `GET \/pins` \| a 1 +\| +\| b 1 +\|$/m)
  expect(report).toMatch(/^\| `addPin` +\| `GET \/pins` \| +\| +\| +\|$/m)
})

test('what a document no longer has does not count', () => {
  expect(shareOf(reportOf([table], [{ 'a 1': seen('generated', 'gone') }]))).toBe('0')
})
