import { existsSync, readFileSync } from 'node:fs'
import places from './guide-lines.json' with { type: 'json' }

/** A program of the guide. */
export interface Program {
  /** As the page has it. */
  readonly printed: string
  /** As it runs. */
  readonly mended: string
}

// The guide is somebody's own, and stands beside the project and not in it. Here is where its programs are in it, and
// where their lines begin: its page has lost the line breaks and the indentation of some.
const file = new URL('../../../../shared/seeds/000_21e84a8da8304e22.txt', import.meta.url)
export const page = existsSync(file) ? readFileSync(file, 'utf8') : undefined
export const MISSING = '../shared/seeds/000_21e84a8da8304e22.txt is not beside the project'

/** The programs of the guide by the headings that they stand under; none where the guide is not there. */
export const guide: ReadonlyMap<string, Program> = new Map(
  Object.entries(places).map(([heading, { at, length, lines }]) => {
    const printed = page?.slice(at, at + length) ?? ''
    return [heading, { printed, mended: page ? intoLines(withoutFlaws(printed), lines) : '' }]
  }),
)

/** Without a label of the page that clings to programs, and with the end of a string that is lost. */
function withoutFlaws(printed: string): string {
  return printed
    .replace(/^python(?=(from|import) )/, '')
    .replace(/(status_code}: {response\.text})(?=\s+except)/, '$1"')
}

/** A program in lines, each of which is told as `indentation:characters`, of which blanks are none. */
function intoLines(program: string, lines: string): string {
  const characters = program.match(/\s*\S/g) ?? []
  return lines
    .split(' ')
    .map((line) => {
      const [indentation = 0, count = 0] = line.split(':').map(Number)
      return ' '.repeat(indentation) + characters.splice(0, count).join('').trimStart()
    })
    .join('\n')
}

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
