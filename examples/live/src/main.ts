import { ENDED, live } from './live.ts'

const interruption = new AbortController()
const interrupt = () => interruption.abort()

let pressed: number | undefined
process.on('SIGINT', () => {
  interrupt()
  pressed ??= performance.now()
  // Who presses Ctrl-C again wants no order any more, but the end. At once it is the same press, passed on by who
  // started this run, as `npm run` does where its input is no terminal.
  if (performance.now() - pressed > 1000) process.exit(ENDED.interrupted)
})
// A terminal that is closed says so more than once, and nobody has pressed again.
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt)
// Nobody reads any more: the terminal is closed, or `head` has its lines. Unheard, the error would end the run at once
// (nodejs.org/api/process.html#a-note-on-process-io), and leave behind what it has made.
process.stdout.on('error', interrupt)

process.exitCode = await live(process.argv.slice(2), process.env, console.log, interruption.signal)
