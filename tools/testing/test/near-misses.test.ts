import { expect, it } from 'vitest'
import { nearMisses } from '../src/index.ts'

it('has the value, and each that differs in one property', () => {
  const whole = { id: 'a', size: 1, tags: ['b'], more: {} }
  const misses = nearMisses({ Thing: { whole, required: ['id'], nullable: ['size'], open: ['more'] } })
  expect(misses.map(({ what, right }) => `${what}: ${right}`)).toEqual([
    'as it is: true',
    'without id: false',
    'id null: false',
    'id of another type: false',
    'without size: true',
    'size null: true',
    'size of another type: false',
    'without tags: true',
    'tags null: false',
    'tags of another type: false',
    'without more: true',
  ])
  expect(misses.map(({ value }) => value)).toContainEqual({ size: 1, tags: ['b'], more: {} })
  expect(misses.map(({ value }) => value)).toContainEqual({ ...whole, tags: 'text' })
  expect(misses.map(({ value }) => value)).toContainEqual({ ...whole, size: [[]] })
})

it('names the schema of each', () => {
  const known = { One: { whole: { a: 1 } }, Two: { whole: {} } }
  expect(nearMisses(known).map(({ schema }) => schema)).toEqual(['One', 'One', 'One', 'One', 'Two'])
})

it.each(['required', 'nullable', 'open'])('says nothing of a property that there is not: %s', (kind) => {
  expect(() => nearMisses({ Thing: { whole: { id: 'a' }, [kind]: ['id', 'size'] } })).toThrow(
    'the value as it is has no size',
  )
})
