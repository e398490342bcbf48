import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from './cache.ts'
import { testColumn } from './column.ts'
import type { Cell } from './generator.ts'
import { openApiGenerator } from './openapi-generator.ts'
import { isThere, runDriver, runTool } from './process.ts'
import { withPaths } from './rust/files.ts'
import { callsOf } from './rust/program.ts'
import type { PlannedCall } from './stage.ts'

const generator = openApiGenerator('Rust', 'rust', [
  '--package-name',
  'client',
  '-p',
  'supportMiddleware=true',
])

/** The program that makes the calls and what it and the clients need, at exact versions with their hashes. */
const driver = fileURLToPath(new URL('rust/driver/', import.meta.url))
const NO_NETWORK = /failed to (download|get|fetch)|Could(n't| not) (resolve|connect)|offline/i

const BASENAME =
  'A file is taken by its path alone, as [issue 17822](https://github.com/OpenAPITools/openapi-generator/issues/17822) notes, and goes by the last part of that; no part of a form can be named otherwise.'

async function fetchCrates(): Promise<string | undefined> {
  if (!(await isThere('cargo', ['--version']))) return 'there is no cargo on this machine'
  try {
    await runTool('cargo', ['fetch', '--locked', '--quiet'], { cwd: driver })
  } catch (error) {
    const said = String(error).split('\n')
    const offline = said.find((line) => NO_NETWORK.test(line))
    // Another crate than the one that is known is no lack of a network.
    if (offline && !/checksum/.test(String(error))) return `cargo cannot have it from crates.io: ${offline}`
    throw error
  }
  return undefined
}

async function compile({ folder }: Cell, calls: readonly PlannedCall[]): Promise<void> {
  const program = join(folder, 'driver')
  await mkdir(program)
  // Of the lockfile Cargo leaves out what a client does not need, and takes no other version of the rest.
  for (const name of ['Cargo.toml', 'Cargo.lock', 'main.rs'])
    await copyFile(join(driver, name), join(program, name))
  await writeFile(join(program, 'calls.rs'), await callsOf(folder, calls))
  await runTool('cargo', ['build', '--offline', '--quiet', '--jobs', '2'], {
    cwd: program,
    env: {
      // What the clients have in common is compiled once. What is linked stays apart (Cargo before 1.91 keeps all of it
      // here): two runs at the same time have programs of one name.
      CARGO_BUILD_BUILD_DIR: cacheFolder('cargo'),
      CARGO_TARGET_DIR: join(folder, 'target'),
      CARGO_INCREMENTAL: '0',
      CARGO_PROFILE_DEV_DEBUG: '0',
    },
  })
}

testColumn({
  ...generator,
  install: async () => (await generator.install()) ?? (await fetchCrates()),
  compile,
  run: async ({ folder }, plan) =>
    runDriver([join(folder, 'target/debug/driver')], await withPaths(plan, join(folder, 'files')), {
      cwd: folder,
    }),
  takes: [
    'A blank in a path is written as `+`, which only a form reads as a blank. Generated with `-p supportMiddleware=true`, a client takes a middleware that writes `%20`; [issue 11206](https://github.com/OpenAPITools/openapi-generator/issues/11206) would have another encoder in that place.',
    'Files are given by their paths, and go under the names that they have on the disk.',
    'The gateway of a Pintheon node, another server of the document, is reached by a `Configuration` with its own `base_path`.',
  ],
  known: {
    pinarkive: { run: { 'uploadDirectoryDag: an object': BASENAME } },
  },
})
