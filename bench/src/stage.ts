import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate } from './generate.ts'
import { run } from './process.ts'

const bench = fileURLToPath(new URL('..', import.meta.url))
const packages = join(bench, '..', 'packages')

/**
 * Where everything is measured: a folder inside the bench with a copy of its programs, so that they find our packages
 * in its own node_modules, as npm makes it of the tarballs, and other people's in the bench's.
 */
export interface Stage {
  readonly folder: string
  /** What npm is to install for a package: the tarballs of ours, and of other people's name and version. */
  specsOf(packages: readonly string[]): string[]
  close(): void
}

export async function openStage(ours: readonly string[]): Promise<Stage> {
  const folder = mkdtempSync(join(bench, '.stage-'))
  const close = () => rmSync(folder, { recursive: true, force: true })
  // A run that is stopped leaves nothing behind.
  process.once('exit', close)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
  for (const part of ['src', 'clients']) cpSync(join(bench, part), join(folder, part), { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))

  const [tarballs] = await Promise.all([pack(ours, folder), generate(join(folder, 'generated'))])
  await run('npm', [...npmInstall, '--no-package-lock', ...tarballs.values()], folder)

  const { dependencies } = readManifest(bench)
  const specsOf = (names: readonly string[]) =>
    names.flatMap((name) =>
      tarballs.has(name)
        ? withDependencies(name).map((each) => tarballs.get(each) as string)
        : `${name}@${dependencies[name]}`,
    )
  return { folder, specsOf, close }
}

/** As somebody installs who looks at what it is: scripts are part of no measurement. */
export const npmInstall = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']

/** Packs packages of ours and what they need of ours: path of the tarball by name. */
async function pack(names: readonly string[], folder: string): Promise<Map<string, string>> {
  const all = [...new Set(names.flatMap(withDependencies))]
  const packed = all.map(async (name) => {
    const home = homeOf(name)
    await run('pnpm', ['pack', '--pack-destination', folder], home)
    const file = `${name.slice(1).replace('/', '-')}-${readManifest(home).version}.tgz`
    return [name, join(folder, file)] as const
  })
  return new Map(await Promise.all(packed))
}

const isOurs = (name: string) => name.startsWith('@holdfast/')
const homeOf = (name: string) => join(packages, name.split('/')[1] as string)

function withDependencies(name: string): string[] {
  const { dependencies = {} } = readManifest(homeOf(name))
  return [...Object.keys(dependencies).filter(isOurs).flatMap(withDependencies), name]
}

const readManifest = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
