import { defineConfig } from 'vitest/config'

// The mocks serve users of msw 2 and of msw 3, so what tests them runs with each.
export default defineConfig({
  test: {
    environment: 'node',
    projects: [
      { extends: true, test: { name: 'shared' } },
      {
        extends: true,
        test: {
          name: 'msw 2',
          include: ['test/msw*.test.ts'],
          alias: [{ find: /^msw(?=$|\/)/, replacement: 'msw2' }],
        },
      },
    ],
  },
})
