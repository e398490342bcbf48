import { fileURLToPath } from 'node:url'

export interface Runtime {
  readonly name: string
  readonly version: string
  /** What starts a program: the executable, and what stands before the program's own name. */
  readonly command: readonly [string, ...string[]]
}

/** As runtimes/package.json has them: the oldest Node that the packages promise, and the newest of each line. */
export const nodes = [
  node('20', '20.19.0'),
  node('22', '22.23.3'),
  node('24', '24.21.0'),
  node('26', '26.10.0'),
]

export const bun: Runtime = { name: 'Bun', version: '1.4.5', command: [file('@oven/bun-linux-x64/bin/bun')] }

export const deno: Runtime = {
  name: 'Deno',
  version: '2.9.6',
  command: [
    file('@deno/linux-x64-glibc/deno'),
    'run',
    '--no-prompt',
    '--no-remote',
    '--node-modules-dir=manual',
    // No more than a program on such a client has to ask for.
    '--allow-net=127.0.0.1',
    '--allow-env',
    '--allow-read',
  ],
}

// Told by the platform and not by what is there: where a runtime should be and is not, its tests have to fail.
const isGlibc = process.platform === 'linux' && 'glibcVersionRuntime' in reportHeader()
const isForUs = isGlibc && process.arch === 'x64'

/** Skips a test where its runtime cannot be had; it is in runtimes/ for one platform. */
export function needs({ name, version }: Runtime, skip: (condition: boolean, note: string) => void): void {
  const here = `this is ${process.platform} on ${process.arch}`
  skip(!isForUs, `${name} ${version} is in runtimes/ for Linux on x64 with glibc; ${here}`)
}

function reportHeader(): object {
  return (process.report.getReport() as unknown as { header: object }).header
}

function node(line: string, version: string): Runtime {
  return { name: 'Node', version, command: [file(`node-${line}/bin/node`)] }
}

function file(path: string): string {
  return fileURLToPath(new URL(`../runtimes/node_modules/${path}`, import.meta.url))
}
