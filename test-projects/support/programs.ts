import { readdirSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transform } from 'esbuild'
import { expect, inject, test } from 'vitest'
import { run } from './run.ts'
import { needs, type Runtime } from './runtimes.ts'

const folder = fileURLToPath(new URL('../programs', import.meta.url))

/**
 * The programs, `<package>.mjs` and `<package>.<part>.mjs`. Each uses its package for real, throws where something
 * is not as it should be, and in the end prints one line of JSON that names the package.
 */
export const programs = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length))

export const packageOf = (program: string) => `@holdfast/${program.replace(/\..*/, '')}`

export const sourceOf = (program: string) => readFile(join(folder, `${program}.mjs`), 'utf8')

/** Puts the programs where they find the packages: as they are, and with `require()` instead of `import`. */
export async function placePrograms(installation: string) {
  const into = join(installation, 'programs')
  await mkdir(into, { recursive: true })
  for (const program of programs) {
    const source = await sourceOf(program)
    const { code } = await transform(source, { format: 'cjs', platform: 'node', target: 'node20' })
    await writeFile(join(into, `${program}.mjs`), source)
    await writeFile(join(into, `${program}.cjs`), code)
  }
}

/** A test for each program in each way to load a package. The runtime has to end by itself. */
export function testPrograms(runtime: Runtime) {
  test(`is version ${runtime.version}`, async ({ skip }) => {
    needs(runtime, skip)
    const { stdout } = await run(runtime.command[0], ['--version'])
    // `v20.19.0`, `1.4.5`, `deno 2.9.6 (stable, …)`
    expect(stdout.split(/[\sv]/)).toContain(runtime.version)
  })

  const ways = programs.flatMap((program) => [`${program}.mjs`, `${program}.cjs`])
  test.for(ways)('%s', async (file, { skip }) => {
    needs(runtime, skip)
    expect(await runProgram(runtime, file)).toMatchObject({ package: packageOf(file) })
  })
}

export async function runProgram({ command }: Runtime, file: string, installation = inject('installation')) {
  const [executable, ...args] = command
  const { stdout } = await run(executable, [...args, join('programs', file)], {
    cwd: installation,
    env: { EMULATOR: JSON.stringify(inject('emulator')) },
  })
  return JSON.parse(stdout)
}
