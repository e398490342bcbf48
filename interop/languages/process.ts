import { execFile, spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import type { Outcome } from './generator.ts'
import type { Plan } from './stage.ts'

interface Surroundings {
  readonly cwd: string
  readonly env?: NodeJS.ProcessEnv
}

/** Runs a generator or a compiler. Throws what it said, where it fails. */
export async function runTool(
  program: string,
  args: readonly string[],
  { cwd, env }: Surroundings,
): Promise<void> {
  try {
    await promisify(execFile)(program, args, { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 26 })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${stdout}${stderr}`.trim() || String(error), { cause: error })
  }
}

/** Whether a program is there, by a question that it answers at once. */
export const isThere = (program: string, args: readonly string[]): Promise<boolean> =>
  promisify(execFile)(program, args).then(
    () => true,
    () => false,
  )

/** Hands the plan to a program that makes the calls, and gives back what it says of each, in JSON. */
export async function runDriver(
  [program, ...args]: readonly [string, ...string[]],
  plan: Plan,
  { cwd, env }: Surroundings,
): Promise<readonly Outcome[]> {
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, timeout: 120_000 })
  child.stdin.on('error', () => {}) // What has ended before it heard the plan says so on stderr.
  child.stdin.end(JSON.stringify(plan))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  const told = stdout.trim().split('\n').at(-1)
  if (!told) throw new Error(`the program ended without a word\n${stderr}`)
  return JSON.parse(told)
}
