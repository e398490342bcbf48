import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileOf } from '../documents.ts'
import type { Emulated, Subject } from './subjects.ts'

/** The same each time: what one run has found, the next one finds. */
const SEED = 20_160_229
const EXAMPLES = 8

/** Writes what schemathesis reads: the document and the settings. */
export async function prepare(folder: string, { document, paths }: Subject, emulated: Emulated) {
  const { origin, auth = {}, known = {} } = emulated
  const published = JSON.parse(await readFile(fileOf(document, '3.1'), 'utf8')) as object
  const file = join(folder, 'openapi.json')
  const config = join(folder, 'schemathesis.toml')
  await writeFile(file, JSON.stringify(withKnown(published, known)))
  await writeFile(config, tomlOf(auth))
  const options = [
    ...['--url', origin, '--seed', `${SEED}`, '--max-examples', `${EXAMPLES}`, '--continue-on-failure'],
    ...['--generation-deterministic', '--generation-with-security-parameters'],
    ...['false', '--request-timeout', '20', ...(paths ? ['--include-path-regex', paths.source] : [])],
  ]
  return {
    document: file,
    config,
    options,
    report: join(folder, 'report.json'),
    events: join(folder, 'events.ndjson'),
    log: join(folder, 'log.txt'),
  }
}

/**
 * The document as it is published, but that what a service knows is the only valid value there is: nobody can guess the
 * id of a bucket. Answers are as they were.
 */
function withKnown(document: object, known: Readonly<Record<string, string>>): object {
  const visit = (value: unknown, name = ''): unknown => {
    if (Array.isArray(value)) return value.map((each) => visit(each))
    if (typeof value !== 'object' || value === null) return value
    const parameter = value as { readonly in?: unknown; readonly name?: unknown }
    const only = known[parameter.in === 'path' ? `${parameter.name}` : '']
    if (only) return { ...value, example: only, schema: { type: 'string', enum: [only] } }
    if (name === 'access_token' && known[name] && 'type' in value)
      return { type: 'string', enum: [known[name]] }
    const visited = Object.entries(value).map(([key, each]) => [
      key,
      key === 'access_token' && typeof each === 'string' ? (known[key] ?? each) : visit(each, key),
    ])
    return Object.fromEntries(visited)
  }
  return visit(document) as object
}

const tomlOf = (auth: NonNullable<Emulated['auth']>) =>
  Object.entries(auth)
    .map(([scheme, values]) => {
      const lines = Object.entries(values).map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
      return [`[auth.openapi.${scheme}]`, ...lines, ''].join('\n')
    })
    .join('\n')
