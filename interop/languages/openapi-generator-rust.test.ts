import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from './cache.ts'
import { testColumn } from './column.ts'
import { openApiGenerator } from './openapi-generator.ts'
import { isThere, runTool } from './process.ts'

const generator = openApiGenerator('Rust', 'rust', ['--package-name', 'client'])

/** What the clients need, at exact versions with their hashes. */
const crates = fileURLToPath(new URL('rust/', import.meta.url))
const NO_NETWORK = /failed to (download|get|fetch)|Could(n't| not) (resolve|connect)|offline/i

async function fetchCrates(): Promise<string | undefined> {
  if (!(await isThere('cargo', ['--version']))) return 'there is no cargo on this machine'
  try {
    await runTool('cargo', ['fetch', '--locked', '--quiet'], { cwd: crates })
  } catch (error) {
    const said = String(error).split('\n')
    const offline = said.find((line) => NO_NETWORK.test(line))
    // Another crate than the one that is known is no lack of a network.
    if (offline && !/checksum/.test(String(error))) return `cargo cannot have it from crates.io: ${offline}`
    throw error
  }
  return undefined
}

testColumn({
  ...generator,
  ends: 'clients in Rust are compiled, and not run',
  install: async () => (await generator.install()) ?? (await fetchCrates()),
  async compile({ folder }) {
    // Cargo leaves out of it what a client does not need, and takes no other version of the rest.
    await copyFile(join(crates, 'Cargo.lock'), join(folder, 'Cargo.lock'))
    // Without TLS, whose libraries a machine may not have: what is generated does not touch them.
    await runTool('cargo', ['build', '--offline', '--quiet', '--jobs', '2', '--no-default-features'], {
      cwd: folder,
      // What the clients have in common is compiled once.
      env: { CARGO_TARGET_DIR: cacheFolder('cargo'), CARGO_INCREMENTAL: '0', CARGO_PROFILE_DEV_DEBUG: '0' },
    })
  },
})
