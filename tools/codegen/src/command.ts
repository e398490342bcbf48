import { Refusal } from './place.ts'

/** Runs what a command of ours does: a refusal is said in one sentence and fails it, anything else is a fault of ours. */
export async function command(run: (check: boolean) => void | Promise<void>): Promise<void> {
  try {
    await run(process.argv.includes('--check'))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
