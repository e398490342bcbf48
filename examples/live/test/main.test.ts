import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startEmulator } from '@holdfast/emulator'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ENDED } from '../src/live.ts'

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url))

/** A run with --write before a bridge, as a process of its own; `onInterrupted` is called once it has said so. */
function startRun(bridge: Record<'baseUrl' | 'email' | 'password', string>, onInterrupted: () => unknown) {
  const { CI: _, ...env } = process.env
  const { baseUrl, email, password } = bridge
  const run = spawn(process.execPath, [MAIN, 'storj-bridge', '--write'], {
    env: { ...env, BRIDGE_URL: baseUrl, BRIDGE_EMAIL: email, BRIDGE_PASSWORD: password },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void run.kill('SIGKILL'))
  run.stdout.on('data', (text) => `${text}`.includes('Interrupted:') && onInterrupted())
  return run
}

/** How a run ended that was told to by `end` when it had made a bucket, and again when it had heard; what is left then. */
async function endRun(end: (run: ChildProcess) => unknown) {
  let run: ChildProcess | undefined
  const emulator = await startEmulator({
    services: ['storj-bridge'],
    log: ({ operationId }) => run && operationId === 'createBucket' && end(run),
  })
  onTestFinished(emulator.stop)
  const bridge = emulator['storj-bridge']
  run = startRun(bridge, () => run && end(run))
  const [code] = await once(run, 'exit')
  return { code, left: bridge.state.buckets(bridge.email).length }
}

// Windows has no signals to send: there, Ctrl-C is all that reaches a program, and from a console alone.
describe.skipIf(process.platform === 'win32')('an end of a run before its time', () => {
  // What ends a run comes more than once: from a terminal and from who started the run.
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'a run that %s ends leaves nothing behind',
    async (signal) => {
      expect(await endRun((run) => run.kill(signal))).toEqual({ code: ENDED.interrupted, left: 1 })
    },
  )

  test('a run whose output nobody reads any more leaves nothing behind', async () => {
    expect(await endRun((run) => run.stdout?.destroy())).toEqual({ code: ENDED.interrupted, left: 1 })
  })

  test('Ctrl-C that is pressed again ends a run at once', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    onTestFinished(() => {
      silent.close()
      silent.closeAllConnections()
    })
    await once(silent, 'listening')
    const baseUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
    const run = startRun({ baseUrl, email: 'user@example.com', password: 'password' }, async () => {
      await sleep(1100)
      run.kill('SIGINT')
    })
    await once(silent, 'request')
    run.kill('SIGINT')
    expect(await once(run, 'exit')).toEqual([ENDED.interrupted, null])
  })
})
