import { afterAll, beforeAll, beforeEach } from 'vitest'

/** Why something cannot be had on this machine: a reason to skip a test, and none to fail it. */
export interface Missing {
  readonly missing: string
}

/** What ends what was started. */
type End = () => unknown

/**
 * Starts what every test of a file or of a group needs. Where the machine lacks it, each is skipped, with the reason.
 * @param use keeps what was started, and makes of it what the tests begin with
 * @param timeout milliseconds; 900,000 unless told, for a first build takes minutes
 */
export function needs<Started extends object>(
  start: () => Promise<Started | Missing>,
  use: (started: Started) => End | Promise<End>,
  timeout = 900_000,
): void {
  let missing: string | undefined
  let end: End | undefined
  beforeAll(async () => {
    const started = await start()
    if (isMissing(started)) missing = started.missing
    else end = await use(started)
  }, timeout)
  afterAll(() => end?.(), 120_000)
  beforeEach(({ skip }) => {
    if (missing) skip(missing)
  })
}

const isMissing = (started: object): started is Missing => 'missing' in started
