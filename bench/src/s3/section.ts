import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Candidate } from '../clients.ts'
import { ask } from '../process.ts'
import { number, ratio, type Section } from '../section.ts'
import { weighPage } from '../sizes.ts'
import type { Stage } from '../stage.ts'
import { median, shuffled } from '../statistics.ts'
import type { Transferred } from './child.ts'

const MiB = 2 ** 20
const GiB = 2 ** 30
const ROUNDS = 3
const CALLS = 1000
const PEER = '@aws-sdk/client-s3'
const calls = ['put', 'list', 'get'] as const
const transfers = ['upload', 'download'] as const

interface Measured {
  readonly client: Candidate
  /** Of a page that uploads one object: what it loads at once, and all of it, in bytes. */
  readonly page?: { readonly first: number; readonly all: number } | undefined
  /** µs of processor time, one value a process. */
  readonly times: Record<(typeof calls)[number], number[]>
  readonly moved: Record<(typeof transfers)[number], Transferred[]>
}

export async function s3({ folder }: Stage, clients: readonly Candidate[]): Promise<Section> {
  const server = fork(join(folder, 'src/s3/server.ts'), { cwd: folder })
  try {
    const [port] = await once(server, 'message')
    return describe(await measure(clients, folder, `http://127.0.0.1:${port}`))
  } finally {
    server.disconnect()
  }
}

async function measure(clients: readonly Candidate[], folder: string, endpoint: string): Promise<Measured[]> {
  const measured = await Promise.all(
    clients
      .filter(({ s3 }) => s3)
      .map(async (client): Promise<Measured> => {
        const page = client.s3?.page && (await weighPage(client.s3.page, folder))
        const [times, moved] = [
          { put: [], list: [], get: [] },
          { upload: [], download: [] },
        ]
        return { client, page: page || undefined, times, moved }
      }),
  )
  const askOf = <T>({ client }: Measured, call: string, size: number) =>
    ask<T>(join(folder, 'src/s3/child.ts'), [client.file, call, endpoint, String(size)], folder)
  const turns = measured.flatMap((each) => [
    ...calls.map((call) => async () => each.times[call].push(await askOf<number>(each, call, CALLS))),
    ...transfers.map((way) => async () => each.moved[way].push(await askOf<Transferred>(each, way, GiB))),
  ])
  for (let round = 0; round < ROUNDS; round += 1) for (const turn of shuffled(turns)) await turn()
  return measured
}

function describe(measured: readonly Measured[]): Section {
  const peer = measured.find(({ client }) => client.name === PEER) as Measured
  const time = ({ times }: Measured, call: (typeof calls)[number]) => median(times[call])
  const speed = ({ moved }: Measured, way: (typeof transfers)[number]) =>
    median(moved[way].map(({ speed }) => speed / MiB))
  const growth = ({ moved }: Measured, way: (typeof transfers)[number]) =>
    median(moved[way].map(({ growth }) => growth / MiB))
  const sorted = measured.toSorted((a, b) => time(a, 'put') - time(b, 'put'))
  return {
    title: 'Objects over S3',
    about:
      'A page that uploads one object, as esbuild bundles it (min+gzip): what it loads at once, and with what it loads ' +
      `later. Then calls over HTTP on 127.0.0.1, by processor time of the process: one object of 1 KiB up, ten listed, ` +
      `one of 1 KiB down; ${CALLS} of each after as many to warm up. Then 1 GiB from a file of the disk and back as a ` +
      'stream: its speed, and by how much the resident memory of the process grows at its peak. The service verifies and ' +
      `keeps nothing, and all share one processor. Medians of ${ROUNDS} processes each. \`@aws-sdk/client-s3\` uploads by its ` +
      '`@aws-sdk/lib-storage`; `aws4fetch` gives the XML of a list as it is.',
    columns: [
      'client',
      'page, kB',
      'with all later',
      ...calls.map((call) => `${call}, µs`),
      ...transfers.flatMap((way) => [`${way}, MiB/s`, 'MiB of growth']),
    ],
    rows: sorted.map((each) => [
      each.client.name,
      each.page ? number(each.page.first / 1000) : 'Node alone',
      each.page ? number(each.page.all / 1000) : '',
      ...calls.map((call) => `${number(time(each, call))} (${ratio(time(each, call) / time(peer, call))})`),
      ...transfers.flatMap((way) => [number(speed(each, way)), number(growth(each, way))]),
    ]),
    targets: measured
      .filter(({ client }) => client.ours)
      .flatMap((each) => [
        { what: 'S3, page that uploads', value: (each.page?.first ?? 0) / 1000, atMost: 12, unit: ' kB' },
        ...calls.map((call) => ({
          what: `S3, processor time of \`${call}\` to ${PEER}`,
          value: time(each, call) / time(peer, call),
          atMost: 1,
          unit: ' ×',
        })),
        ...transfers.flatMap((way) => [
          { what: `S3, memory growth, ${way} of 1 GiB`, value: growth(each, way), atMost: 96, unit: ' MiB' },
          {
            what: `S3, time of ${way} to ${PEER}`,
            value: speed(peer, way) / speed(each, way),
            atMost: 1.1,
            unit: ' ×',
          },
        ]),
      ]),
  }
}
