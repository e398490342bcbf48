import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const whileWanted = fileURLToPath(new URL('while-wanted.mjs', import.meta.url))

/** A server of another's that runs as a process of its own. */
export interface Daemon<Up> {
  /** What it was found to be up by, such as the addresses that it printed. */
  readonly up: Up
  /** Ends it, and takes away what it kept. */
  stop(): Promise<void>
}

export interface DaemonOptions<Up> {
  /** Where it keeps everything; goes with it. */
  readonly folder: string
  readonly env?: Readonly<Record<string, string>>
  /** Asked every 50 ms with what it has said so far, until it gives something. */
  readonly isUp: (said: string) => Up | undefined | Promise<Up | undefined>
}

/** Starts one and waits until it is up, for half a minute at most. It ends with us, however we end. */
export async function startDaemon<Up>(
  program: string,
  args: readonly string[],
  { folder, env, isUp }: DaemonOptions<Up>,
): Promise<Daemon<Up>> {
  const child = spawn(process.execPath, [whileWanted, folder, program, ...args], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  const stop = async () => {
    child.stdin.end()
    await ended
  }
  try {
    return { up: await untilUp(child, program, isUp), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function untilUp<Up>(
  child: ChildProcess,
  program: string,
  isUp: DaemonOptions<Up>['isUp'],
): Promise<Up> {
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => {
      said = `${said}${text}`.slice(-16_384)
    })
  const deadline = Date.now() + 30_000
  while (child.exitCode === null && Date.now() < deadline) {
    const up = await isUp(said)
    if (up !== undefined) return up
    await delay(50)
  }
  throw new Error(`${program} does not come up\n${said}`)
}
