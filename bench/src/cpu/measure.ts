import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { type Row, rows } from '../client.ts'
import type { Candidate } from '../clients.ts'
import type { Stage } from '../stage.ts'
import { median, shuffled } from '../statistics.ts'

// Each generation starts every process anew, because what the compiler makes of a program differs a little each time.
export const GENERATIONS = 7
// It goes on compiling for so long: before, a call takes up to five times as much.
const WARM_UP_CALLS = 10_000
const WARM_UP_ROUNDS = 3
export const ROUNDS = 11
export const CALLS = 1000

/** µs of processor time per call: the median of the rounds, one value a generation. */
export type Times = Record<Row, number[]>

export async function measureCpu(
  stage: Stage,
  candidates: readonly Candidate[],
): Promise<Map<Candidate, Times>> {
  const times = new Map(candidates.map((candidate) => [candidate, { get: [], list: [], add: [] } as Times]))
  for (let generation = 0; generation < GENERATIONS; generation += 1) {
    const children = await Promise.all(candidates.map((candidate) => start(stage, candidate)))
    const turns = children.flatMap((child) => rows.map((row) => ({ ...child, row, taken: [] as number[] })))
    for (let round = 0; round < ROUNDS; round += 1)
      for (const { child, row, taken } of shuffled(turns)) taken.push(await take(child, row, CALLS))
    for (const { candidate, row, taken } of turns) times.get(candidate)?.[row].push(median(taken))
    for (const { child } of children) child.disconnect()
  }
  return times
}

async function start({ folder }: Stage, candidate: Candidate) {
  const child = fork(join(folder, 'src/cpu/child.ts'), [candidate.file], { cwd: folder })
  await message(child)
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1)
    for (const row of rows) await take(child, row, WARM_UP_CALLS)
  return { child, candidate }
}

async function take(child: ChildProcess, row: Row, count: number): Promise<number> {
  child.send({ row, count })
  return (await message(child)) as number
}

function message(child: ChildProcess): Promise<unknown> {
  return new Promise((done, fail) => {
    const ended = (code: number | null) =>
      fail(new Error(`a program that was measured ended by itself (${code})`))
    child.once('exit', ended)
    child.once('message', (answer) => {
      child.off('exit', ended)
      done(answer)
    })
  })
}
