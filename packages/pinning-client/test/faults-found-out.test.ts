import { expect, it, vi } from 'vitest'
import { type Outcome, playSchedules } from './faults.ts'
import { drawSchedules, report } from './faults-drawn.ts'

// What no-double-pin.test.ts plays finds a client that pins twice; otherwise it would prove nothing.

const pinnedTwice = (outcomes: Outcome[]) => outcomes.filter(({ applied }) => applied > 1)

it('sees a double pin where the document calls addPin idempotent', async () => {
  const createMutant = await clientWith(
    '../src/generated/pinning/operations.gen.ts',
    ({ operations }: typeof import('../src/generated/pinning/operations.gen.ts')) => ({
      operations: { ...operations, addPin: { ...operations.addPin, retry: 'idempotent' } },
    }),
  )
  const twice = pinnedTwice(await playSchedules(drawSchedules('add', 300), createMutant))
  expect(report(twice)).toMatch(/SEED=\d+.*"faults":.*applied more than once/s)
}, 300_000)

it('sees a double pin where a 502 is taken for a sign that nothing was done', async () => {
  const createMutant = await clientWith(
    '../src/errors.ts',
    ({ explain }: typeof import('../src/errors.ts')) => ({
      explain: (failure: Parameters<typeof explain>[0]) => ({
        ...explain(failure),
        ...(failure.status === 502 && { mayHaveApplied: false }),
      }),
    }),
  )
  const twice = pinnedTwice(await playSchedules(drawSchedules('add', 1_000), createMutant))
  expect(report(twice)).toMatch(/"faults":.*"apply, then 502.*applied more than once/s)
  for (const { met } of twice) expect(met.join()).toMatch(/apply, then 502/)
}, 300_000)

/** The client with a change to one of its modules. */
async function clientWith<M extends object>(path: string, change: (module: M) => object) {
  vi.resetModules()
  vi.doMock(path, async (load) => {
    const module = (await load()) as M
    return { ...module, ...change(module) }
  })
  const { createPinningClient } = await import('../src/index.ts')
  vi.doUnmock(path)
  return createPinningClient
}
