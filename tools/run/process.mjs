import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { resolve } from 'node:path'
import { root } from './tools.mjs'

/**
 * Runs one program to its end and resolves to its exit code. A `quiet` one is heard only when it fails.
 * `program` is found on the path of `env`, where real executables come first: no shell, so nothing to quote.
 */
export function run({ program, args, cwd = '.', quiet = false }, env) {
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit'
  const child = spawn(program, args, { cwd: resolve(root, cwd), env, stdio })
  const stopForwarding = forwardSignals(child)
  const stopWatching = endWithNpm(child)

  const output = []
  child.stdout?.on('data', (chunk) => output.push(chunk))
  child.stderr?.on('data', (chunk) => output.push(chunk))

  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code, signal) => {
      stopForwarding()
      stopWatching()
      if (code !== 0) process.stderr.write(Buffer.concat(output))
      done(code ?? 128 + constants.signals[signal])
    })
  })
}

/** The program ends first and in its own way; this one then follows with its exit code. */
function forwardSignals(child) {
  const forward = (signal) => {
    // A terminal sends Ctrl-C to the program too; twice would mean "at once".
    if (signal === 'SIGINT' && process.stdin.isTTY) return
    child.kill(signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, forward)
  return () => {
    for (const signal of signals) process.off(signal, forward)
  }
}

/** npm runs a script in a shell that passes no signal on: told to end, npm ends the shell and leaves us behind. */
function endWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return () => {}
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid !== shell) child.kill('SIGTERM')
  }, 250)
  return () => clearInterval(watch)
}
