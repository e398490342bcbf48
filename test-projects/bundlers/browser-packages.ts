export interface BrowserPackage {
  readonly name: string
  /** Keeps in a bundle what a page may be charged for: all of `.`, by whatever bundler. */
  readonly whole: string
  /** For that, in bytes, minified and compressed at gzip's highest level; as in the package's own test. */
  readonly budget: number
  /** In `programs/`. */
  readonly program: string
  /** What the program gives. */
  readonly outcome: object
}

/** The packages whose `.` is for web pages and workers. */
export const browserPackages: readonly BrowserPackage[] = [
  {
    name: '@holdfast/shared',
    whole: "import * as whole from '@holdfast/shared'; globalThis.whole = whole",
    budget: 7_000,
    program: 'shared.mjs',
    outcome: { listed: true, missing: true },
  },
  {
    name: '@holdfast/pinning-client',
    whole:
      "import { createPinningClient } from '@holdfast/pinning-client'; globalThis.whole = createPinningClient",
    budget: 10_000,
    program: 'pinning-client.mjs',
    outcome: { status: 'pinned', count: 1, missing: true },
  },
]

/** The packages that are for Node alone. */
export const nodePackages: readonly string[] = ['@holdfast/emulator']
