import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    // Programs are started, which takes its time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Such a machine stands still for a second, after which a poll would give up unless told.
    expect: { poll: { timeout: 10_000 } },
  },
})
