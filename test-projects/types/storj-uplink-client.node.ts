import { open } from 'node:fs/promises'
import type { Access, Project } from '@holdfast/storj-uplink-client'
import {
  type Config,
  type FileLike,
  readFile,
  requestAccessWithPassphrase,
  writeFile,
} from '@holdfast/storj-uplink-client/node'
import { type Satellite, startSatellite } from '@holdfast/storj-uplink-client/satellite'

const config: Config = { userAgent: 'Types/1', dialTimeout: undefined }

export async function use(project: Project): Promise<Access> {
  const file: FileLike = await open('a.txt')
  const upload = await project.uploadObject('a', 'b')
  const bytes: number = await writeFile(upload, file)
  await readFile(await project.downloadObject('a', 'b', { length: bytes }), new URL('file:///a.txt'))
  const satellite: Satellite = await startSatellite({ projectSalt: undefined })
  return requestAccessWithPassphrase(satellite.url, satellite.createApiKey(), 'passphrase', config)
}

export async function misuse(project: Project) {
  // @ts-expect-error: without a passphrase
  await requestAccessWithPassphrase('id@host:7777', 'key')
  // @ts-expect-error: a salt is bytes
  await startSatellite({ projectSalt: 'salt' })
  // @ts-expect-error: a download is no upload
  await writeFile(await project.downloadObject('a', 'b'), 'a.txt')
}
