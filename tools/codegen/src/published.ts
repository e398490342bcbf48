import { EXTENSIONS } from './extensions.ts'
import type { Files } from './output.ts'
import type { Place } from './place.ts'
import { profileOf } from './profile/profile.ts'

/** The files that a document is published as: what it is, and what generators of OpenAPI 3.0 read. */
export const publishedFiles = (name: string, root: Place): Files =>
  new Map([
    [`${name}.json`, published(root)],
    [`${name}.3.0.json`, text(profileOf(root))],
  ])

/** The document as other generators may read it: without extensions that they do not know. */
export const published = (root: Place): string =>
  text(root.value, (key, value) => ((EXTENSIONS as readonly string[]).includes(key) ? undefined : value))

const text = (value: unknown, replacer?: (key: string, value: unknown) => unknown): string =>
  `${JSON.stringify(value, replacer, 2)}\n`
