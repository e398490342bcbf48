import { spawn } from 'node:child_process'

export interface Ended {
  readonly code: number | undefined
  readonly output: string
}

/** Runs a program of Node's and gives it its time; `code` is undefined when that ran out. The group goes with it. */
export function run(args: readonly string[], cwd: string, limitMs: number): Promise<Ended> {
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const output: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  let stopped = false
  const timer = setTimeout(() => {
    stopped = true
    // Workers of vitest are children of their own.
    if (child.pid) process.kill(-child.pid, 'SIGKILL')
  }, limitMs)
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => {
      clearTimeout(timer)
      done({ code: stopped ? undefined : (code ?? 1), output: Buffer.concat(output).toString() })
    })
  })
}
