import { join } from 'node:path'
import type { Candidate } from '../clients.ts'
import { ask } from '../process.ts'
import type { Section } from '../section.ts'
import type { Stage } from '../stage.ts'
import { type Situation, situations } from './situations.ts'

interface Came {
  readonly tries: number
  readonly waits: readonly number[]
  readonly outcome: string
  readonly status?: number
}

const asked: { situation: Situation; row: 'get' | 'add' }[] = [
  { situation: 'rate limit', row: 'get' },
  { situation: 'rate limit', row: 'add' },
  { situation: 'server error', row: 'get' },
  { situation: 'server error', row: 'add' },
  { situation: 'page', row: 'get' },
  { situation: 'network', row: 'get' },
  { situation: 'network', row: 'add' },
]

export async function behaviour({ folder }: Stage, clients: readonly Candidate[]): Promise<Section> {
  const child = join(folder, 'src/behaviour/child.ts')
  const watched = clients.filter(({ connect }) => connect).sort((a, b) => Number(!!b.ours) - Number(!!a.ours))
  const rows: string[][] = []
  for (const { situation, row } of asked) {
    const came = await Promise.all(
      watched.map(({ file }) => ask<Came>(child, [file, situation, row], folder)),
    )
    const { title, status } = situations[situation]
    const method = row === 'get' ? 'GET' : 'POST'
    rows.push([`${method}: ${title}`, ...came.map((each) => describe(each, status))])
  }
  return {
    title: 'When a service fails',
    about:
      'What each client does when every answer is this one: how often it tries, how long it waits in between, and what ' +
      'its caller gets. `pinata` speaks another API, with calls that do the same.',
    columns: ['', ...watched.map(({ name }) => name)],
    rows,
    targets: [],
  }
}

function describe({ tries, waits, outcome, status }: Came, sent: number | undefined): string {
  const seconds = waits.map((wait) => (wait / 1000).toFixed(1)).join(' and ')
  const pauses = waits.length > 0 ? `, waits ${seconds} s` : ''
  const lost = sent !== undefined && outcome.startsWith('`') && status !== sent ? ', status lost' : ''
  return `${tries === 1 ? '1 try' : `${tries} tries`}${pauses}; ${outcome}${lost}`
}
