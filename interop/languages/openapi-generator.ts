import type { DocumentName } from './documents.ts'
import type { Generator } from './generator.ts'
import { haveJars } from './maven/jars.ts'
import { isThere, runTool } from './process.ts'

const VERSION = '7.25.0'
const JAR = {
  [`org.openapitools:openapi-generator-cli:${VERSION}`]:
    '41ce4f6b07f196676439d710759fa1ced7a08066d06ff1bf314681470289efae',
}

// A virtual machine that lives for seconds is not worth being optimised: it takes half the time.
export const BRIEFLY = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** What columns of the OpenAPI Generator have in common: one jar makes clients in every language. */
export function openApiGenerator(
  language: string,
  to: string,
  options: readonly string[] | ((document: DocumentName) => readonly string[]) = [],
  env: NodeJS.ProcessEnv = {},
): Pick<Generator, 'name' | 'version' | 'language' | 'page' | 'reads' | 'generate'> &
  Required<Pick<Generator, 'install'>> {
  let jar: string
  return {
    name: `openapi-generator-${to}`,
    version: VERSION,
    language,
    page: `https://openapi-generator.tech/docs/generators/${to}`,
    reads: '3.0.3',
    async install() {
      if (!(await isThere('java', ['-version']))) return 'there is no java on this machine'
      const had = await haveJars(JAR)
      if ('missing' in had) return had.missing
      jar = had[0] as string
      return undefined
    },
    generate({ document, file, folder }) {
      const own = typeof options === 'function' ? options(document) : options
      const args = ['generate', '-g', to, '-i', file, '-o', '.', ...own]
      return runTool('java', [...BRIEFLY, '-jar', jar, ...args], { cwd: folder, env })
    },
  }
}
