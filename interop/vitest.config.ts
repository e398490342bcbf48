import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    allowOnly: false,
    // Nodes and programs are started before the tests too, which takes its time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Such a machine stands still for a second, after which a poll would give up unless told.
    expect: { poll: { timeout: 10_000 } },
    globalSetup: ['languages/write-report.ts', 'support/coverage-report.ts'],
    setupFiles: 'support/coverage-setup.ts',
  },
})
