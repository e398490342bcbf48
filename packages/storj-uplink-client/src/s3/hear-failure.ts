import type { UploadFile, UploadSource } from '@holdfast/shared'

/**
 * Listens to a source that is a stream of Node's: one that fails where nobody does ends the program. Who reads it
 * later, when its turn has come, is told all the same.
 */
export function hearFailure(source: UploadSource | UploadFile): void {
  for (const stream of [source, Object(source).source]) Object(stream).on?.('error', () => {})
}
