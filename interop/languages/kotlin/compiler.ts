import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { classPathOf } from '../jvm/plan.ts'
import { BRIEFLY } from '../openapi-generator.ts'

const program = fileURLToPath(new URL('Compiler.java', import.meta.url))

// Six documents fill what a machine has for its code that is not to be optimised, 48 MB, and it goes on without compiling.
const ROOM = '-XX:ReservedCodeCacheSize=240m'

export interface Compiler {
  /** Throws what the compiler said, where it fails. Paths are absolute: all that it compiles, it compiles in one folder. */
  compile(args: readonly string[]): Promise<void>
  stop(): Promise<void>
}

/** A compiler that stays: loading it takes longer than what it then has to compile. */
export function startCompiler(jars: readonly string[]): Compiler {
  const child = spawn('java', [...BRIEFLY, ROOM, '-cp', classPathOf(jars), program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  child.stdin.on('error', () => {}) // One that has ended is found out by its answer.
  return {
    async compile(args) {
      child.stdin.write(`${args.join('\t')}\n`)
      for (;;) {
        const { value, done } = await lines.next()
        if (done) throw new Error('the compiler is gone')
        const [ended, outcome, ...said] = value.split('\t')
        // Warnings of the virtual machine stand there as well.
        if (ended !== 'ended') continue
        if (outcome !== 'OK') throw new Error([outcome, ...said].join('\n'))
        return
      }
    },
    async stop() {
      child.kill()
      await exited
    },
  }
}
