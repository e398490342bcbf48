import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isFile } from '../calls/index.ts'
import type { Generator } from '../generator.ts'
import { runDriver, runTool } from '../process.ts'
import type { PlannedCall } from '../stage.ts'

/** A program of a package that is installed here. */
export const runBinary = (name: string, args: readonly string[], cwd: string): Promise<void> =>
  runTool(fileURLToPath(new URL(`../../node_modules/.bin/${name}`, import.meta.url)), args, { cwd })

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
  await runTool(process.execPath, [tsc, '--pretty', 'false'], { cwd: folder })
}

/** What stands before the calls of every program: `attempt` makes one, and keeps what it raises. */
const PREAMBLE = `import { text } from 'node:stream/consumers'

type Headers = Record<string, string>
const { calls, credentials } = JSON.parse(await text(process.stdin))
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
  run: ({ folder }, plan) =>
    runDriver([process.execPath, join(folder, 'out', 'main.js')], plan, { cwd: folder }),
})
