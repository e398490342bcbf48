import { join } from 'node:path'
import { command } from './command.ts'
import { readDocument } from './document.ts'
import { compare, type Files, write } from './output.ts'
import { Refusal } from './place.ts'
import { publishedFiles } from './published.ts'
import { PUBLISHED } from './published-documents.ts'
import { SPECS } from './specs.ts'

const GENERATED = join(SPECS, 'generated')

/** Writes specs/generated/, which `@holdfast/specs` publishes beside the documents; `--check` only compares. */
await command((check) => {
  const files: Files = new Map(
    PUBLISHED.flatMap((name) => [...publishedFiles(name, readDocument(join(SPECS, `${name}.yaml`)))]),
  )
  const differences = check ? compare(GENERATED, files) : []
  if (differences.length > 0) throw new Refusal([...differences, 'To mend it: npm run generate'].join('\n'))
  if (!check) write(GENERATED, files)
})
