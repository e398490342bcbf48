import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['*.test.ts'],
    globalSetup: 'setup.ts',
    allowOnly: false,
    // Every test starts programs, several files at a time.
    maxConcurrency: 3,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // A busy machine stands still for a second, after which a poll would give up unless told.
    expect: { poll: { timeout: 10_000 } },
  },
})
