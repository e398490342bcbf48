import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type DocumentName, documents, type Operation, operationsOf } from '../languages/documents.ts'
import { tableOf } from '../npm/comparison/table.ts'
import type { Seen, Side } from './coverage.ts'
import { type Remarks, remarks } from './remarks.ts'

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
  return reportOf(tables, readSeen(), remarks)
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
export function reportOf(tables: Tables, seen: readonly Seen[], remarks: Remarks = {}): string {
  const all = tables.map(([document, operations]) => ({
    document,
    rows: [...operations].map(([operationId, operation]) => ({
      operationId,
      operation,
      by: strangersOf(seen, document, operationId),
    })),
  }))
  const shares = all.map(({ document, rows }) => [document, ...countsOf(rows)] as const)
  const total = ['all', ...countsOf(all.flatMap(({ rows }) => rows))] as const
  const share = tableOf(
    COUNTS,
    new Map([...shares, total].map(([document, ...counts]) => [document, cells(counts)])),
  )
  const sections = all.map(({ document, rows }) => {
    const table = rows.map(({ operationId, operation: { method, pathTemplate }, by }) => {
      const names = SIDES.map((side) => by[side].join('; '))
      return [`\`${operationId}\``, cells([`\`${method} ${pathTemplate}\``, ...names])] as const
    })
    const said = Object.entries(remarks[document] ?? {}).map(([id, remark]) => `- \`${id}\`: ${remark}\n`)
    return [
      `## ${document}`,
      tableOf(['', ...COLUMNS], new Map(table)),
      ...(said.length ? [said.join('')] : []),
    ]
      .join('\n\n')
      .trimEnd()
  })
  return `${HEAD}\n${share}\n\n${sections.join('\n\n')}\n`
}

const SIDES = ['client', 'server', 'generated', 'mock'] as const satisfies readonly Side[]
const COLUMNS = ['clients', 'servers', 'generated', 'mocks']
const COUNTS = [
  ...['operations', 'by a client', 'by a server', 'by either', 'share'],
  ...['by a generated one', 'by anybody', 'share of that', 'by a mock'],
]

const cells = (texts: readonly string[]) => texts.map((text) => ({ text }))

const HEAD = `# Who has seen it

For every operation of every published document: which client that nobody here wrote has called it on our emulator, and
which server that nobody here wrote has answered our client. What was refused does not count: the request was as the
document says, and so was an answer below 400.

"Clients" and "servers" are those whose authors knew the service, and not our document. The link in a mail is a request
of whoever wrote the mail, and not of the browser that opens it.

"Generated" are those that go by our document, and can show no more than that it means to others what it means to us.
What a generator made of it counts where it sent what the golden request is, and read the answer; schemathesis where it
made a valid request of it and found nothing against the answer; openapi-fetch without more is asked by a test of ours
for what no other client has a function for, which shows least.

"Mocks" are made of our document, too, and asked by our clients: all that they show is that a stranger's reading of it
takes our requests, whose forms, and whose JSON within a query, it does not look at. Nobody has seen an operation for
that, so that it is in no share.

\`npm run interop\` writes this file from what its tests have just seen; what a machine cannot run stays as it was.
`

type Strangers = Readonly<Record<Side, readonly string[]>>

/** Who has seen an operation, by the side that was theirs. */
function strangersOf(seen: readonly Seen[], document: DocumentName, operationId: string): Strangers {
  const all = seen.flatMap((file) => Object.entries(file))
  const on = (wanted: Side) => {
    const names = all
      .filter(([, { side, operations }]) => side === wanted && operations[document]?.includes(operationId))
      .map(([name]) => name)
    return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en'))
  }
  return { client: on('client'), server: on('server'), generated: on('generated'), mock: on('mock') }
}

/** How many operations there are, by whom they were seen, and the shares of them. A mock has seen nothing. */
function countsOf(rows: readonly { readonly by: Strangers }[]): string[] {
  const count = (...sides: readonly Side[]) =>
    rows.filter(({ by }) => sides.some((side) => by[side].length > 0)).length
  const share = (seen: number) => `${Math.floor((100 * seen) / rows.length)} %`
  const knew = count('client', 'server')
  const anybody = count('client', 'server', 'generated')
  const counts = [rows.length, count('client'), count('server'), knew, share(knew)]
  return [...counts, count('generated'), anybody, share(anybody), count('mock')].map(String)
}
