import { FAULTS } from '@holdfast/testing'
import fc from 'fast-check'
import { type Outcome, type Schedule, wrongs } from './faults.ts'

// To draw the same schedules again: SEED=… pnpm exec vitest run test/no-double-pin.test.ts
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)

// Most calls run undisturbed, so that long schedules come to their end.
const seldom = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: 6 }, { arbitrary: value, weight: 1 })

const schedule = (change: Schedule['change']): fc.Arbitrary<Schedule> =>
  fc.record({
    change: fc.constant(change),
    // A POST is repeated after these three alone; drawn more often, they make long schedules.
    faults: fc.array(
      fc.oneof(
        fc.constantFrom(...FAULTS),
        fc.constantFrom('refuse', 'answer 429', 'answer 429 with Retry-After'),
      ),
      { minLength: 1, maxLength: 5 },
    ),
    options: fc.record({
      retry: fc.record({
        attempts: fc.integer({ min: 1, max: 5 }),
        baseDelayMs: fc.integer({ min: 0, max: 3 }),
        // Less than Retry-After asks for, and more.
        maxDelayMs: fc.constantFrom(2, 50),
      }),
      timeout: seldom(fc.integer({ min: 1, max: 30 })),
      deadline: seldom(fc.integer({ min: 1, max: 60 })),
    }),
    abortAfterMs: seldom(fc.integer({ min: 0, max: 30 })),
  })

/** So many schedules of one change, other ones each time. */
export const drawSchedules = (change: Schedule['change'], numRuns: number): Schedule[] =>
  fc.sample(schedule(change), { seed, numRuns })

/**
 * What went wrong, as a failing test shows it: nothing, or the shortest schedule of all. Among thousands that is
 * as short as any search for a shorter one would find.
 */
export function report(outcomes: readonly Outcome[]): string {
  const wrong = outcomes.filter((outcome) => wrongs(outcome).length)
  const [least] = wrong.sort((a, b) => length(a) - length(b))
  if (!least) return ''
  const { schedule, error, met, applied } = least
  return [
    `${wrong.length} of ${outcomes.length} schedules, drawn with SEED=${seed}; the shortest:`,
    JSON.stringify(schedule),
    `${wrongs(least).join(', and ')}: applied ${applied} times after ${met.join(', then ')}`,
    `gave ${error ?? 'success'}`,
  ].join('\n')
}

const length = ({ schedule }: Outcome): number => JSON.stringify(schedule).length
