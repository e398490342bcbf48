import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TestProject } from 'vitest/node'
import { npmInstall } from './support/npm-install.ts'
import { type Packed, pack, publishable } from './support/packages.ts'
import { placePrograms } from './support/programs.ts'

/** Where a service is, and what lets a client in: `accessToken`, `apiKey` and the like. */
export type Service = Readonly<Record<string, string>> & { readonly baseUrl: string }

declare module 'vitest' {
  export interface ProvidedContext {
    /** The tarball of every publishable package. */
    packed: Packed[]
    /** A folder in which npm has installed these tarballs, and by name nothing else but undici, an optional peer. */
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
  // `./node` of shared takes it; the older of its two lines, which runs on every Node.
  await npmInstall(installation, [...packed.map(({ tarball }) => tarball), 'undici@7.30.2'])
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
function addresses(services: Record<string, object>): Record<string, Service> {
  return Object.fromEntries(
    Object.entries(services).flatMap(([name, face]) => {
      const texts = Object.entries(face).filter(([, value]) => typeof value === 'string')
      return texts.length ? [[name, Object.fromEntries(texts) as Service] as const] : []
    }),
  )
}
