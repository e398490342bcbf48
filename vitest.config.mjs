import { defineConfig } from 'vitest/config'

// The tests of what belongs to no package; each package has a config of its own.
export default defineConfig({
  test: {
    include: ['tools/*.test.mjs', 'tools/run/*.test.mjs', 'bench/src/*.test.ts'],
    environment: 'node',
    allowOnly: false,
    // Programs are started, which takes its time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
