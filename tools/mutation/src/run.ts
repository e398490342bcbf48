import { spawn } from 'node:child_process'

export interface Ended {
  readonly code: number | undefined
  readonly output: string
}

/** Programs that run, each the head of a group of its own: the workers of vitest are its children. */
const running = new Set<number>()
const stop = (group: number) => {
  try {
    process.kill(-group, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
process.once('exit', () => running.forEach(stop))

/** Runs a program of Node's and gives it its time; `code` is undefined when that ran out. */
export function run(args: readonly string[], cwd: string, limitMs: number): Promise<Ended> {
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const group = child.pid
  if (group) running.add(group)
  const output: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  let stopped = false
  const timer = setTimeout(() => {
    stopped = true
    if (group) stop(group)
  }, limitMs)
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => {
      clearTimeout(timer)
      if (group) running.delete(group)
      done({ code: stopped ? undefined : (code ?? 1), output: Buffer.concat(output).toString() })
    })
  })
}
