/** What every package's tests run with. */
export const base = {
  environment: 'node',
  // A test takes milliseconds, or as long as the programs that it starts, but on a machine that runs everything else
  // at once.
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // Such a machine stands still for a second, after which a poll would give up unless told.
  expect: { poll: { timeout: 10_000 } },
} as const
