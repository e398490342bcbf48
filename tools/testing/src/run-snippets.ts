import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** A piece of TypeScript in a Markdown file. */
export interface Snippet {
  /** The line of its fence, from 1. */
  readonly line: number
  /** What is run: the snippet, after the one that it continues. */
  readonly code: string
}

export interface SnippetOptions {
  /** The folder of the package whose reader the snippets are for: imports resolve as from a file in it. */
  readonly cwd: string
  /** Texts to put in place of others, such as a mock's base URL for `https://pins.example`. */
  readonly replace?: Readonly<Record<string, string>>
  /** Environment variables, such as a token that a snippet reads. */
  readonly env?: Readonly<Record<string, string>>
}

export interface SnippetRun {
  readonly line: number
  readonly stdout: string
}

const FENCE = /(<!-- continues -->\s*)?^```ts\n(.*?)^```$/gms

// A snippet that waits for an answer forever must not hold up the tests.
const LONGEST_RUN_MS = 20_000

/**
 * Runs every ```` ```ts ```` block of a Markdown file, each as an ES module in a process of its own, against the
 * package as it is built. What a reader cannot run as it stands has another language at its fence.
 *
 * A README shows only once how a client is made: a block after `<!-- continues -->` is run behind the latest
 * block without it. Addresses stay those of a reader's own service, and are replaced.
 * @throws Error naming the line of every snippet that failed, and what it printed
 */
export async function runSnippets(markdownFile: string, options: SnippetOptions): Promise<SnippetRun[]> {
  const snippets = readSnippets(await readFile(markdownFile, 'utf8'))
  const runs = await Promise.allSettled(snippets.map((snippet) => run(snippet, options)))
  const failures = runs.flatMap((result, at) =>
    result.status === 'rejected' ? [`${markdownFile}:${snippets[at]?.line}\n${result.reason.message}`] : [],
  )
  if (failures.length) throw new Error(failures.join('\n\n'))
  return runs.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
}

/** The blocks of a Markdown text that can be run, as `runSnippets` runs them. */
export function readSnippets(markdown: string): Snippet[] {
  let opening = ''
  return [...markdown.matchAll(FENCE)].map(({ 0: whole, 1: continues, 2: own = '', index }) => {
    if (!continues) opening = own
    const fence = index + whole.indexOf('```ts')
    return { line: markdown.slice(0, fence).split('\n').length, code: continues ? `${opening}\n${own}` : own }
  })
}

async function run(
  { line, code }: Snippet,
  { cwd, replace = {}, env = {} }: SnippetOptions,
): Promise<SnippetRun> {
  const replaced = Object.entries(replace).reduce((text, [from, to]) => text.replaceAll(from, to), code)
  // Code given by --eval is resolved as if it stood in the working directory: a package there finds itself.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module-typescript', '--eval', replaced],
    { cwd, timeout: LONGEST_RUN_MS, env: { ...process.env, NODE_NO_WARNINGS: '1', ...env } },
  )
  return { line, stdout }
}
