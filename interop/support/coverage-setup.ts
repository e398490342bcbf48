import { mkdirSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, type RunnerTask } from 'vitest'
import { whatWasSeen } from './coverage.ts'

// Vitest loads this before each test file. Its hook is the first `afterAll` to be set, and so the last to be called; what
// a `beforeAll` gives back is called later still, and nothing is to be seen there.
const interop = fileURLToPath(new URL('..', import.meta.url))

// biome-ignore lint/correctness/noEmptyPattern: Vitest reads of the first argument what a hook wants, and takes no name.
afterAll(({}, file) => {
  const seen = whatWasSeen()
  // A file that was skipped saw nothing, and one that went wrong or was filtered saw but a part: what another run, or
  // another machine, has found out stays as it was.
  if (Object.keys(seen).length === 0 || !file.tasks.every(isWhole)) return
  const name = relative(interop, file.file.filepath)
    .replace(/\.test\.ts$/, '')
    .replaceAll(/[\\/]/g, '-')
  mkdirSync(`${interop}coverage`, { recursive: true })
  writeFileSync(`${interop}coverage/${name}.json`, `${JSON.stringify(seen, null, 2)}\n`)
})

/** Whether each test passed, or has said itself why it was skipped. */
function isWhole(task: RunnerTask): boolean {
  if (task.type === 'suite') return task.tasks.every(isWhole)
  return task.result?.state === 'pass' || task.result?.state === 'skip'
}
