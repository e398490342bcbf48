import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DocumentName, Form } from './documents.ts'

/** What came of a generator and a document. A stage that is not here was not reached, or is not asked of it. */
export interface CellResult {
  generate?: true | string
  compile?: true | string
  run?: { readonly of: number; readonly reasons: Readonly<Record<string, string>> }
}

/** What came of a generator. */
export interface ColumnResult {
  readonly name: string
  readonly version: string
  readonly language: string
  readonly page: string
  readonly reads: Form
  readonly takes: readonly string[]
  /** Why its clients are not compiled, or not run. */
  readonly ends?: string
  readonly cells: Partial<Record<DocumentName, CellResult>>
}

// Checked in: a machine that lacks a toolchain keeps what another one has found out.
const folder = fileURLToPath(new URL('results/', import.meta.url))

export function writeResult(result: ColumnResult): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}${result.name}.json`, `${JSON.stringify(result, null, 2)}\n`)
}

export function readResults(): ColumnResult[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files.map((file) => JSON.parse(readFileSync(folder + file, 'utf8')) as ColumnResult)
}
