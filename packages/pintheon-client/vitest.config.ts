import { defineConfig } from 'vitest/config'
import { base } from '../../tools/testing/vitest.base.ts'

export default defineConfig({
  test: {
    ...base,
    projects: [
      {
        extends: true,
        test: { name: 'msw 3' },
      },
      {
        // The same tests, and the same mock, on the other version of msw that the package supports.
        extends: true,
        resolve: { alias: { msw: 'msw2' } },
        test: { name: 'msw 2', include: ['test/msw*.test.ts'] },
      },
    ],
  },
})
