import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** Documentation, and copies of the document itself. */
const NO_CODE = ['.md', '.json', '.yaml', '.yml']

/**
 * The operations that what was generated does not have, by their ids. Some generators pass over what they cannot make,
 * and end as if all were well. An id may be written as its language has names: `addPin`, `AddPin`, `add_pin`. It has to be
 * a name of its own, for `getFile` is also within `getFileAt`; what the document's words say of it is not one.
 */
export async function operationsLeftOut(folder: string, operationIds: Iterable<string>): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !NO_CODE.includes(extname(entry.name)))
  const code = await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')),
  )
  // In Python an operation may be a module of its name, with a function that is called as in all others.
  const written = [...files.map(({ name }) => name), ...code].join('\n').replaceAll(/`\w+`/g, '')
  const names = new Set((written.match(/\w+/g) ?? []).map(wordOf))
  return [...operationIds].filter((operationId) => !names.has(wordOf(operationId)))
}

const wordOf = (text: string) => text.replaceAll('_', '').toLowerCase()
