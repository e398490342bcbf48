import { expect, it } from 'vitest'
import { readWords } from '../src/s3/encoded-words.ts'

it.each([
  // As MinIO of 2026 gives what was put as UTF-8.
  ['=?UTF-8?q?gr=C3=BC=C3=9Fe_=E2=9C=93_=F0=9F=90=88?=', 'grüße ✓ 🐈'],
  ['=?UTF-8?b?YSwgYjsgYz0iZCIgw6k=?=', 'a, b; c="d" é'],
  ['=?UTF-8?Q?=C3=BC?=', 'ü'],
  // Go ends a word before its 75th character; what is between two words is no part of the text.
  ['=?UTF-8?q?=C3=BC_?= =?UTF-8?q?=C3=A4?=', 'ü ä'],
  // Others may end one within a character.
  ['=?UTF-8?b?w7w=?= =?utf-8?B?ww==?= =?UTF-8?Q?=A4?=', 'üä'],
])('%s is %s', (words, text) => {
  expect(readWords(words)).toBe(text)
})

it.each([
  '',
  'plain',
  'grüße',
  '=?UTF-8?q?ascii?=',
  '=?UTF-8?b?YXNjaWk=?=',
  '=?UTF-8?b?w7w?= and more',
  'before =?UTF-8?q?=C3=BC?=',
  '=?UTF-8?b?*?=',
  '=?UTF-8?x?=C3=BC?=',
  '=?ISO-8859-1?q?=FC?=',
])('%j stays as it is', (value) => {
  expect(readWords(value)).toBe(value)
})
