import { defineConfig } from 'vitest/config'
import { base } from '../../tools/testing/vitest.base.ts'

// The mocks serve users of msw 2 and of msw 3, so what tests them runs with each.
const msw2 = { find: /^msw(?=$|\/)/, replacement: 'msw2' }

// The same for undici: `./node` names 7, which runs on Node 20, and 8.
const undici8 = { find: /^undici$/, replacement: 'undici8' }

export default defineConfig({
  test: {
    ...base,
    projects: [
      { extends: true, test: { name: 'shared' } },
      { extends: true, test: { name: 'msw 2', include: ['test/msw*.test.ts'], alias: [msw2] } },
      { extends: true, test: { name: 'undici 8', include: ['test/node.test.ts'], alias: [undici8] } },
    ],
  },
})
