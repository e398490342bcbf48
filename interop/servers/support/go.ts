import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Missing } from '../../support/needs.ts'

const run = promisify(execFile)
const sources = fileURLToPath(new URL('../../go', import.meta.url))
/** Goes with what is installed. Go looks by itself whether a program in it is up to date. */
const programs = fileURLToPath(new URL('../../node_modules/.cache/go', import.meta.url))
const programNamed = (name: string) => join(programs, process.platform === 'win32' ? `${name}.exe` : name)

const builds = new Map<string, Promise<string | Missing>>()

/**
 * Builds a program, once for all who ask.
 * @param what one of ours, in `interop/go`; a package of another's module at an exact version, as Go's module proxy has
 * it; or a package of a module that a `go.mod` of its own has at an exact version
 * @param folder where that `go.mod` is, in `interop/go`
 * @returns where it is, or why it cannot be had
 */
export function buildProgram(
  name: string,
  what: string = `./cmd/${name}`,
  folder: '.' | 'kubo' | 'ipfs-cluster' | 'oapi-codegen' = '.',
): Promise<string | Missing> {
  const begun = builds.get(name) ?? build(name, what, join(sources, folder))
  builds.set(name, begun)
  return begun
}

async function build(name: string, what: string, cwd: string): Promise<string | Missing> {
  const go = await goVersion()
  if (!go) return { missing: 'there is no go on this machine' }
  await mkdir(programs, { recursive: true })
  console.log(`Building ${name} with ${go}; the first time takes minutes …`)
  const began = Date.now()
  try {
    // On half of a small machine's processors: other tests run meanwhile.
    const install = ['install', '-p=2', '-buildvcs=false', what]
    await run('go', install, { cwd, env: { ...process.env, GOBIN: programs }, maxBuffer: 2 ** 24 })
  } catch (error) {
    const said = `${(error as { stderr?: string }).stderr ?? error}`.trim().split('\n')
    const offline = said.find((line) => NO_NETWORK.test(line))
    if (offline) return { missing: `go cannot have it from its module proxy: ${offline}` }
    const old = said.find((line) => TOO_OLD.test(line))
    if (old) return { missing: old }
    throw new Error(`go cannot build ${name}:\n${said.join('\n')}`, { cause: error })
  }
  console.log(`Built ${name} in ${((Date.now() - began) / 1000).toFixed(1)} s.`)
  return programNamed(name)
}

const NO_NETWORK = /dial tcp|lookup .* (on|:)|connection refused|i\/o timeout|GOPROXY=off|proxyconnect/
const TOO_OLD = /requires go >= /

async function goVersion(): Promise<string | undefined> {
  try {
    const { stdout } = await run('go', ['env', 'GOVERSION'])
    return stdout.trim()
  } catch {
    return undefined
  }
}
