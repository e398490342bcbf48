import { commands, installDependencies } from './commands.mjs'
import { environment } from './environment.mjs'
import { run } from './process.mjs'
import { Refusal } from './refusal.mjs'
import { Tally } from './tally.mjs'
import { runTests } from './tests.mjs'
import { installTools } from './tools.mjs'

/** Runs one command of the table; resolves to the exit code. */
export async function main([name, ...args]) {
  try {
    if (!Object.hasOwn(commands, name ?? '')) {
      throw new Refusal(
        `There is no command "${name ?? ''}". There are: ${Object.keys(commands).join(', ')}.`,
      )
    }
    const env = environment(process.env, installTools())
    return await follow([installDependencies, ...commands[name](args)], env)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.message)
    return 1
  }
}

/** A step that fails ends the command, unless it says `carryOn`: then the rest is still worth knowing. */
async function follow(steps, env) {
  const tally = new Tally()
  let exitCode = 0
  for (const step of steps) {
    if (step.say) console.error(step.say)
    if (step.note) tally.notes.push(step.note)
    const code = step.suites ? await runTests(step, env, tally) : await run(step, env)
    if (code === 0) continue
    exitCode ||= code
    if (!step.suites) tally.fail(step.name)
    if (!step.carryOn) break
  }
  if (steps.some((step) => step.suites)) {
    console.log(tally.toString())
    if (tally.failed > 0) exitCode ||= 1
  }
  return exitCode
}
