import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TestProject } from 'vitest/node'
import { npmInstall } from './support/npm-install.ts'
import { type Packed, pack, publishable } from './support/packages.ts'
import { placePrograms } from './support/programs.ts'

export interface Service {
  readonly baseUrl: string
  readonly accessToken: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The tarball of every publishable package. */
    packed: Packed[]
    /** A folder in which npm has installed these tarballs, and nothing else by name. */
    installation: string
    /** The services of the packed emulator, by name. */
    emulator: Record<string, Service>
  }
}

interface PackedEmulator {
  startEmulator(): Promise<Record<string, Service> & { stop(): Promise<void> }>
}

/** Packs, installs and starts once what all test files share; the packages have been built by then. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-consumers-'))
  const packed = await Promise.all((await publishable()).map((source) => pack(source, folder)))
  const installation = join(folder, 'installation')
  await npmInstall(
    installation,
    packed.map(({ tarball }) => tarball),
  )
  await placePrograms(installation)
  const { stop, ...services } = await startEmulator(installation)

  project.provide('packed', packed)
  project.provide('installation', installation)
  project.provide('emulator', addresses(services))
  return async () => {
    await stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function startEmulator(installation: string) {
  const entry = createRequire(join(installation, 'package.json')).resolve('@holdfast/emulator')
  const { startEmulator }: PackedEmulator = await import(pathToFileURL(entry).href)
  return startEmulator()
}

// Only what can be sent to another process.
function addresses(services: Record<string, Partial<Service>>): Record<string, Service> {
  const entries = Object.entries(services).flatMap(([name, { baseUrl, accessToken }]) =>
    baseUrl && accessToken ? [[name, { baseUrl, accessToken }] as const] : [],
  )
  return Object.fromEntries(entries)
}
