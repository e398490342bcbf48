import { defineConfig } from 'vitest/config'

// Programs are started, which takes its time on a busy machine.
export default defineConfig({ test: { environment: 'node', testTimeout: 60_000, hookTimeout: 60_000 } })
