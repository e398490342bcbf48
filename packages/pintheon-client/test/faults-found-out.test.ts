import { expect, it, vi } from 'vitest'
import { type Outcome, playSchedules, wrongs } from './faults.ts'
import { drawSchedules, report } from './faults-drawn.ts'

// What no-double-upload.test.ts plays finds a client that does wrong; otherwise it would prove nothing.

const those = (outcomes: Outcome[], wrong: string) =>
  outcomes.filter((outcome) => wrongs(outcome).includes(wrong))

it('sees a file sent twice where the document calls an upload idempotent', async () => {
  const createMutant = await clientWith(
    '../src/generated/pintheon/operations.gen.ts',
    ({ operations }: typeof import('../src/generated/pintheon/operations.gen.ts')) => ({
      operations: { ...operations, uploadFile: { ...operations.uploadFile, retry: 'idempotent' } },
    }),
  )
  const outcomes = await playSchedules(drawSchedules('honest', 400), 'honest', createMutant)
  const twice = those(outcomes, 'the node acted more than once')
  expect(report(twice)).toMatch(/SEED=\d+.*"faults":.*sent again what the node may hold/s)
}, 300_000)

it('sees twins sent twice where the first is not waited for', async () => {
  const createMutant = await clientWith(
    '../src/known-content.ts',
    ({ createKnownContent }: typeof import('../src/known-content.ts')) => ({
      createKnownContent: () => ({ ...createKnownContent(), get: () => undefined }),
    }),
  )
  const outcomes = await playSchedules(drawSchedules('honest', 300), 'honest', createMutant)
  const twice = those(outcomes, 'the node acted more than once')
  expect(twice.length).toBeGreaterThan(0)
  for (const { schedule } of twice) expect(schedule.twins).toBe(true)
}, 300_000)

it('sees a gateway believed that says yes to everything', async () => {
  const createMutant = await clientWith('../src/held.ts', () => ({ isHeld: async () => true }))
  const ofLiar = await playSchedules(drawSchedules('lying', 200), 'lying', createMutant)
  expect(report(ofLiar)).toMatch(/by a gateway that cannot be believed/)
  const ofHonest = await playSchedules(drawSchedules('honest', 300), 'honest', createMutant)
  expect(those(ofHonest, 'is held, and is not').length).toBeGreaterThan(0)
}, 300_000)

it('sees an upload called undone that may have been done', async () => {
  const createMutant = await clientWith(
    '../src/errors.ts',
    ({ explain }: typeof import('../src/errors.ts')) => ({
      explain: (failure: Parameters<typeof explain>[0]) => ({
        ...explain(failure),
        ...(failure.status === 502 && { mayHaveApplied: false }),
      }),
    }),
  )
  const outcomes = await playSchedules(drawSchedules('honest', 500), 'honest', createMutant)
  expect(report(outcomes)).toMatch(/"faults":.*502/s)
}, 300_000)

/** The client with a change to one of its modules. */
async function clientWith<M extends object>(path: string, change: (module: M) => object) {
  vi.resetModules()
  vi.doMock(path, async (load) => {
    const module = (await load()) as M
    return { ...module, ...change(module) }
  })
  const { createPintheonClient } = await import('../src/index.ts')
  // Else the client would load it later, unchanged.
  await import('../src/uploads.ts')
  vi.doUnmock(path)
  return createPintheonClient
}
