import { defineConfig } from 'vitest/config'
import { base } from './tools/testing/vitest.base.ts'

// The tests of what belongs to no package; each package has a config of its own.
export default defineConfig({
  test: {
    ...base,
    include: ['tools/*.test.mjs', 'tools/run/*.test.mjs', 'bench/src/*.test.ts'],
    allowOnly: false,
  },
})
