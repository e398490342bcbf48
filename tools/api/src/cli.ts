import { checkApi, writeApi } from './file.ts'

/** Run in a package's folder: writes its api.md; `--check` only compares, and says what has changed. */
try {
  if (process.argv.includes('--check')) checkApi(process.cwd())
  else writeApi(process.cwd())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
