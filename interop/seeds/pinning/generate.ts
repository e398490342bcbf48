import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { haveJars } from '../../languages/maven/jars.ts'
import type { Missing } from '../../support/needs.ts'

const run = promisify(execFile)

/**
 * The last version whose README says "Python >= 3.6", as the seed's does; 5.4.0 writes it without the blank. The
 * program that it makes is the same from 5.2 on.
 */
export const GENERATOR = '5.3.0'
const JAR = {
  [`org.openapitools:openapi-generator-cli:${GENERATOR}`]:
    'f29d9d715a0d67cf1457d918ae7ed33f02d7fb2730c018d246a8d4a93d5ba7e1',
}

/** The pinning specification as its own authors publish it to npm: 0.1.2, which has the paths and schemas of 1.0.0. */
export const SPECIFICATION = join(
  dirname(createRequire(import.meta.url).resolve('mock-ipfs-pinning-service')),
  'api/oas-doc.yaml',
)

/** A generated client, in a folder for the time being. */
export interface GeneratedSdk {
  readonly folder: string
  remove(): Promise<void>
}

/** Makes the seed's client from a document, or says what this machine lacks for it. */
export async function generateSdk(document: string): Promise<GeneratedSdk | Missing> {
  const found = await haveJars(JAR)
  if ('missing' in found) return found
  const [jar = ''] = found
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-pinning-sdk-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    // A virtual machine that lives for seconds is not worth being optimised.
    const java = ['-XX:TieredStopAtLevel=1', '-jar', jar]
    const args = [
      'generate',
      '-g',
      'python',
      '-i',
      document,
      '-o',
      folder,
      '--package-name',
      'IpfsPinningSDK',
    ]
    await run('java', [...java, ...args], { maxBuffer: 2 ** 26 })
  } catch (error) {
    await remove()
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return { missing: 'there is no java on this machine' }
    throw error
  }
  return { folder, remove }
}
