import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** What the suite's own report says. */
export interface Report {
  total: number
  passed: number
  failed: number
  success: boolean
  /** Each check by its title, and whether the service passed it. */
  checks: Record<string, boolean>
  /** What the suite printed of what did not go as it should, its own failures among it. */
  problems: string[]
}

const { resolve: resolveModule } = createRequire(import.meta.url)
const suite = resolve(
  dirname(fileURLToPath(import.meta.resolve('@ipfs-shipyard/pinning-service-compliance'))),
  '../..',
)
const specification = join(dirname(resolveModule('mock-ipfs-pinning-service')), 'api/oas-doc.yaml')

// Node 23 has taken these away, and what the suite makes its schemas with still uses them.
const GONE_FROM_NODE = `
  import util from 'node:util'
  const is = (type) => (value) => typeof value === type
  const isObject = (value) => typeof value === 'object' && value !== null
  const { isArray } = Array
  Object.assign(util, {
    isArray, isObject, isFunction: is('function'), isNumber: is('number'), isUndefined: is('undefined')
  })
`

/**
 * Runs the specification's own compliance suite, as its command would. It takes three quarters of a minute, for it
 * asks once a second.
 *
 * It loads the specification from GitHub, without which it leaves out all checks that hold an answer to a schema,
 * and writes its reports beside its own code. So what runs is a copy in a folder for the time being, which reads
 * the specification (0.1.2, with the schemas of 1.0.0) out of another package from npm.
 */
export const runComplianceSuite = async (
  service: { baseUrl: string; accessToken: string },
  signal: AbortSignal,
): Promise<Report> => {
  const folder = await mkdtemp(join(tmpdir(), 'pinning-service-compliance-'))
  try {
    await cp(join(suite, 'dist/src'), join(folder, 'dist/src'), { recursive: true })
    await cp(join(suite, 'package.json'), join(folder, 'package.json'))
    await symlink(resolve(suite, '../..'), join(folder, 'node_modules'), 'junction')
    await edit(
      join(folder, 'dist/src/utils/constants.js'),
      /(?<=const specLocation = ).*(?=;)/,
      specification,
    )

    const preload = `data:text/javascript,${encodeURIComponent(GONE_FROM_NODE)}`
    const command = ['--import', preload, join(folder, 'dist/src/index.js')]
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [...command, '-s', service.baseUrl, service.accessToken],
      { cwd: folder, signal },
    )
    return await readReport(join(folder, 'dist/docs', new URL(service.baseUrl).hostname), stdout + stderr)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const edit = async (path: string, place: RegExp, value: string) => {
  const source = await readFile(path, 'utf8')
  if (!place.test(source)) throw new Error(`${path} has nothing like ${place}`)
  await writeFile(
    path,
    source.replace(place, () => JSON.stringify(value)),
  )
}

const readReport = async (path: string, output: string): Promise<Report> => {
  const counts: Pick<Report, 'total' | 'passed' | 'failed' | 'success'> = JSON.parse(
    await readFile(`${path}.json`, 'utf8'),
  )
  const summary = (await readFile(`${path}.md`, 'utf8')).matchAll(/^ {2}(🟢|❌) \[(.+)\]\(#/gmu)
  const checks = Object.fromEntries(
    // Some titles hold a CID or a name that is another one each time.
    Array.from(summary, ([, icon, title = '']) => [title.replace(/'[\w-]{20,}'/g, '…'), icon === '🟢']),
  )
  const problems = output.split('\n').filter((line) => /❌|⚠️|\berror\b/.test(line))
  return { ...counts, checks, problems: problems.map((line) => line.trim()) }
}
