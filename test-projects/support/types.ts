import { readdirSync } from 'node:fs'
import { copyFile, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.ts'

const require = createRequire(import.meta.url)
const folder = fileURLToPath(new URL('../types', import.meta.url))

/** Programs that are only compiled: `<package>.ts` anywhere, `.msw.ts` with msw, `.node.ts` on Node alone. */
export const allTypes = readdirSync(folder)
export const generalTypes = allTypes.filter((file) => /^[^.]+\.ts$/.test(file))
export const mswTypes = allTypes.filter((file) => file.endsWith('.msw.ts'))
export const nodeTypes = allTypes.filter((file) => file.endsWith('.node.ts'))

export function sourcesOfTypes(name: string): Promise<string[]> {
  const files = allTypes.filter((file) => `@holdfast/${file.replace(/\..*/, '')}` === name)
  return Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
}

export const resolutions = {
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
}

// What a program has that is for one kind of runtime alone: no type of ours may need what only the other has.
export const web = { lib: ['es2022', 'dom', 'dom.iterable'], types: [] }
export const node = { lib: ['es2023'], types: ['node'] }
// msw's own types need those of the DOM, also on Node.
export const nodeWithMsw = { lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'], types: ['node'] }

const strictest = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
}

/** A folder beside the installed packages, where `files` are all that there is to compile. */
export async function typedProject(installation: string, settings: object, files: readonly string[]) {
  const project = await mkdtemp(join(installation, 'types-'))
  // The types of Node are the one thing that a program for it installs besides.
  const typeRoots = [dirname(dirname(require.resolve('@types/node/package.json')))]
  const compilerOptions = { ...strictest, noEmit: true, target: 'es2022', typeRoots, ...settings }
  // What makes its files modules for nodenext.
  await writeFile(join(project, 'package.json'), JSON.stringify({ type: 'module' }))
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }))
  for (const file of files) await copyFile(join(folder, file), join(project, file))
  return project
}

/** Compiles a project by a version of TypeScript; throws with what it says. */
export function compile(line: string, project: string) {
  const compiler = join(dirname(require.resolve(`typescript-${line}/package.json`)), 'bin', 'tsc')
  return run(process.execPath, [compiler, '--pretty', 'false', '-p', project])
}
