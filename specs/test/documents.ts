import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Json = { readonly [key: string]: unknown }

export const SPECS = fileURLToPath(new URL('..', import.meta.url))

export const read = (file: string): string => readFileSync(`${SPECS}/${file}`, 'utf8')

/** Every published document: as it is, and in OpenAPI 3.0.3. */
export const documents = readdirSync(`${SPECS}/generated`)
  .filter((file) => file.endsWith('.3.0.json'))
  .map((file) => {
    const name = file.slice(0, -'.3.0.json'.length)
    return { name, canonical: json(`generated/${name}.json`), profile: json(`generated/${file}`) }
  })

function json(file: string): Json {
  return JSON.parse(read(file))
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a pointer leads to, and where that is once every `$ref` on the way is followed. */
export function at(document: Json, keys: readonly string[]): unknown {
  const found = keys.reduce<unknown>(
    (value, key) => (resolved(document, value) as Json | undefined)?.[key],
    document,
  )
  return resolved(document, found)
}

export function resolved(document: Json, value: unknown): unknown {
  if (!isObject(value) || typeof value.$ref !== 'string') return value
  return at(document, fromPointer(value.$ref))
}

export const toPointer = (keys: readonly string[]): string =>
  `#${keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`

const fromPointer = (pointer: string): string[] =>
  pointer
    .slice(2)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
