import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Place, parse, Refusal } from './place.ts'

const WORKSPACE = fileURLToPath(new URL('../../../', import.meta.url))
const RULES = fileURLToPath(new URL('../../../specs/redocly.yaml', import.meta.url))
const REDOCLY = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js')

/** Reads a document, or refuses it with everything that Redocly finds in it, by file and line. */
export function readDocument(file: string): Place {
  const name = relative(WORKSPACE, file)
  if (!existsSync(file)) throw new Refusal(`${name} is missing`)
  const root = parse(name, readFileSync(file, 'utf8'))
  checkReferences(root)
  const faults = lint(file).map(({ ruleId, message, location }) => {
    return `${name}:${location[0]?.start.line ?? 1} ${message} (${ruleId})`
  })
  if (faults.length > 0) throw new Refusal(faults.join('\n'))
  return root
}

/** Before Redocly, which would fetch what is elsewhere, even from the network. */
function checkReferences(root: Place): void {
  for (const mapping of root.mappings()) {
    const pointer = mapping.field('$ref')
    if (typeof pointer === 'string' && !pointer.startsWith('#')) mapping.follow(pointer)
  }
}

interface Problem {
  readonly ruleId: string
  readonly message: string
  readonly location: readonly { readonly start: { readonly line: number } }[]
}

function lint(file: string): readonly Problem[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [REDOCLY, 'lint', file, '--config', RULES, '--format=json'],
    {
      encoding: 'utf8',
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    },
  )
  // Where Redocly cannot begin, it says so on stderr and writes no JSON.
  if (!stdout.startsWith('{')) throw new Refusal(`Redocly could not read ${file}:\n${stderr}`)
  return JSON.parse(stdout).problems
}
