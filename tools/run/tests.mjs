import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './process.mjs'
import { Refusal } from './refusal.mjs'
import { root } from './tools.mjs'

/** Runs a step that runs tests, and adds what each of its suites reported to the tally. */
export async function runTests(step, env, tally) {
  const suites = step.suites(env).map(({ name, directory }) => ({
    name,
    file: join(root, directory, 'test-results.json'),
  }))
  // Turbo puts back the report of a suite it need not run again: what is missing afterwards did not run.
  for (const { file } of suites) rmSync(file, { force: true })

  const failedBefore = tally.failed
  const code = await run(step, env)
  for (const { name, file } of suites) tally.add(name, readReport(file))
  if (code !== 0 && tally.failed === failedBefore) tally.fail(step.name)
  return code
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Which packages turbo is going to test, asked before it does: a run says nothing of those it never reached. */
export function turboSuites(tasks, args) {
  return (env) => {
    const asked = ['exec', 'turbo', 'run', ...tasks, ...args, '--dry=json']
    // It names every file that a task goes by, which is more than the megabyte that is let through unless told.
    const options = { cwd: root, env, encoding: 'utf8', maxBuffer: 2 ** 28 }
    const { status, stdout, stderr } = spawnSync('pnpm', asked, options)
    if (status !== 0) throw new Refusal(`${stdout}${stderr}\nturbo cannot say which packages have tests.`)
    return JSON.parse(stdout)
      .tasks.filter(({ task, command }) => tasks.includes(task) && command !== '<NONEXISTENT>')
      .map(({ package: name, directory }) => ({ name: name === '//' ? 'tools' : name, directory }))
  }
}
