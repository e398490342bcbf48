import { readFileSync } from 'node:fs'
import { arch, availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'

/** What the numbers were measured on. Nothing that names the machine or a folder of it. */
export const machine = (): string => {
  const model = cpus()[0]?.model.replace(/\s+/g, ' ').trim() || 'unknown processor'
  const memory = Math.round(totalmem() / 2 ** 30)
  const system = `${platform()} ${release().split(/[-+]/)[0]} ${arch()}`
  return `${model}, ${availableParallelism()} cores, ${memory} GiB, ${system}, Node ${process.versions.node}`
}

/** How many programs wanted to run in the last minute; Windows does not tell. */
export const load = (): number => loadavg()[0] ?? 0

/** The exact versions that were measured. */
export const versions = (): string[] => {
  const manifest = fileURLToPath(new URL('../package.json', import.meta.url))
  const { dependencies, devDependencies } = JSON.parse(readFileSync(manifest, 'utf8'))
  const tools = ['@hey-api/openapi-ts', 'openapi-typescript', 'esbuild']
  const named = { ...dependencies, ...Object.fromEntries(tools.map((name) => [name, devDependencies[name]])) }
  return Object.entries(named).map(([name, version]) => `${name} ${version}`)
}
