import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export interface RunOptions {
  cwd?: string
  env?: Readonly<Record<string, string>>
}

/** Runs a program to its end. One that fails, or takes two minutes, throws with all that it said. */
export async function run(program: string, args: readonly string[], { cwd, env }: RunOptions = {}) {
  try {
    return await promisify(execFile)(program, [...args], {
      ...(cwd && { cwd }),
      env: { ...process.env, ...env },
      timeout: 120_000,
      killSignal: 'SIGKILL',
      maxBuffer: 64 * 1024 * 1024,
    })
  } catch (error) {
    const { stdout = '', stderr = '', message, signal } = error as Failure
    const ending = signal ? ` (ended by ${signal})` : ''
    // Without the cause, which would say all of it again.
    throw new Error(`${[program, ...args].join(' ')}${ending}:\n${stdout}${stderr || message}`)
  }
}

interface Failure {
  stdout?: string
  stderr?: string
  message: string
  signal?: string | null
}
