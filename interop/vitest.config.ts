import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    allowOnly: false,
    testTimeout: 30_000,
    globalSetup: ['languages/write-report.ts', 'support/coverage-report.ts'],
    setupFiles: 'support/coverage-setup.ts',
  },
})
