import { defineConfig } from 'vitest/config'
import { base } from '../tools/testing/vitest.base.ts'

export default defineConfig({
  test: {
    ...base,
    allowOnly: false,
    globalSetup: ['languages/write-report.ts', 'support/coverage-report.ts'],
    setupFiles: 'support/coverage-setup.ts',
  },
})
