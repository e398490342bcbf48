import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Candidate } from './clients.ts'
import { run } from './process.ts'
import { number, type Section } from './section.ts'
import type { Stage } from './stage.ts'

const require = createRequire(import.meta.url)
const manifest = require.resolve('typescript7/package.json')
const compiler = join(dirname(manifest), 'bin/tsc')
const { version } = require(manifest)

const tsconfig = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: 'es2022',
    lib: ['esnext', 'dom', 'dom.iterable'],
    module: 'nodenext',
    types: [],
    skipLibCheck: true,
  },
}

export async function types({ folder }: Stage, clients: readonly Candidate[]): Promise<Section> {
  const programs = clients.flatMap(({ name, ours, typed = {} }) =>
    Object.entries(typed).map(([call, source]) => ({ name, ours, call, source })),
  )
  const counted: ((typeof programs)[number] & { instantiations: number })[] = []
  for (const program of programs)
    counted.push({ ...program, instantiations: await countInstantiations(program.source, folder) })
  const sorted = counted.sort((a, b) => a.instantiations - b.instantiations)
  return {
    title: 'Type instantiations',
    about:
      `What TypeScript ${version} counts for a program of one typed call (\`--extendedDiagnostics\`, \`skipLibCheck\`); ` +
      'the same program without the client counts none. Source that a generator puts into the program is checked with it.',
    columns: ['client', 'call', 'instantiations'],
    rows: sorted.map(({ name, call, instantiations }) => [name, `\`${call}\``, number(instantiations)]),
    targets: sorted
      .filter(({ ours }) => ours)
      .map(({ name, call, instantiations }) => ({
        what: `${name}, type instantiations of \`${call}\``,
        value: instantiations,
        atMost: 5000,
        unit: '',
      })),
  }
}

/** A program that does not compile fails here, so that nothing is counted that nobody could write. */
async function countInstantiations(source: string, folder: string): Promise<number> {
  const project = join(folder, 'typed.json')
  writeFileSync(join(folder, 'typed.ts'), source)
  writeFileSync(project, JSON.stringify({ ...tsconfig, files: ['typed.ts'] }))
  const said = await run(process.execPath, [compiler, '-p', project, '--extendedDiagnostics'], folder)
  const found = /^Instantiations:\s+(\d+)$/m.exec(said)
  if (!found) throw new Error(`TypeScript ${version} says nothing of instantiations:\n${said}`)
  return Number(found[1])
}
