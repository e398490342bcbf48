// Runs a server for as long as whoever started this holds the other end of stdin, then takes away its folder. A pipe
// also ends where tests are killed, of which no exit handler would hear.
//   node while-wanted.mjs <folder> <program> <argument> …
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'

const [folder, program, ...args] = process.argv.slice(2)
const server = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] })

process.stdin.on('close', () => server.kill('SIGKILL')).resume()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGKILL'))
server.on('error', console.error)
server.on('close', (code) => {
  rmSync(folder, { recursive: true, force: true })
  process.exit(code ?? 0)
})
