import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    // A test takes milliseconds, but on a machine that runs everything else at once.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'msw 3', typecheck: { enabled: true } },
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
