// `npm run bench`: everything, into RESULTS.md and chart.svg. `npm run bench -- cpu sizes`: these, on the screen only.
import { readFileSync, writeFileSync } from 'node:fs'
import { behaviour } from './behaviour/section.ts'
import { chart } from './chart.ts'
import { cid } from './cid/section.ts'
import { loadClients } from './clients.ts'
import { cpu } from './cpu/section.ts'
import { writeHeadlines } from './first-page.ts'
import { grants } from './grants/section.ts'
import { importTime } from './import-time.ts'
import { install } from './install.ts'
import { load, machine, versions } from './machine.ts'
import { memory } from './memory/section.ts'
import { results } from './results.ts'
import { s3 } from './s3/section.ts'
import { isMet, type Section, verdict } from './section.ts'
import { sizes } from './sizes.ts'
import { openStage } from './stage.ts'
import { table } from './table.ts'
import { types } from './types.ts'

const measurements = { cpu, sizes, install, import: importTime, types, memory, s3, grants, cid, behaviour }
type Name = keyof typeof measurements

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(measurements, name))
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(', ')} to measure. There are: ${Object.keys(measurements).join(', ')}.`,
  )
  process.exitCode = 1
} else await bench(asked.length > 0 ? (asked as Name[]) : (Object.keys(measurements) as Name[]))

async function bench(names: readonly Name[]): Promise<void> {
  const startedAt = performance.now()
  const loads = [load()]
  const clients = await loadClients()
  const stage = await openStage(clients.filter(({ ours }) => ours).flatMap(({ packages = [] }) => packages))
  const sections: Section[] = []
  try {
    // One after the other: they would measure each other.
    for (const name of names) {
      const section = await measurements[name](stage, clients)
      console.log(`${section.title}\n\n${table(section.columns, section.rows)}\n`)
      sections.push(section)
    }
  } finally {
    stage.close()
  }
  if (asked.length === 0) {
    const minutes = (performance.now() - startedAt) / 60_000
    const setting = { machine: machine(), versions: versions(), loads: [...loads, load()], minutes }
    write('RESULTS.md', results(sections, setting))
    write('chart.svg', chart(sections.flatMap(({ bars = [] }) => bars)))
    const headlines = sections.flatMap((section) => section.headlines ?? [])
    write('../README.md', writeHeadlines(read('../README.md'), headlines))
    console.log('Written: bench/RESULTS.md, bench/chart.svg and a table of README.md.')
  }
  summarise(sections.flatMap(({ targets }) => targets))
}

/** A missed target is a result and not a failure: the exit code stays 0. */
function summarise(targets: Section['targets']): void {
  const missed = targets.filter((target) => !isMet(target))
  for (const target of targets) console.log(verdict(target))
  if (targets.length > 0)
    console.log(`${targets.length - missed.length} targets met, ${missed.length} missed`)
}

function read(file: string): string {
  return readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
}

function write(file: string, text: string): void {
  writeFileSync(new URL(`../${file}`, import.meta.url), text)
}
