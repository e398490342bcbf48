import { defineConfig } from 'vitest/config'
import { base } from '../tools/testing/vitest.base.ts'

export default defineConfig({
  test: {
    ...base,
    include: ['*.test.ts'],
    globalSetup: 'setup.ts',
    allowOnly: false,
    // Every test starts programs, several files at a time.
    maxConcurrency: 3,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
