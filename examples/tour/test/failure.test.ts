import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import type { Guide } from '../src/guide.ts'
import { readBody } from '../src/source.ts'
import { runTour } from '../src/tour.ts'

async function tour(tell: (guide: Guide) => Promise<void>) {
  const output = new PassThrough()
  const fine = await runTour(
    [{ client: 'a-client', service: 'a service', readme: 'README.md', tell }],
    output,
  )
  output.end()
  return { fine, said: await text(output) }
}

const idle = async () => {
  await Promise.resolve()
}
const fail = async () => {
  await Promise.reject(new RangeError('out of it'))
}

describe('a tour that does not go as it should says so and is not fine', () => {
  test('when a call fails', async () => {
    const { fine, said } = await tour(async ({ step }) => {
      await step('First', idle, () => 'done')
      await step('Second', fail, () => 'done')
    })
    expect(fine).toBe(false)
    expect(said).toContain('Step 2 did not go as it should:\n  RangeError: out of it\n')
    expect(said).not.toContain('What to do next')
  })

  test('when the outcome is another than it should be', async () => {
    const { fine, said } = await tour(({ step }) =>
      step('First', idle, () => {
        throw new Error('1 page instead of 2')
      }),
    )
    expect(fine).toBe(false)
    expect(said).toContain('Step 1 did not go as it should:\n  Error: 1 page instead of 2\n')
  })

  test('when what should be refused is not, or with another error', async () => {
    const accepted = await tour(({ refusal }) => refusal('First', idle, RangeError, () => 'refused'))
    expect(accepted.fine).toBe(false)
    expect(accepted.said).toContain('RangeError was expected, and the call succeeded')

    const another = await tour(({ refusal }) => refusal('First', fail, SyntaxError, () => 'refused'))
    expect(another.fine).toBe(false)
    expect(another.said).toContain('RangeError: out of it')
  })

  test('when it cannot begin', async () => {
    const { fine, said } = await tour(fail)
    expect(fine).toBe(false)
    expect(said).toContain('The tour could not begin:\n  RangeError: out of it\n')
  })
})

test('a tour that goes as it should is fine', async () => {
  const { fine, said } = await tour(async ({ step, refusal }) => {
    await step('First', idle, () => 'done')
    await refusal('Second', fail, RangeError, (error) => `so it says: ${error.message}`)
  })
  expect(fine).toBe(true)
  expect(said).toContain('so it says: out of it\n')
  expect(said).toContain('All 2 steps went as they should')
})

test('only statements in braces are shown, since only they can be shown whole', () => {
  expect(readBody(idle)).toEqual(['await Promise.resolve()'].map((line) => expect.stringContaining(line)))
  expect(() => readBody(() => Promise.resolve())).toThrow(TypeError)
})
