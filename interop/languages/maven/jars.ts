import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Missing } from '../../support/needs.ts'
import { cacheFolder } from '../cache.ts'

const run = promisify(execFile)

/** SHA-256 of a jar, by its coordinates: `group:artifact:version`. What it depends on is listed as well. */
export type Jars = Readonly<Record<string, string>>

const folder = cacheFolder('jars')

/**
 * The paths of some jars of Maven Central, in the order in which they are listed; or why they cannot be had on this
 * machine. They are kept in the user's cache, and what they are is looked at each time.
 */
export async function haveJars(jars: Jars): Promise<readonly string[] | Missing> {
  const wanted = Object.keys(jars)
  const lacking = wanted.filter((each) => !existsSync(pathOf(each)))
  const missing = lacking.length > 0 && (await fetchJars(lacking))
  if (missing) return missing
  for (const [coordinates, known] of Object.entries(jars)) {
    const sha256 = createHash('sha256')
      .update(await readFile(pathOf(coordinates)))
      .digest('hex')
    if (sha256 !== known)
      throw new Error(`${pathOf(coordinates)} has the SHA-256 ${sha256}, and should have ${known}: remove it`)
  }
  return wanted.map(pathOf)
}

const nameOf = (coordinates: string) => `${coordinates.split(':').slice(1).join('-')}.jar`
const pathOf = (coordinates: string) => join(folder, nameOf(coordinates))

const PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1'

/** By Maven itself, which knows of mirrors and proxies what its user has told it. */
async function fetchJars(wanted: readonly string[]): Promise<Missing | undefined> {
  await mkdir(folder, { recursive: true })
  // Others may want the same at this moment: what is there under its name is there whole.
  const fetched = await mkdtemp(join(folder, 'fetched-'))
  const pom = join(fetched, 'pom.xml')
  await writeFile(pom, pomOf(wanted))
  const copy = [`${PLUGIN}:copy-dependencies`, `-DoutputDirectory=${fetched}`, '-DexcludeTransitive=true']
  try {
    await run('mvn', ['-q', '-B', '-f', pom, ...copy], { maxBuffer: 2 ** 24 })
    for (const each of wanted) await rename(join(fetched, nameOf(each)), join(folder, nameOf(each)))
  } catch (error) {
    const { code, stdout } = error as { code?: unknown; stdout?: string }
    if (code === 'ENOENT' && stdout === '') return { missing: 'there is no mvn on this machine' }
    const offline = stdout?.split('\n').find((line) => NO_NETWORK.test(line))
    if (offline) return { missing: `mvn cannot have it from Maven Central: ${offline}` }
    throw new Error(`mvn cannot have ${wanted.join(', ')}:\n${stdout ?? error}`, { cause: error })
  } finally {
    await rm(fetched, { recursive: true })
  }
  return undefined
}

const NO_NETWORK = /Unknown host|Connection refused|Connect to .* failed|timed out|in offline mode/i

const pomOf = (wanted: readonly string[]) => {
  const dependencies = wanted.map((each) => {
    const [group, artifact, version] = each.split(':')
    return `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`
  })
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>holdfast</groupId><artifactId>interop</artifactId><version>0</version><packaging>pom</packaging>
  <dependencies>${dependencies.join('')}</dependencies>
</project>`
}
