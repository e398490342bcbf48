import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { reportOf } from './report.ts'

interface Manifest {
  readonly name: string
  readonly bin?: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, string | { readonly types: string }>>
}

/** The text of a package's api.md: everything that can be imported from it or run, in the order of its manifest. */
export function apiOf(folder: string): string {
  const { name, exports, bin = {} }: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const parts = [
    `# What ${name} exports`,
    'Made from the built types, without their comments. A line that changes here is a change that callers may see. What has no `export` before it is not exported, but part of something that is. `npm run generate:api` writes this anew.',
    ...Object.keys(bin).map((command) => `## The command \`${command}\``),
    ...Object.entries(exports).flatMap(([path, target]) => [
      `## \`${name}${path.slice(1)}\``,
      typeof target === 'string' ? `The file \`${target}\`.` : typesOf(folder, target.types),
    ]),
  ]
  return `${parts.join('\n\n')}\n`
}

function typesOf(folder: string, entry: string): string {
  if (!existsSync(join(folder, entry))) throw new Error(`${entry} is not there: npm run build`)
  return `\`\`\`ts\n${reportOf(folder, entry)}\n\`\`\``
}
