import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    // A test takes milliseconds, but on a machine that runs everything else at once.
    testTimeout: 30_000,
  },
})
