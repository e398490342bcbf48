import { expect, it } from 'vitest'
import type { Verdict } from '../src/judge.ts'
import { type Result, report, shareOf } from '../src/report.ts'

const resultOf = (document: string, ...verdicts: Verdict[]): Result => ({
  document,
  all: 9,
  equivalents: [{ mutant: 'path: b', reason: 'it is said twice' }],
  verdicts: verdicts.map((verdict, nth) => ({
    mutant: { id: `path: ${nth}`, kind: 'type', make: () => ({}) },
    verdict,
  })),
})

it('counts what was caught and names what was not; what took too long was not caught', () => {
  const result = resultOf('things', 'tests', 'types', 'generation', 'survived', 'too slow')
  expect(shareOf(result)).toBe(0.6)
  const text = report([result])
  expect(text).toMatch(/^\| things +\| 9 +\| 5 +\| 1 +\| 3 +\| 1 +\| 1 +\| 1 +\| 60.0 % \|$/m)
  expect(text).toContain('- `path: 3` (type)\n- `path: 4` (type, too slow to tell)')
  expect(text).toContain('- `path: b`: it is said twice')
})

it('keeps what an older report says of other documents', () => {
  const both = report([resultOf('things', 'survived'), resultOf('others', 'tests')])
  const again = report([resultOf('things', 'tests')], both)
  expect(again).toBe(report([resultOf('things', 'tests'), resultOf('others', 'tests')]))
  expect(again).not.toContain('| 0.0 %')
})

it('does not round 94.99 % up', () => {
  const verdicts = Array.from({ length: 2000 }, (_, nth): Verdict => (nth < 1899 ? 'tests' : 'survived'))
  expect(report([resultOf('things', ...verdicts)])).toContain('94.9 %')
})
