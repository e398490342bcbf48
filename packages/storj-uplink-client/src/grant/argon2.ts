import { argon2idAsync } from '@noble/hashes/argon2.js'

// storj/common encryption/password.go: RFC 9106 in one pass over 64 MiB.
const ARGON2 = { t: 1, m: 64 * 1024, dkLen: 32 }

/** How long to compute at once, in milliseconds: what else a page has to do comes between. */
const TICK = 10

/** The Prioritized Task Scheduling API, where there is one. */
interface WithScheduler {
  scheduler?: { postTask?<T>(run: () => T, options: { priority: 'background' }): Promise<Awaited<T>> }
}

/**
 * Argon2id. It is loaded when it is needed, and imports nothing of ours, so that an app that never does has all else in
 * one piece. It is no WebAssembly and no worker, which many a page's Content-Security-Policy forbids.
 */
export function argon2(passphrase: Uint8Array, salt: Uint8Array, lanes: number): Promise<Uint8Array> {
  const run = () => argon2idAsync(passphrase, salt, { ...ARGON2, p: lanes, asyncTick: TICK })
  // It goes on by `scheduler.yield`, which has the priority of the task it is in, and by default comes before the
  // page's frames: in Chromium 156 these then took 117 ms, in the background 17.
  const { scheduler } = globalThis as WithScheduler
  return scheduler?.postTask ? scheduler.postTask(run, { priority: 'background' }) : run()
}
