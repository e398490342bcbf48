import { execFile } from 'node:child_process'

/** Runs a program to its end and gives what it printed; fails with all that it said. */
export function run(program: string, args: readonly string[], cwd: string): Promise<string> {
  // npm and pnpm are .cmd files on Windows; none of our arguments has anything in it that a shell would read.
  const shell = process.platform === 'win32' && program !== process.execPath
  return new Promise((done, fail) => {
    execFile(program, args, { cwd, shell, maxBuffer: 64 << 20 }, (error, stdout, stderr) =>
      error
        ? fail(new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`, { cause: error }))
        : done(stdout),
    )
  })
}

/** Runs a program of JavaScript or TypeScript that prints one line of JSON. */
export const ask = async <T>(script: string, args: readonly string[], cwd: string): Promise<T> =>
  JSON.parse(await run(process.execPath, [script, ...args], cwd))
