import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Candidate } from './clients.ts'
import { run } from './process.ts'
import { number, type Section } from './section.ts'
import { npmInstall, type Stage } from './stage.ts'

interface Installed {
  readonly count: number
  readonly bytes: number
}

export async function install(stage: Stage, clients: readonly Candidate[]): Promise<Section> {
  const found: (Candidate & Installed)[] = []
  const refused: string[][] = []
  for (const client of clients.filter(({ packages }) => packages)) {
    const specs = stage.specsOf(client.packages ?? [])
    try {
      found.push({ ...client, ...(specs.length ? await installAlone(specs) : { count: 0, bytes: 0 }) })
    } catch (error) {
      refused.push([client.name, `cannot be installed: ${reasonOf(error as Error)}`, ''])
    }
  }
  const sorted = found.sort((a, b) => a.bytes - b.bytes)
  return {
    title: 'Install',
    about:
      'Each alone into an empty folder, by `npm install --ignore-scripts`, with the peers that npm brings by itself; ' +
      'MB of 1,000,000 bytes in files. A generated client is part of the program: its generator is not counted.',
    columns: ['client', 'packages', 'MB'],
    rows: [...sorted.map(({ name, count, bytes }) => [name, String(count), number(bytes / 1e6)]), ...refused],
    headlines: [
      { column: 'packages', cells: new Map(sorted.map(({ name, count }) => [name, String(count)])) },
      {
        column: 'installed',
        cells: new Map(sorted.map(({ name, bytes }) => [name, `${number(bytes / 1e6)} MB`])),
      },
    ],
    targets: sorted
      .filter(({ ours }) => ours)
      .flatMap(({ name, count, bytes }) => [
        { what: `${name}, packages that come along with an install`, value: count, atMost: 5, unit: '' },
        { what: `${name}, size of an install`, value: bytes / 1e6, atMost: 1, unit: ' MB' },
      ]),
  }
}

async function installAlone(specs: readonly string[]): Promise<Installed> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-bench-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    await run('npm', [...npmInstall, ...specs], folder)
    const modules = join(folder, 'node_modules')
    const { packages } = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8'))
    return { count: Object.keys(packages).length, bytes: bytesIn(modules) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Of files only; npm's own notes and links to programs are none of a package. */
function bytesIn(modules: string): number {
  return readdirSync(modules, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '.package-lock.json')
    .reduce((sum, { parentPath, name }) => sum + lstatSync(join(parentPath, name)).size, 0)
}

const reasonOf = ({ message }: Error) => /npm error code (\w+)/.exec(message)?.[1] ?? 'npm failed'
