import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    // Some tests start Redocly, hey-api and a compiler.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
