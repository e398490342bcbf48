import { refuse } from './refuse.js'

/**
 * How a token is signed and written, by the version of `hvym_stellar` on the node:
 * - `hvym_v1`: 0.19 and newer, which nodes have had since 2026-01-25
 * - `legacy_checksum`: 0.18.1, whose signing key is of no domain
 * - `legacy`: 0.18 and older, which have no checksum either
 */
export type AccessTokenFormat = 'hvym_v1' | 'legacy_checksum' | 'legacy'

const FORMATS: readonly AccessTokenFormat[] = ['hvym_v1', 'legacy_checksum', 'legacy']

/** @throws InvalidArgumentError for what is none of them */
export function assertFormat(format: AccessTokenFormat): void {
  if (!FORMATS.includes(format)) throw refuse('format', `one of ${FORMATS.join(', ')}`)
}
