import { describe, expect, test } from 'vitest'
import { chart } from './chart.ts'
import { writeHeadlines } from './first-page.ts'
import { results } from './results.ts'
import { number, type Section, verdict } from './section.ts'
import { median, quantile, shuffled } from './statistics.ts'
import { table } from './table.ts'

const target = (value: number) => ({ what: 'an install', value, atMost: 1, unit: ' MB' })
const section = (value: number): Section => ({
  title: 'Install',
  about: 'Each alone.',
  columns: ['client', 'MB'],
  rows: [['ours', '0.5']],
  targets: [target(value)],
})
const setting = { machine: 'a processor', versions: ['peer 1.0.0'], loads: [0.5, 1], minutes: 3 }

describe('a target', () => {
  test('is met up to its number, and missed beyond it', () => {
    expect(verdict(target(1))).toBe('met     an install: 1 MB, at most 1 MB')
    expect(verdict(target(1.01))).toBe('MISSED  an install: 1.01 MB, at most 1 MB')
  })

  test('that is missed says so in the results', () => {
    expect(results([section(1.01)], setting)).toContain('| an install | 1.01 MB  | 1 MB    | **missed** |')
    expect(results([section(0.99)], setting)).not.toContain('missed')
  })

  test('that could not be measured is not met', () => {
    expect(verdict(target(Number.NaN))).toMatch(/^MISSED/)
  })
})

test.each([
  [4, '4'],
  [0.1234, '0.12'],
  [12.34, '12.3'],
  [4668.4, '4,668'],
])('%d is written %s', (value, text) => expect(number(value)).toBe(text))

test('a median is the middle, or halfway between the two', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(quantile([0, 10], 0.25)).toBe(2.5)
})

test('shuffling loses nothing, and does not keep the order', () => {
  const things = Array.from({ length: 50 }, (_, index) => index)
  const order = shuffled(things)
  expect(order.toSorted((a, b) => a - b)).toEqual(things)
  expect(order).not.toEqual(things)
})

test('the columns of a table are as wide as their widest cell', () => {
  expect(table(['a', 'bb'], [['long', 'x']])).toBe('| a    | bb |\n| ---- | -- |\n| long | x  |')
})

test('the first page gets a row a client, and keeps the rest as it is', () => {
  const page = 'before\n\n<!-- written by `npm run bench` -->\n\nold\n\n<!-- end -->\n\nafter'
  const headlines = [
    { column: 'size', cells: new Map([['ours', '1 kB']]) },
    {
      column: 'time',
      cells: new Map([
        ['theirs', '2 ×'],
        ['ours', '1 ×'],
      ]),
    },
  ]
  const written = writeHeadlines(page, headlines)
  expect(written).toBe(
    page.replace(
      'old',
      table(
        ['', 'size', 'time'],
        [
          ['ours', '1 kB', '1 ×'],
          ['theirs', '', '2 ×'],
        ],
      ),
    ),
  )
  expect(writeHeadlines(written, headlines)).toBe(written)
  expect(() => writeHeadlines('no marks', headlines)).toThrow('has no place')
})

test('the longest bar of each group has the full length, and names are escaped', () => {
  const bars = [
    { name: 'a & b', value: 1, ours: true },
    { name: 'c', value: 4, ours: false },
  ]
  const svg = chart([{ title: 'Size', unit: ' kB', bars }])
  const widths = [...svg.matchAll(/class="(ours|theirs)" x="290" y="\d+" width="([\d.]+)"/g)]
  expect(widths.map(([, whose, width]) => [whose, Number(width)])).toEqual([
    ['ours', 97.5],
    ['theirs', 390],
  ])
  expect(svg).toContain('a &#38; b')
})
