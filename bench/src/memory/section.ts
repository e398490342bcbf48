import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Candidate } from '../clients.ts'
import { ask } from '../process.ts'
import { number, ratio, type Section } from '../section.ts'
import type { Stage } from '../stage.ts'
import { median, shuffled } from '../statistics.ts'

const MiB = 2 ** 20
const GiB = 2 ** 30
const ROUNDS = 3
const SIZES = [1, 4]
// Whose growth is held to the targets.
const OURS = '@holdfast/shared'

export async function memory(stage: Stage, clients: readonly Candidate[]): Promise<Section> {
  const source = fork(join(stage.folder, 'src/memory/source.ts'), { cwd: stage.folder })
  try {
    const [port] = await once(source, 'message')
    return describe(await measure(stage, clients, `http://127.0.0.1:${port}`))
  } finally {
    source.disconnect()
  }
}

interface Growth {
  readonly name: string
  readonly size: number
  /** Bytes, one a round. */
  readonly grown: number[]
}

async function measure({ folder }: Stage, clients: readonly Candidate[], baseUrl: string): Promise<Growth[]> {
  const child = join(folder, 'src/memory/download.ts')
  const turns = clients
    .filter(({ download }) => download)
    .flatMap(({ name, file }) => SIZES.map((size) => ({ name, file, size, grown: [] as number[] })))
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { file, size, grown } of shuffled(turns))
      grown.push(await ask<number>(child, [file, baseUrl, String(size * GiB)], folder))
  return turns
}

function describe(growths: readonly Growth[]): Section {
  const of = (name: string, size: number) =>
    median(growths.find((growth) => growth.name === name && growth.size === size)?.grown ?? []) / MiB
  const sorted = growths.toSorted((a, b) => a.size - b.size || of(a.name, a.size) - of(b.name, b.size))
  return {
    title: 'Memory of a download',
    about:
      `By how much the resident memory of a process grows at its peak while it reads a stream from another process on ` +
      `127.0.0.1, with Node as it comes; the median of ${ROUNDS} processes, and in brackets the lowest and highest. The ` +
      'row of uploads comes with the first service that takes them.',
    columns: ['client', 'GiB', 'to raw fetch', 'MiB of growth'],
    rows: sorted.map(({ name, size, grown }) => [
      name,
      String(size),
      ratio(of(name, size) / of('raw fetch', size)),
      `${number(of(name, size))} (${grown
        .toSorted((a, b) => a - b)
        .map((bytes) => number(bytes / MiB))
        .filter((_, at) => at !== 1)
        .join('–')})`,
    ]),
    targets: [
      { what: 'memory growth of a download of 1 GiB', value: of(OURS, 1), atMost: 128, unit: ' MiB' },
      {
        what: 'memory growth of a download of 4 GiB to that of 1 GiB',
        value: of(OURS, 4) / of(OURS, 1),
        atMost: 1.25,
        unit: ' ×',
      },
    ],
  }
}
