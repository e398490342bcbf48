import { fileURLToPath } from 'node:url'
import { installPython, type Python } from '../../seeds/python.ts'
import type { Cell, Generator, Outcome } from '../generator.ts'
import type { Plan } from '../stage.ts'

/** So that `calls.py` finds `plan.py`, and leaves nothing beside it. */
const PLAN = { PYTHONPATH: fileURLToPath(new URL('.', import.meta.url)), PYTHONDONTWRITEBYTECODE: '1' }

/** What columns in Python have in common: a virtual environment, modules that are all loaded, and `calls.py`. */
export function inPython(
  programs: URL,
  module: string,
): Required<Pick<Generator, 'language' | 'install' | 'compile' | 'run' | 'remove'>> & {
  readonly python: (program: string, given: object, cell: Cell) => Promise<unknown>
} {
  let installed: Python | undefined
  const python = async (program: string, given: object, { folder }: Cell) => {
    if (!installed) throw new Error('Python is not installed')
    return installed.run(program, given, folder, PLAN)
  }
  return {
    language: 'Python',
    python,
    async install() {
      const outcome = await installPython(fileURLToPath(programs))
      if ('missing' in outcome) return outcome.missing
      installed = outcome
      return undefined
    },
    async compile(cell) {
      await python('../python/every_module.py', { folder: cell.folder, package: module }, cell)
    },
    run: async (cell, plan: Plan) =>
      (await python('calls.py', { folder: cell.folder, plan }, cell)) as readonly Outcome[],
    remove: async () => installed?.remove(),
  }
}
