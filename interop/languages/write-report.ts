import { existsSync } from 'node:fs'
import { writeReport } from './report.ts'

/** Vitest calls this once all tests have ended, so that files that run side by side do not write over each other. */
export function teardown(): void {
  if (existsSync(new URL('results/', import.meta.url))) writeReport()
}
