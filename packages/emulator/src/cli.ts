#!/usr/bin/env node
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readArguments, type ServeCommand, UsageError, usage } from './arguments.js'
import { credentialsOf, startEmulator } from './emulator.js'
import { formatRequest, type LoggedRequest } from './log.js'
import { type Service, services } from './services.js'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

try {
  const command = readArguments(process.argv.slice(2))
  if (command === 'help') process.stdout.write(usage)
  else if (command === 'version') console.log(version)
  else await run(command)
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n\n${usage}`)
    process.exitCode = 2
  } else {
    console.error(explain(error))
    process.exitCode = 1
  }
}

async function run({ services: names, port, token, https }: ServeCommand): Promise<void> {
  const chosen = Object.fromEntries(
    names.map((name) => [name, { [Object.keys(services[name].credentials)[0] as string]: token }]),
  )
  const log = (request: LoggedRequest) => console.log(formatRequest(request))
  const settings = { ...chosen, services: names, port, log }
  const secure = https && (await startEmulator({ ...settings, https }))
  const emulator = secure || (await startEmulator(settings))

  const stop = () => void emulator.stop()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
  // Whoever read the output has gone, as in `| head`.
  process.stdout.on('error', stop)
  endWithNpm(stop)

  console.log(`Holdfast emulator ${version}. Ctrl+C stops it; what it holds is then gone.`)
  const authority = secure && keepForThisRun('ca.pem', secure.ca)
  if (authority)
    console.log(`
HTTPS, by an authority of its own for this run. A program trusts it that is started with
  NODE_EXTRA_CA_CERTS=${authority}`)
  for (const name of names) {
    const { title, example, header, origins }: Service = services[name]
    const face: Readonly<Record<string, unknown>> = emulator[name]
    const urls = Object.keys(origins).map((option) => [inWords(option), face[option]] as const)
    const credentials = credentialsOf(name, face)
    const rows = [...urls, ...credentials].map(([words, value]) => `  ${words.padEnd(14)}${value}`)
    const trust = authority ? `--cacert '${authority}' ` : ''
    const texts = face as Readonly<Record<string, string>>
    const line = typeof header === 'function' ? header(texts) : header && `${header}${credentials[0]?.[1]}`
    const option = line === undefined ? '' : `-H '${line}' `
    const target = `${urls[0]?.[1]}${typeof example === 'function' ? example(texts) : example}`
    console.log(`
${title} (${name})
${rows.join('\n')}
  try it        curl ${trust}${option}'${target}'`)
  }
  console.log('\nRequests:')
}

/** `baseUrl` as "base URL". */
function inWords(option: string): string {
  return option.replace('Url', ' URL')
}

/** Writes a file into a folder that nobody else may read and that is gone when the program ends. */
function keepForThisRun(name: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-emulator-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

/** npx runs this in a shell that passes no signal on: told to end, it ends the shell and leaves us behind. */
function endWithNpm(stop: () => void): void {
  if (!process.env.npm_lifecycle_event) return
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    stop()
  }, 250)
  watch.unref()
}

function explain(error: unknown): unknown {
  const { code, port } = error as { code?: string; port?: number }
  const instead = 'choose another with --port, or --port 0 for any that is free.'
  if (code === 'EADDRINUSE') return `Port ${port} on 127.0.0.1 is taken by another program; ${instead}`
  if (code === 'EACCES') return `Port ${port} may not be opened by you; ${instead}`
  return error
}
