import { FAULTS } from '@holdfast/testing'
import fc from 'fast-check'
import { type Outcome, type Schedule, wrongs } from './faults.ts'

// To draw the same schedules again: SEED=… pnpm exec vitest run test/no-double-upload.test.ts
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)

// Most calls run undisturbed, so that long schedules come to their end.
const seldom = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: 6 }, { arbitrary: value, weight: 1 })

const fault = fc.oneof(
  fc.constantFrom(...FAULTS),
  // An upload is repeated after these three alone; drawn more often, they make long schedules.
  fc.constantFrom('refuse', 'answer 429', 'answer 429 with Retry-After'),
)

const schedule = (gateway: Outcome['gateway']): fc.Arbitrary<Schedule> => {
  const deadline = fc.integer({ min: 1, max: 60 })
  return fc
    .record({
      faults: fc.array(fault, { minLength: 1, maxLength: 5 }),
      gatewayFaults: fc.oneof(fc.constant([]), fc.array(fault, { maxLength: 2 })),
      source: fc.constantFrom('text', 'text', 'stream', 'stream of a size'),
      twins: fc.boolean(),
      directory: seldom(fc.constant(true)),
      options: fc.record({
        retry: fc.record({
          attempts: fc.integer({ min: 1, max: 5 }),
          baseDelayMs: fc.integer({ min: 0, max: 3 }),
          // Less than Retry-After asks for, and more.
          maxDelayMs: fc.constantFrom(2, 50),
        }),
        timeout: seldom(fc.integer({ min: 1, max: 30 })),
        // What hangs is waited for as long as that, or five seconds.
        deadline: gateway === 'hanging' ? fc.integer({ min: 20, max: 200 }) : seldom(deadline),
      }),
      abortAfterMs: seldom(fc.integer({ min: 0, max: 30 })),
    })
    .map(({ twins, directory = false, ...drawn }) => ({
      ...drawn,
      directory,
      twins: twins && drawn.source === 'text',
    }))
}

/** So many schedules, other ones each time. */
export const drawSchedules = (gateway: Outcome['gateway'], numRuns: number): Schedule[] =>
  fc.sample(schedule(gateway), { seed, numRuns })

/**
 * What went wrong, as a failing test shows it: nothing, or the shortest schedule of all. Among thousands that is
 * as short as any search for a shorter one would find.
 */
export function report(outcomes: readonly Outcome[]): string {
  const wrong = outcomes.filter((outcome) => wrongs(outcome).length)
  const [least] = wrong.sort((a, b) => length(a) - length(b))
  if (!least) return ''
  const { schedule, gateway, results, refusals, applied } = least
  const given = results.map((result) =>
    result.status === 'fulfilled'
      ? 'success'
      : `${result.reason} (mayHaveApplied ${result.reason.mayHaveApplied}, held ${result.reason.held})`,
  )
  return [
    `${wrong.length} of ${outcomes.length} schedules, drawn with SEED=${seed}; the shortest, ${gateway}:`,
    JSON.stringify(schedule),
    `${wrongs(least).join(', and ')}: the node acted ${applied} times on ${refusals.length} requests`,
    `gave ${given.join(', and ')}`,
  ].join('\n')
}

const length = ({ schedule }: Outcome): number => JSON.stringify(schedule).length
