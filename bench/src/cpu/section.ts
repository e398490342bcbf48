import { rows } from '../client.ts'
import type { Candidate } from '../clients.ts'
import { ratio, type Section } from '../section.ts'
import type { Stage } from '../stage.ts'
import { median } from '../statistics.ts'
import { CALLS, GENERATIONS, measureCpu, ROUNDS, type Times } from './measure.ts'

export async function cpu(stage: Stage, clients: readonly Candidate[]): Promise<Section> {
  const candidates = clients.filter(({ speaksPinning }) => speaksPinning)
  const times = await measureCpu(stage, candidates)
  const timesOf = (file: string) => {
    const [, found] = [...times].find(([candidate]) => candidate.file === file) ?? []
    if (!found) throw new Error(`clients/${file} is what the others are compared with`)
    return found
  }
  const [raw, peer] = [timesOf('raw-fetch.ts'), timesOf('openapi-fetch.ts')]
  const lines = rows.flatMap((row) =>
    candidates.map((candidate) => {
      const own = times.get(candidate) as Times
      const beside = own[row].map((time, index) => time / (peer[row][index] as number))
      const overRaw = own[row].map((time, index) => time / (raw[row][index] as number))
      return {
        row,
        candidate,
        ratio: median(beside),
        spread: `${Math.min(...beside).toFixed(2)}–${Math.max(...beside).toFixed(2)}`,
        overRaw: median(overRaw),
        added: median(own[row].map((time, index) => time - (raw[row][index] as number))),
        time: median(own[row]),
      }
    }),
  )
  const sorted = rows.flatMap((row) =>
    lines.filter((line) => line.row === row).sort((a, b) => a.ratio - b.ratio),
  )
  return {
    title: 'Processor time per call',
    about:
      `User and system time of a process that does nothing else, with a fetch that answers at once: \`get\` reads one ` +
      `pin, \`list\` ten, \`add\` adds one. Everything is on that a client does by default. ${GENERATIONS} processes a ` +
      `client, in each the median of ${ROUNDS} shuffled rounds of ${CALLS} calls after warming up; of the processes the ` +
      'median, and in brackets the lowest and highest. Trust the ratios rather than the µs.',
    columns: ['call', 'client', 'to openapi-fetch with auth', 'to raw fetch', 'added µs', 'µs'],
    rows: sorted.map((line) => [
      `\`${line.row}\``,
      line.candidate.name,
      `${ratio(line.ratio)} (${line.spread})`,
      ratio(line.overRaw),
      line.added.toFixed(1),
      line.time.toFixed(1),
    ]),
    targets: lines
      .filter(({ candidate }) => candidate.ours)
      .map(({ row, candidate, ratio }) => ({
        what: `${candidate.name}, processor time of \`${row}\` to openapi-fetch with auth`,
        value: ratio,
        atMost: 1.4,
        unit: ' ×',
      })),
    headlines: rows.map((row) => ({
      column: `processor, \`${row}\``,
      cells: new Map(
        lines
          .filter((line) => line.row === row)
          .map(({ candidate, ratio: value }) => [candidate.name, ratio(value)]),
      ),
    })),
    bars: rows.map((row) => ({
      title: `Processor time of ${row}, openapi-fetch with auth = 1`,
      unit: ' ×',
      bars: sorted
        .filter((line) => line.row === row)
        .map(({ candidate, ratio }) => ({ name: candidate.name, value: ratio, ours: !!candidate.ours })),
    })),
  }
}
