import { execFile, spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { FileArgument } from '../calls/index.ts'
import type { Generator, Outcome } from '../generator.ts'
import type { Plan, PlannedCall } from '../stage.ts'

const run = promisify(execFile)

/** A program of a package that is installed here. */
export async function runBinary(name: string, args: readonly string[], cwd: string): Promise<void> {
  const binary = fileURLToPath(new URL(`../../node_modules/.bin/${name}`, import.meta.url))
  await orWhatItSaid(run(binary, [...args], { cwd, env: { ...process.env, CI: '1' } }))
}

async function orWhatItSaid(running: Promise<unknown>): Promise<void> {
  try {
    await running
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string }
    throw new Error(`${stdout}${stderr}`.trim() || message, { cause: error })
  }
}

// As a new project in TypeScript has it.
const TSCONFIG = {
  compilerOptions: {
    strict: true,
    target: 'es2023',
    lib: ['es2023', 'dom', 'dom.iterable', 'esnext.disposable'],
    module: 'nodenext',
    rewriteRelativeImportExtensions: true,
    skipLibCheck: true,
    types: ['node'],
    rootDir: '.',
    outDir: 'out',
  },
  files: ['main.ts'],
}

/** Writes the program that makes the calls, and compiles it together with the client. */
export async function compileProgram(folder: string, program: string): Promise<void> {
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n')
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG))
  await writeFile(join(folder, 'main.ts'), program)
  const tsc = fileURLToPath(new URL('../../../node_modules/typescript/bin/tsc', import.meta.url))
  await orWhatItSaid(run(process.execPath, [tsc, '--pretty', 'false'], { cwd: folder }))
}

/** Hands the plan to the program, and gives back what it said of each call. */
export async function runProgram(folder: string, plan: Plan): Promise<readonly Outcome[]> {
  const child = spawn(process.execPath, [join(folder, 'out', 'main.js')], { timeout: 60_000 })
  child.stdin.end(JSON.stringify(plan))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  const told = stdout.trim().split('\n').at(-1)
  if (!told) throw new Error(`the program ended without a word\n${stderr}`)
  return JSON.parse(told)
}

/** What stands before the calls of every program: `attempt` makes one, and keeps what it raises. */
const PREAMBLE = `import { text } from 'node:stream/consumers'

type Headers = Record<string, string>
const { calls } = JSON.parse(await text(process.stdin))
const outcomes: { nth: number; error?: string }[] = []
async function attempt(nth: number, call: (baseUrl: string, headers: Headers) => Promise<unknown>) {
  try {
    await call(calls[nth].baseUrl, calls[nth].credentialHeaders)
    outcomes.push({ nth })
  } catch (error) {
    outcomes.push({ nth, error: String(error) })
  }
}
`

const EPILOGUE = `
console.log(JSON.stringify(outcomes))
`

/** A program that makes the calls one after the other. */
export const programOf = (
  head: string,
  calls: readonly PlannedCall[],
  write: (call: PlannedCall) => string,
) =>
  [
    `${head}\n${PREAMBLE}`,
    ...calls.map(
      (call) => `await attempt(${call.nth}, async (baseUrl, headers) => {\n  ${write(call)}\n})\n`,
    ),
    EPILOGUE,
  ].join('\n')

const isFile = (value: unknown): value is FileArgument => typeof Object(value).filename === 'string'

/** A value as TypeScript writes it. */
export function literal(value: unknown): string {
  if (isFile(value)) {
    const { filename, type, text } = value
    return `new File([${literal(text)}], ${literal(filename)}, { type: ${literal(type)} })`
  }
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${JSON.stringify(key)}: ${literal(each)}`)
    .join(', ')} }`
}

export const pathValues = ({ parameters, path = {} }: PlannedCall): string[] =>
  parameters.filter((each) => each.in === 'path').map(({ name }) => literal(path[name]))

export const has = ({ parameters }: PlannedCall, place: 'query' | 'header'): boolean =>
  parameters.some((each) => each.in === place)

/** Columns in TypeScript are alike in all but how they generate, and how a call is written. */
export const inTypeScript = (
  head: string,
  write: (call: PlannedCall) => string,
): Required<Pick<Generator, 'compile' | 'run'>> & Pick<Generator, 'language'> => ({
  language: 'TypeScript',
  compile: ({ folder }, calls) => compileProgram(folder, programOf(head, calls, write)),
  run: ({ folder }, plan) => runProgram(folder, plan),
})
