/** Which documents of `specs/` a package is the client of. */
export interface ClientConfig {
  readonly documents: readonly string[]
}

/**
 * What a package's `codegen.config.ts` exports: the names of its documents, each of which becomes a folder.
 * @example export default defineClient('pinning')
 */
export function defineClient(...documents: readonly string[]): ClientConfig {
  for (const name of documents) {
    // It becomes the name of a folder that is emptied.
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
      throw new TypeError(`\`${name}\` is not the name of a document`)
  }
  return { documents }
}
