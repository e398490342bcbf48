import type { PinningQuirks } from './quirks.js'

/**
 * The services that still answer, as they were recorded, or as their sources have it: each deviation always, where
 * the service has it at times. Without rate limits, which would hold up every test for a minute; see `rateLimit`.
 */
export const providerQuirks = {
  /** Recorded 2022–2023. */
  pinata: {
    answers200To: ['add', 'replace', 'remove'],
    removeBody: 'OK',
    delegates: 'empty',
    order: 'oldest first',
    countsPage: true,
    ignoresDefaultLimit: true,
    missingTokenIs400: true,
    ignoresUnknownParameters: true,
  },
  /** Recorded 2022–2023. */
  filebase: {
    answers200To: ['replace'],
    removeBody: 'empty JSON',
    nameDefaultsToCid: true,
    createdInSeconds: true,
    ignoresUnknownParameters: true,
  },
  /** Recorded 2022–2023. */
  fourEverland: {
    removeBody: '{}',
    nameDefaultsToCid: true,
    ignoresFilters: ['match'],
    ignoresUnknownParameters: true,
  },
  /** Recorded 2024. */
  fula: {
    delegates: 'null',
    createdChanges: true,
    notFoundIsString: true,
    ignoresUnknownParameters: true,
  },
  /** Found by running 1.1.6. */
  ipfsCluster: {
    answers200To: ['add', 'replace'],
    order: 'none',
    listsEveryStatus: true,
    includesBounds: true,
    cidOverridesFilters: true,
    requestidIsCid: true,
    createdChanges: true,
    ignoresUnknownParameters: true,
  },
} as const satisfies Record<string, PinningQuirks>
