import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../support/run.ts'

/** Somebody who has just heard of us: an empty folder, and a home without settings or cache. */
export async function installFrom(registry: string, folder: string, name: string): Promise<void> {
  const home = join(folder, 'home')
  const project = join(folder, 'project')
  for (const each of [home, project]) await mkdir(each, { recursive: true })
  // As arguments, which win over what the environment of a test run says.
  const settings = [
    '--registry',
    registry,
    '--cache',
    join(home, '.npm'),
    '--userconfig',
    join(home, '.npmrc'),
  ]
  await run('npm', ['install', name, ...settings, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: project,
    env: { HOME: home, USERPROFILE: home },
  })
}

/** What npm has installed, by the names of packages; a second copy of a package counts again. */
export async function installed(project: string): Promise<string[]> {
  const lock = JSON.parse(await readFile(join(project, 'node_modules/.package-lock.json'), 'utf8'))
  return Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, ''))
}

/** The bytes that each of them has brought. */
export async function installedSizes(project: string): Promise<Record<string, number>> {
  const sizes = (await installed(project)).map(
    async (name) => [name, await sizeOf(join(project, 'node_modules', name))] as const,
  )
  return Object.fromEntries(await Promise.all(sizes))
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await Promise.all(
    (await readdir(folder, { recursive: true })).map((file) => stat(join(folder, file))),
  )
  return entries.reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0)
}
