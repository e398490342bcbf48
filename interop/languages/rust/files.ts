import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type FileArgument, isFile } from '../calls/index.ts'
import type { Plan, PlannedCall } from '../stage.ts'

/** A plan with the paths of files in place of files, which are written below a folder, each under its own name. */
export async function withPaths(plan: Plan, folder: string): Promise<Plan> {
  return { ...plan, calls: await Promise.all(plan.calls.map((call) => withPathsIn(call, folder))) }
}

async function withPathsIn(call: PlannedCall, folder: string): Promise<PlannedCall> {
  const pathOf = async (value: unknown): Promise<unknown> => {
    if (Array.isArray(value)) return Promise.all(value.map(pathOf))
    return isFile(value) ? writeBelow(join(folder, `${call.nth}`), value) : value
  }
  const fields = Object.entries(call.body ?? {}).map(async ([name, value]) => [name, await pathOf(value)])
  return call.body ? { ...call, body: Object.fromEntries(await Promise.all(fields)) } : call
}

async function writeBelow(folder: string, { filename, text }: FileArgument): Promise<string> {
  const path = join(folder, filename)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
  return path
}
