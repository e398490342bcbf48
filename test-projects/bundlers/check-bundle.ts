import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Bundle, Import } from './bundle.ts'

/** What stands behind `./zod` and `./msw`, and is not paid for by who does not import these. */
const BEHIND_OTHER_ENTRIES = ['zod', 'msw']

export const gzipSize = (code: string) => gzipSync(code, { level: 9 }).byteLength

/**
 * What keeps a bundle of a package's `.` from being fit for a browser.
 * @param budget bytes, minified and compressed at gzip's highest level
 */
export async function checkBundle(name: string, bundle: Bundle, budget: number): Promise<string[]> {
  const { bundler, entry, code, files, builtins } = bundle
  const imports = builtins.map(
    async (found) => `${await locate(found)} imports ${found.name}, which only Node has`,
  )
  const misplaced = BEHIND_OTHER_ENTRIES.flatMap((behind) => {
    const found = files.map(inPackage).filter((file) => file.startsWith(`${behind}/`))
    return found[0] ? [`${found[0]} is in the bundle (${found.length} files of ${behind})`] : []
  })
  const size = gzipSize(code)
  const tooLarge = `${basename(entry)} is ${size} B by ${bundler}, and may be ${budget} B`
  const problems = [...(await Promise.all(imports)), ...misplaced, ...(size > budget ? [tooLarge] : [])]
  return problems.map((problem) => `${name}: ${problem}`)
}

/** The file and line of an import: `@holdfast/shared/dist/index.js:3`. */
async function locate({ importer, name }: Import) {
  const lines = (await readFile(importer, 'utf8')).split('\n')
  const line = lines.findIndex((text) => text.includes(`'${name}'`) || text.includes(`"${name}"`))
  return `${inPackage(importer)}:${line + 1}`
}

/** A file as its package has it, of whatever installation: `zod/index.js`. */
const inPackage = (file: string) => file.replaceAll('\\', '/').replace(/.*\/node_modules\//, '')
