import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type DocumentName, documents, type Operation, operationsOf } from '../languages/documents.ts'
import { tableOf } from '../npm/comparison/table.ts'
import type { Seen, Side } from './coverage.ts'

const interop = fileURLToPath(new URL('..', import.meta.url))
const folder = `${interop}coverage/`

type Tables = readonly (readonly [DocumentName, ReadonlyMap<string, Operation>])[]

/** Vitest calls this once all tests have ended, so that files that run side by side do not write over each other. */
export async function teardown(): Promise<void> {
  if (existsSync(folder)) writeFileSync(`${interop}COVERAGE.md`, await coverageReport())
}

/** COVERAGE.md, of what all test files have seen, whichever of them ran just now. */
export async function coverageReport(): Promise<string> {
  const tables = await Promise.all(
    documents.map(async (name) => [name, await operationsOf(name, '3.1')] as const),
  )
  return reportOf(tables, readSeen())
}

function readSeen(): Seen[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
  return files.flatMap((file) => {
    // What a test file saw goes with it.
    const [, group, rest] = /^(\w+)-(.*)\.json$/.exec(file) ?? []
    if (existsSync(`${interop}${group}/${rest}.test.ts`))
      return [JSON.parse(readFileSync(folder + file, 'utf8'))]
    rmSync(folder + file)
    return []
  })
}

/** The report of some documents, by what was seen in several places. */
export function reportOf(tables: Tables, seen: readonly Seen[]): string {
  const all = tables.map(([document, operations]) => ({
    document,
    rows: [...operations].map(([operationId, operation]) => ({
      operationId,
      operation,
      clients: strangersOf(seen, 'client', document, operationId),
      generated: strangersOf(seen, 'generated', document, operationId),
      servers: strangersOf(seen, 'server', document, operationId),
    })),
  }))
  const shares = all.map(({ document, rows }) => [document, ...countsOf(rows)] as const)
  const total = ['all', ...countsOf(all.flatMap(({ rows }) => rows))] as const
  const cells = (counts: readonly string[]) => counts.map((text) => ({ text }))
  const share = tableOf(
    ['operations', 'seen', 'by a client', 'by a generated one', 'by a server', 'share'],
    new Map([...shares, total].map(([document, ...counts]) => [document, cells(counts)])),
  )
  const sections = all.map(({ document, rows }) => {
    const table = rows.map(
      ({
        operationId,
        operation: { method, pathTemplate },
        clients,
        generated,
        servers,
      }): [string, { text: string }[]] => [
        `\`${operationId}\``,
        cells([
          `\`${method} ${pathTemplate}\``,
          clients.join(', '),
          generated.join(', '),
          servers.join(', '),
        ]),
      ],
    )
    return `## ${document}\n\n${tableOf(['', 'clients', 'generated', 'servers'], new Map(table))}`
  })
  return `${HEAD}\n${share}\n\n${sections.join('\n\n')}\n`
}

const HEAD = `# Who has seen it

For every operation of every published document: which client that nobody here wrote has called it on our emulator, and
which server that nobody here wrote has answered our client. What was refused does not count: the request was as the
document says, and so was an answer below 400.

"Clients" are those whose authors knew the service, and not our document. "Generated" are those that go by our document:
what a generator made of it counts where it sent what the golden request is, and read the answer; openapi-fetch without
more is asked by a test of ours for what no other client has a function for, which shows least.

\`npm run interop\` writes this file from what its tests have just seen; what a machine cannot run stays as it was.
`

function strangersOf(
  seen: readonly Seen[],
  side: Side,
  document: DocumentName,
  operationId: string,
): string[] {
  const names = seen.flatMap((file) =>
    Object.entries(file)
      .filter(
        ([, stranger]) => stranger.side === side && stranger.operations[document]?.includes(operationId),
      )
      .map(([name]) => name),
  )
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en'))
}

type Row = Readonly<Record<'clients' | 'generated' | 'servers', readonly string[]>>

/** How many operations there are, were seen, by whom, and the share of those that were. */
function countsOf(rows: readonly Row[]): string[] {
  const count = (of: (row: Row) => readonly string[]) => rows.filter((row) => of(row).length > 0).length
  const seen = count(({ clients, generated, servers }) => [...clients, ...generated, ...servers])
  const by = [count((row) => row.clients), count((row) => row.generated), count((row) => row.servers)]
  return [...[rows.length, seen, ...by].map(String), `${Math.floor((100 * seen) / rows.length)} %`]
}
