import { live } from './live.ts'

const interruption = new AbortController()
// Each once: who presses Ctrl-C again wants no order any more, but the end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => interruption.abort(signal))

process.exitCode = await live(process.argv.slice(2), process.env, console.log, interruption.signal)
