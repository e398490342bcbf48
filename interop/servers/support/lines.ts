import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

/** A program that we run and that says things in JSON, one a line. */
export interface Speaker {
  say(what: object): void
  /** The next line that nobody has heard yet. */
  hear<What>(): Promise<What>
  /** Closes its stdin, upon which it is to end by itself. */
  stop(): Promise<void>
}

/** Starts one. What it writes on stderr is shown when it ends before it has said what was asked of it. */
export function startSpeaker(program: string, args: readonly string[] = []): Speaker {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = once(child, 'close')
  const complaint = collect(child)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    say: (what) => void child.stdin.write(`${JSON.stringify(what)}\n`),
    async hear() {
      const { value, done } = await lines.next()
      if (done) throw new Error(`${program} has ended\n${complaint()}`)
      return JSON.parse(value)
    },
    async stop() {
      child.stdin.end()
      await ended
    },
  }
}

function collect(child: ChildProcessByStdio<Writable, Readable, Readable>): () => string {
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    said += chunk
  })
  child.on('error', (error) => {
    said += error.message
  })
  child.stdin.on('error', () => {}) // That it has ended is said by what is asked of it next.
  return () => said
}
