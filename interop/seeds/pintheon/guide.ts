import { readFileSync } from 'node:fs'

/** A program of the guide. */
export interface Program {
  /** As the page has it. */
  readonly printed: string
  /** As it runs. */
  readonly mended: string
}

const diff = readFileSync(new URL('guide.diff', import.meta.url), 'utf8')

/** The programs of the guide by the headings that they stand under: a hunk of the diff each. */
export const guide: ReadonlyMap<string, Program> = new Map(
  diff
    .split(/^@@ .* @@ /m)
    .slice(1)
    .map((hunk) => {
      const [heading = '', ...lines] = hunk.trimEnd().split('\n')
      const side = (signs: string) =>
        lines
          .filter((line) => signs.includes(line.charAt(0)))
          .map((line) => line.slice(1))
          .join('\n')
      return [heading, { printed: side(' -'), mended: side(' +') }]
    }),
)

/** The headings by what stands under them. */
export const headings = {
  script: 'Step 4: Upload a File Programmatically',
  fileInfo: 'Step 5: Retrieve File Information',
  uploadFile: 'Error Handling',
  usage: 'Example Usage with Error Handling',
  token: 'Troubleshooting 1: Token Expired',
  pooling: 'Troubleshooting 4: Connection Pooling',
  concurrent: 'Troubleshooting 4: Concurrent Uploads',
} as const

/** What the guide has its reader put in the place of its examples. */
export interface Values {
  /** The node's API, as `host:port`. */
  readonly node?: string
  /** Its gateway, as `host:port`. */
  readonly gateway?: string
  readonly file?: string
  readonly token?: string
  readonly cid?: string
  readonly secret?: string
  readonly nodePublicKey?: string
}

const EXAMPLES: Readonly<Record<keyof Values, readonly string[]>> = {
  node: ['localhost:9999', 'your-pintheon-host:9999'],
  gateway: ['your-pintheon-gateway'],
  file: ['path/to/your/file.txt'],
  token: ['your_access_token_here'],
  cid: ['QmXoypizjW3WknFiJnKLwHCnL72vedxjQkDDP1mXWo6uco'],
  secret: ['your_secret_key'],
  nodePublicKey: ['pintheon_node_public_key'],
}

/** A program with a reader's own values in it, and nothing else changed. */
export function fillIn(program: string, values: Values): string {
  const own = Object.entries(values) as [keyof Values, string][]
  return own.reduce(
    (text, [name, value]) => EXAMPLES[name].reduce((text, example) => text.replaceAll(example, value), text),
    program,
  )
}
