import { createReadStream } from 'node:fs'
import { mkdtemp, open, readFile as readBytes, rm, writeFile as writeBytes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rejection } from '@holdfast/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFile, writeFile } from '../src/node.ts'
import { openFake } from './fake-s3.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uplink-files-'))
  await writeBytes(join(folder, 'abc'), 'abc')
})
afterAll(() => rm(folder, { recursive: true }))

const begin = async () => {
  const fake = openFake()
  const project = fake.project()
  return { fake, project, upload: await project.uploadObject('bucket', 'a') }
}

describe('a file', () => {
  it('is taken after what is written before it, and given back', async () => {
    const { fake, project, upload } = await begin()
    const handle = await open(join(folder, 'abc'))
    const calls = [upload.write('1'), writeFile(upload, join(folder, 'abc')), writeFile(upload, handle)]
    expect(await Promise.all(calls)).toEqual([1, 3, 3])
    // It stays open.
    await handle.close()
    await upload.commit()
    expect(Buffer.from(fake.objects.get('/bucket/a')?.bytes as Uint8Array).toString()).toBe('1abcabc')
    const copy = join(folder, 'copy')
    expect(await readFile(await project.downloadObject('bucket', 'a'), copy)).toBe(7)
    expect(await readBytes(copy, 'utf8')).toBe('1abcabc')
  })

  // A stream of Node's that fails before anybody reads it ends the program.
  it('that is not there is told to who waits for it, also where its turn comes late', async () => {
    const { upload } = await begin()
    async function* slow() {
      yield Buffer.from('1')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    const first = upload.writeFrom(slow())
    const second = rejection(writeFile(upload, join(folder, 'missing')))
    expect(await first).toBe(1)
    expect(await second).toMatchObject({ name: 'InvalidArgumentError', argument: 'source' })
  })

  it('that is not there is told to who gives it as a stream, whenever that is read', async () => {
    const { project, upload } = await begin()
    const missing = () => createReadStream(join(folder, 'missing'))
    const source = { name: 'InvalidArgumentError', argument: 'source' }
    for (const given of [missing(), { source: missing() }])
      expect(await rejection(project.putObject('bucket', 'a', given))).toMatchObject(source)
    const stalled = rejection(upload.writeFrom(() => new Promise(() => {})))
    const waiting = rejection(upload.writeFrom(missing()))
    await new Promise((resolve) => setTimeout(resolve, 20))
    await upload.abort()
    expect([await stalled, await waiting]).toMatchObject(Array(2).fill({ name: 'UploadDoneError' }))
    expect(await rejection(upload.writeFrom(missing()))).toMatchObject({ name: 'UploadDoneError' })
  })

  it('is not opened for an upload that is over', async () => {
    const { upload } = await begin()
    await upload.commit()
    const error = await rejection(writeFile(upload, join(folder, 'missing')))
    expect(error).toMatchObject({ name: 'UploadDoneError' })
    await new Promise((resolve) => setTimeout(resolve, 20))
  })
})
