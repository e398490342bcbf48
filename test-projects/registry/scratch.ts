import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageFolders } from '../support/packages.ts'
import { run } from '../support/run.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A package that is published, as its folder has it. */
export interface Package {
  readonly folder: string
  readonly name: string
  readonly version: string
}

export interface Changeset {
  readonly names: readonly string[]
  readonly text: string
}

/** A copy of the workspace in a repository of its own, to be released from. */
export interface Scratch {
  run(program: string, ...args: readonly string[]): Promise<string>
  changeset(...args: readonly string[]): Promise<string>
  commit(): Promise<void>
  read(file: string): Promise<string>
  write(file: string, text: string): Promise<void>
  remove(file: string): Promise<void>
  /** The changesets that the next version will take up. */
  changesets(): Promise<Changeset[]>
  packages(): Promise<Package[]>
}

/** Copies the workspace as it stands, what is not committed included, and installs it. */
export async function createScratch(folder: string): Promise<Scratch> {
  const scratch = scratchIn(folder)
  await Promise.all((await workspaceFiles()).map((file) => copy(file, folder)))
  await scratch.run('git', 'init', '--quiet', '--initial-branch=main')
  // Commits and tags have an author also on a machine where nobody has said who they are.
  await scratch.run('git', 'config', 'user.name', 'releaser')
  await scratch.run('git', 'config', 'user.email', 'releaser@example.com')
  await scratch.commit()
  await scratch.run('pnpm', 'install', '--frozen-lockfile', '--prefer-offline')
  return scratch
}

async function workspaceFiles(): Promise<string[]> {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const { stdout } = await run('git', list, { cwd: ROOT })
  return stdout.split('\0').filter(Boolean)
}

/** Git lists a file that is deleted but still in its index. */
async function copy(file: string, folder: string): Promise<void> {
  await cp(join(ROOT, file), join(folder, file)).catch((error) => {
    if (error.code !== 'ENOENT') throw error
  })
}

function scratchIn(folder: string): Scratch {
  const scratch: Scratch = {
    async run(program, ...args) {
      const { stdout, stderr } = await run(program, args, { cwd: folder })
      return stdout + stderr
    },
    changeset: (...args) => scratch.run('pnpm', 'exec', 'changeset', ...args),
    async commit() {
      await scratch.run('git', 'add', '--all')
      await scratch.run('git', 'commit', '--quiet', '--message=All')
    },
    read: (file) => readFile(join(folder, file), 'utf8'),
    write: (file, text) => writeFile(join(folder, file), text),
    remove: (file) => rm(join(folder, file), { recursive: true, force: true }),
    async changesets() {
      const files = (await readdir(join(folder, '.changeset'))).filter((file) => file.endsWith('.md'))
      return Promise.all(files.map(async (file) => parseChangeset(await scratch.read(`.changeset/${file}`))))
    },
    async packages() {
      const manifests = (await packageFolders(folder)).map(async (folder) => ({
        ...JSON.parse(await scratch.read(`${folder}/package.json`)),
        folder,
      }))
      return (await Promise.all(manifests)).filter((manifest) => !manifest.private)
    },
  }
  return scratch
}

function parseChangeset(markdown: string): Changeset {
  const [, names = '', text = ''] = markdown.split(/^---$/m)
  return {
    names: [...names.matchAll(/^["'](.+)["']:/gm)].flatMap(([, name]) => name ?? []),
    text: text.trim(),
  }
}
