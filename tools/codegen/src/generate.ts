import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@hey-api/openapi-ts'
import { inputOf } from './input.ts'
import type { Files } from './output.ts'
import type { Place } from './place.ts'
import { operationsPlugin } from './plugins/operations.ts'
import { pathsPlugin } from './plugins/paths.ts'
import { typesPlugin } from './plugins/types.ts'
import { validatorsPlugin } from './plugins/validators.ts'
import { zodPlugin } from './plugins/zod.ts'
import { published } from './published.ts'
import { makeTable } from './table.ts'

/** The files that a document gives. */
export async function generate(name: string, root: Place): Promise<Files> {
  const table = makeTable(root)
  const plugins = [
    typesPlugin,
    zodPlugin,
    pathsPlugin(root),
    operationsPlugin(root, table),
    validatorsPlugin(root),
  ]
  const header = `// Generated from specs/${name}.yaml. Do not edit: run \`npm run generate\`.`
  const texts = await runHeyApi((path) => ({
    input: inputOf(root),
    output: { path, clean: false, entryFile: false, module: { extension: '.js' }, header },
    logs: { level: 'silent', file: false },
    plugins,
  }))
  return new Map([...texts, ['openapi.json', published(root)]])
}

type HeyApiConfig = Parameters<typeof createClient>[0]

/**
 * Runs hey-api in a folder of its own, because it merges `openapi-ts.config.*`, `.openapi-tsrc` and package.json of
 * the working directory into what it is told, and removes all of `output.path`, the working directory if there is none.
 */
async function runHeyApi(config: (path: string) => HeyApiConfig): Promise<Files> {
  const home = process.cwd()
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-codegen-'))
  const path = join(folder, 'output')
  try {
    process.chdir(folder)
    await createClient(config(path))
    return new Map(
      readdirSync(path)
        .sort()
        .map((file) => [file, readFileSync(join(path, file), 'utf8')]),
    )
  } catch (error) {
    throw causeOf(error)
  } finally {
    process.chdir(home)
    rmSync(folder, { recursive: true })
  }
}

/** hey-api wraps what went wrong in an error without a message. */
const causeOf = (error: unknown): unknown =>
  (error as { originalError?: { error?: unknown } } | undefined)?.originalError?.error ?? error
