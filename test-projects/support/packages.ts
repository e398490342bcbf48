import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.ts'

const packages = fileURLToPath(new URL('../../packages', import.meta.url))

export interface Source {
  /** With its scope: `@holdfast/pinning-client`. */
  readonly name: string
  readonly version: string
  readonly folder: string
}

export interface Packed extends Source {
  readonly tarball: string
}

/** Every package that is published: what is in `packages/` and not private. */
export async function publishable(): Promise<Source[]> {
  const folders = (await readdir(packages)).sort().map((folder) => join(packages, folder))
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
