import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import type { Missing } from '../support/needs.ts'

/** The oldest Python that `requests` takes at the version that we have it in. */
const OLDEST = [3, 10] as const

/** What a program raised, as a caller can read it. */
export class Raised extends Error {
  readonly fields: Readonly<Record<string, unknown>>

  constructor(fields: Readonly<Record<string, unknown>>) {
    super(`the program raised ${JSON.stringify(fields)}`)
    this.fields = fields
  }
}

/** What a program raised that has to fail. */
export async function raisedBy(call: Promise<unknown>): Promise<Raised['fields']> {
  const answer = await call.catch((error: unknown) => {
    if (error instanceof Raised) return error
    throw error
  })
  if (answer instanceof Raised) return answer.fields
  throw new Error(`an error was expected, and the program said ${JSON.stringify(answer)}`)
}

/** What a folder's `requirements.txt` names, in a virtual environment of its own. */
export interface Python {
  /**
   * Runs one of the folder's programs.
   * @throws Raised what the program did not catch
   */
  run(
    program: string,
    given: object,
    cwd: string,
    env?: NodeJS.ProcessEnv,
    timeout?: number,
  ): Promise<unknown>
  remove(): Promise<void>
}

/**
 * Installs what a folder of programs needs, or says why it cannot be had on this machine. Of a package that is to be
 * there in other versions too, each has a file of requirements of its own, and lies in the environment under its name.
 */
export async function installPython(
  programs: string,
  others: readonly string[] = [],
): Promise<Python | Missing> {
  const python = process.platform === 'win32' ? 'python' : 'python3'
  const version = await versionOf(python)
  if (!version) return { missing: `there is no ${python} on this machine` }
  if (version[0] === OLDEST[0] ? version[1] < OLDEST[1] : version[0] < OLDEST[0])
    return { missing: `Python ${OLDEST.join('.')} or newer is needed, and this is ${version.join('.')}` }

  const folder = await mkdtemp(join(tmpdir(), 'holdfast-python-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const missing = await fill(python, folder, programs, others)
    if (missing) {
      await remove()
      return { missing }
    }
  } catch (error) {
    await remove()
    throw error
  }
  const own = programIn(folder)
  return {
    run: (program, given, cwd, env = {}, timeout = 60_000) =>
      runStep([own, join(programs, program)], given, cwd, env, timeout),
    remove,
  }
}

/** What is required, in a virtual environment; why not, where this machine or its network lacks something. */
async function fill(
  python: string,
  folder: string,
  programs: string,
  others: readonly string[],
): Promise<string | undefined> {
  const made = await attempt(python, ['-m', 'venv', folder])
  if (made) return `${python} can make no virtual environment: ${made.at(-1)}`
  const quietly = ['--disable-pip-version-check', '--no-input', '--retries', '1', '--timeout', '15']
  // What is not in the file is not there: of what a package says that it needs, some is for its authors alone.
  const exactly = ['--require-hashes', '--no-deps', '--only-binary', ':all:']
  const install = [...['-m', 'pip', 'install', '-q'], ...quietly, ...exactly]
  const wanted = ['requirements', ...others].map((name) => [
    ...['-r', join(programs, `${name}.txt`)],
    ...(name === 'requirements' ? [] : ['--target', join(folder, name)]),
  ])
  for (const what of wanted) {
    const failed = await attempt(programIn(folder), [...install, ...what])
    // Another file than ours under the same version is no lack of a network: nobody shall pass over it.
    if (failed?.slice(1).some((line) => /hash/i.test(line))) throw new Error(failed.join('\n'))
    if (failed) return `pip cannot have it from its index: ${failed.at(-1)}`
  }
  return undefined
}

const programIn = (folder: string) =>
  process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python')

async function versionOf(python: string): Promise<readonly [number, number] | undefined> {
  const asked = 'import sys; print(*sys.version_info[:2])'
  try {
    const { stdout } = await promisify(execFile)(python, ['-c', asked])
    const [major = 0, minor = 0] = stdout.split(' ').map(Number)
    return [major, minor]
  } catch {
    return undefined
  }
}

/** Of a program that failed: that it did, and then what it said, in lines. */
async function attempt(program: string, args: readonly string[]): Promise<string[] | undefined> {
  try {
    await promisify(execFile)(program, args)
    return undefined
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string }
    const said = `${stdout}\n${stderr}`.split('\n').map((line) => line.trim())
    return [message.split('\n')[0] as string, ...said.filter(Boolean)]
  }
}

async function runStep(
  [program, file]: readonly [string, string],
  given: object,
  cwd: string,
  env: NodeJS.ProcessEnv,
  timeout: number,
): Promise<unknown> {
  // A proxy that the environment names is not for 127.0.0.1; a .netrc is none of a test's business.
  const own = { NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1', NETRC: join(cwd, 'no.netrc') }
  const child = spawn(program, ['-X', 'utf8', file], {
    cwd,
    env: { ...process.env, ...own, PYTHONDONTWRITEBYTECODE: '1', ...env },
    timeout,
  })
  child.stdin.end(JSON.stringify(given))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  const told = stdout.trim().split('\n').at(-1)
  if (!told) throw new Error(`the step ended without a word\n${stderr}`)
  const { answer, raised } = JSON.parse(told)
  if (raised) throw new Raised(raised)
  return answer
}
