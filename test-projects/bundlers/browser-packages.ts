import { readFileSync } from 'node:fs'

export interface BrowserPackage {
  readonly name: string
  /** Keeps in a bundle what a page is charged for: a client that is made with all its methods, and of `shared` all. */
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
    ...whole('shared', '*'),
    program: 'shared.mjs',
    outcome: { listed: true, missing: true },
  },
  {
    ...whole('pinning-client', 'createPinningClient'),
    program: 'pinning-client.mjs',
    outcome: { status: 'pinned', count: 1, missing: true },
  },
  {
    ...whole('pinarkive-client', 'createPinarkiveClient'),
    program: 'pinarkive-client.mjs',
    outcome: { listed: true, missing: true },
  },
  {
    ...whole('pintheon-client', 'createPintheonClient'),
    // Its own budget is for what a page loads at first. Here all is in one file, what it loads later too.
    budget: 21_500,
    program: 'pintheon-client.mjs',
    outcome: { same: true, refused: true },
  },
  {
    ...whole('storj-bridge-client', 'createStorjBridgeClient'),
    // As above: with uploads, downloads and hashes, and without the curve.
    budget: 23_000,
    program: 'storj-bridge-client.mjs',
    outcome: { listed: true, missing: true },
  },
  {
    ...whole('storj-uplink-client', 'parseAccess'),
    // As above: grants, and all of S3, which an access opens its project with.
    budget: 41_000,
    program: 'storj-uplink-client.mjs',
    outcome: { listed: [true], text: 'ello', refused: true },
  },
]

function whole(folder: string, kept: string) {
  const name = `@holdfast/${folder}`
  const budgets = new URL(`../../packages/${folder}/budget.json`, import.meta.url)
  return {
    name,
    whole: `import ${kept === '*' ? '* as whole' : `{ ${kept} as whole }`} from '${name}'; globalThis.whole = whole`,
    budget: JSON.parse(readFileSync(budgets, 'utf8'))[kept] as number,
  }
}

/** The packages that are for Node alone. */
export const nodePackages: readonly string[] = ['@holdfast/emulator']

/** The packages that have no code at all. */
export const dataPackages: readonly string[] = ['@holdfast/specs']
