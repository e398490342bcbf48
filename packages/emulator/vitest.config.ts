import { defineConfig } from 'vitest/config'
import { base } from '../../tools/testing/vitest.base.ts'

export default defineConfig({ test: base })
