import type { Candidate } from './clients.ts'
import { run } from './process.ts'
import type { Section } from './section.ts'
import type { Stage } from './stage.ts'
import { median, shuffled } from './statistics.ts'

const ROUNDS = 15

export async function importTime({ folder }: Stage, clients: readonly Candidate[]): Promise<Section> {
  const timed = clients.flatMap(({ name, entry }) => (entry ? { name, entry, times: [] as number[] } : []))
  for (const { entry } of timed) await timeImport(entry, folder)
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { entry, times } of shuffled(timed)) times.push(await timeImport(entry, folder))
  const sorted = timed
    .map(({ name, times }) => ({ name, times, ms: median(times) }))
    .sort((a, b) => a.ms - b.ms)
  return {
    title: 'Import',
    about:
      `Milliseconds of \`await import()\` in a new process; the median of ${ROUNDS} shuffled rounds, and in brackets ` +
      'the shortest and the longest. One import beforehand brings the files into memory. What hey-api generates makes its ' +
      'client at once, and so has Node load its fetch; with the others this comes with the first call.',
    columns: ['client', 'ms'],
    rows: sorted.map(({ name, ms, times }) => [
      name,
      `${ms.toFixed(1)} (${Math.min(...times).toFixed(1)}–${Math.max(...times).toFixed(1)})`,
    ]),
    targets: [],
  }
}

async function timeImport(entry: string, folder: string): Promise<number> {
  const program =
    `const startedAt = performance.now(); await import(${JSON.stringify(entry)});` +
    'console.log(performance.now() - startedAt); process.exit()'
  return Number(await run(process.execPath, ['--input-type=module', '--eval', program], folder))
}
