import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Source {
  /** With its scope: `@holdfast/pinning-client`. */
  readonly name: string
  readonly version: string
  readonly folder: string
}

export interface Packed extends Source {
  readonly tarball: string
}

/** The folders of a workspace that have packages to publish: all in `packages/`, and the documents. */
export async function packageFolders(workspace: string): Promise<string[]> {
  const clients = (await readdir(join(workspace, 'packages'))).sort()
  return [...clients.map((folder) => `packages/${folder}`), 'specs']
}

/** Every package that is published: what has a folder for it and is not private. */
export async function publishable(): Promise<Source[]> {
  const folders = (await packageFolders(root)).map((folder) => join(root, folder))
  const manifests = await Promise.all(
    folders.map(async (folder) => ({
      ...JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')),
      folder,
    })),
  )
  return manifests.flatMap((manifest) => {
    const { name, version, folder } = manifest
    return manifest.private ? [] : [{ name, version, folder }]
  })
}

/** Packed by pnpm, as it is published: `npm pack` would leave `workspace:` and `catalog:` in the manifest. */
export async function pack(source: Source, into: string): Promise<Packed> {
  const { stdout } = await run('pnpm', ['pack', '--json', '--pack-destination', into], { cwd: source.folder })
  return { ...source, tarball: JSON.parse(stdout).filename }
}
