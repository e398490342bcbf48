import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { command } from './command.ts'
import { readDocument } from './document.ts'
import { generate } from './generate.ts'
import type { ClientConfig } from './index.ts'
import { compare, write } from './output.ts'
import { Refusal } from './place.ts'
import { SPECS } from './specs.ts'

const GENERATED = join('src', 'generated')

/** Run in a package's folder: writes src/generated/<document> for each of its documents; `--check` only compares. */
async function run(check: boolean): Promise<void> {
  const { documents } = (await import(pathToFileURL('codegen.config.ts').href)).default as ClientConfig
  const differences: string[] = []
  for (const name of documents) {
    const files = await generate(name, readDocument(join(SPECS, `${name}.yaml`)))
    if (check) differences.push(...compare(join(GENERATED, name), files))
    else write(join(GENERATED, name), files)
  }
  if (differences.length > 0) differences.push('To mend it: npm run generate')
  if (check) differences.push(...foldersBesides(documents))
  if (differences.length > 0) throw new Refusal(differences.join('\n'))
}

function foldersBesides(documents: readonly string[]): string[] {
  const entries = existsSync(GENERATED) ? readdirSync(GENERATED, { withFileTypes: true }) : []
  return entries
    .filter((entry) => entry.isDirectory() && !documents.includes(entry.name))
    .map(({ name }) => `left over: ${join(GENERATED, name)}, of no document in codegen.config.ts: delete it`)
}

await command(run)
