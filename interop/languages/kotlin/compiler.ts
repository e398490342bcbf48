import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { classPathOf } from '../jvm/plan.ts'
import { BRIEFLY } from '../openapi-generator.ts'

const program = fileURLToPath(new URL('Compiler.java', import.meta.url))

export interface Compiler {
  /** Throws what the compiler said, where it fails. Paths are absolute: all that it compiles, it compiles in one folder. */
  compile(args: readonly string[]): Promise<void>
  stop(): Promise<void>
}

/** A compiler that stays: loading it takes longer than what it then has to compile. */
export function startCompiler(jars: readonly string[]): Compiler {
  const child = spawn('java', [...BRIEFLY, '-cp', classPathOf(jars), program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  child.stdin.on('error', () => {}) // One that has ended is found out by its answer.
  return {
    async compile(args) {
      child.stdin.write(`${args.join('\t')}\n`)
      const { value = 'the compiler has ended' } = await answers.next()
      const [outcome, ...said] = value.split('\t')
      if (outcome !== 'OK') throw new Error([outcome, ...said].join('\n'))
    },
    async stop() {
      child.kill()
      await exited
    },
  }
}
