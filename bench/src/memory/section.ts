import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Candidate } from '../clients.ts'
import { ask } from '../process.ts'
import { number, ratio, type Section, type Target } from '../section.ts'
import type { Stage } from '../stage.ts'
import { median, shuffled } from '../statistics.ts'

const MiB = 2 ** 20
const GiB = 2 ** 30
const ROUNDS = 3
const SIZES = [1, 4]
const DIRECTIONS = ['download', 'upload'] as const

export async function memory(stage: Stage, clients: readonly Candidate[]): Promise<Section> {
  const server = fork(join(stage.folder, 'src/memory/server.ts'), { cwd: stage.folder })
  try {
    const [port] = await once(server, 'message')
    return describe(await measure(stage, clients, `http://127.0.0.1:${port}`))
  } finally {
    server.disconnect()
  }
}

interface Growth {
  readonly client: Candidate
  readonly direction: (typeof DIRECTIONS)[number]
  readonly size: number
  /** Bytes, one a round. */
  readonly grown: number[]
}

async function measure({ folder }: Stage, clients: readonly Candidate[], baseUrl: string): Promise<Growth[]> {
  const child = join(folder, 'src/memory/transfer.ts')
  const turns: Growth[] = DIRECTIONS.flatMap((direction) =>
    clients
      .filter((client) => client[direction])
      .flatMap((client) => SIZES.map((size) => ({ client, direction, size, grown: [] }))),
  )
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { client, direction, size, grown } of shuffled(turns))
      grown.push(await ask<number>(child, [client.file, direction, baseUrl, String(size * GiB)], folder))
  return turns
}

function describe(growths: readonly Growth[]): Section {
  const mibOf = ({ grown }: Growth) => median(grown) / MiB
  const find = (like: Pick<Growth, 'direction' | 'size'>, is: (client: Candidate) => boolean) =>
    growths.find(
      ({ client, direction, size }) => direction === like.direction && size === like.size && is(client),
    )
  const beside = (growth: Growth) => {
    const raw = find(growth, ({ file }) => file === 'raw-fetch.ts')
    return raw ? ratio(mibOf(growth) / mibOf(raw)) : ''
  }
  const rank = ({ direction, size }: Growth) => DIRECTIONS.indexOf(direction) * 10 + size
  const sorted = growths.toSorted((a, b) => rank(a) - rank(b) || mibOf(a) - mibOf(b))
  return {
    title: 'Memory of a transfer',
    about:
      `By how much the resident memory of a process grows at its peak while it reads a stream from another process on ` +
      '127.0.0.1, or sends it a file of the disk (raw fetch as its body, ours in a form), with Node as it comes; the median of ' +
      `${ROUNDS} processes, and in brackets the lowest and highest.`,
    columns: ['', 'client', 'GiB', 'to raw fetch', 'MiB of growth'],
    rows: sorted.map((growth) => [
      growth.direction,
      growth.client.name,
      String(growth.size),
      beside(growth),
      `${number(mibOf(growth))} (${number(Math.min(...growth.grown) / MiB)}–${number(Math.max(...growth.grown) / MiB)})`,
    ]),
    targets: DIRECTIONS.flatMap((direction): Target[] => {
      const [one, four] = SIZES.map((size) => {
        const growth = find({ direction, size }, ({ ours }) => !!ours)
        return growth ? mibOf(growth) : Number.NaN
      }) as [number, number]
      const what = `memory growth, ${direction} of`
      return [
        { what: `${what} 1 GiB`, value: one, atMost: 128, unit: ' MiB' },
        { what: `${what} 4 GiB to that of 1 GiB`, value: four / one, atMost: 1.25, unit: ' ×' },
      ]
    }),
  }
}
