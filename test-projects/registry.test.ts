import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { installed, installedSizes, installFrom } from './registry/consumer.ts'
import { createScratch, type Scratch } from './registry/scratch.ts'
import { type Registry, startRegistry } from './registry/server.ts'
import { run } from './support/run.ts'

// A release from its changesets to a user's first call, step by step: each test goes on where the last one ended.
let folder: string
let registry: Registry
let scratch: Scratch

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-registry-'))
  registry = await startRegistry(join(folder, 'registry'))
  scratch = await createScratch(join(folder, 'workspace'))
  await scratch.write('.npmrc', registry.npmrc)
})

afterAll(async () => {
  await registry?.stop()
  await rm(folder, { recursive: true, force: true })
})

const changelog = (name: string) => scratch.read(`packages/${name}/CHANGELOG.md`)
const versions = async () => new Set((await scratch.packages()).map(({ version }) => version))
/** What a changelog says of a version: the text under its heading. */
const section = (text: string, version: string) =>
  text.split(/^## /m).find((part) => part.startsWith(version))

describe('changeset version', () => {
  test('takes up what is pending, and stays at 0.x', async () => {
    const pending = await scratch.changesets()
    if (pending.length > 0) await scratch.changeset('version')
    await scratch.commit()

    expect(await scratch.changesets()).toEqual([])
    for (const { name, version, folder } of await scratch.packages()) {
      expect(version, name).toMatch(/^0\./)
      for (const { text } of pending.filter(({ names }) => names.includes(name)))
        expect(await scratch.read(`${folder}/CHANGELOG.md`), name).toContain(text)
    }
  })

  test('moves all packages together for a patch of one, and tells each why', async () => {
    const sample = 'Waits as long as `Retry-After` says, a sample.'
    const [before] = await versions()
    await scratch.write(
      '.changeset/a-sample.md',
      `---\n"@holdfast/pinning-client": patch\n---\n\n${sample}\n`,
    )
    await scratch.commit()
    const commit = (await scratch.run('git', 'log', '-1', '--format=%h', '--abbrev=7')).trim()
    await scratch.changeset('version')
    await scratch.commit()

    const after = await versions()
    const next = String(before).replace(/\d+$/, (patch) => String(Number(patch) + 1))
    expect([...after]).toEqual([next])
    expect(section(await changelog('pinning-client'), next)).toContain(
      `### Patch Changes\n\n- ${commit}: ${sample}\n`,
    )
    expect(section(await changelog('emulator'), next)).toContain(
      `- Updated dependencies [${commit}]\n  - @holdfast/pinning-client@${next}\n`,
    )
    // It moves along, and says that this is all.
    expect(section(await changelog('shared'), next)).toContain('No changes in this release.')
  })
})

const published = async (name: string) => {
  const answer = await fetch(`${registry.url}${name}`)
  return answer.ok
    ? ((await answer.json()) as { 'dist-tags': Record<string, string> })['dist-tags']
    : answer.status
}

describe('changeset publish', () => {
  test('publishes nothing that is not built', async () => {
    for (const command of [['publish'], ['pack', '--out-dir', join(folder, 'unbuilt')]])
      await expect(scratch.changeset(...command)).rejects.toThrow(/@holdfast\/\S+[\s\S]*check-built\.mjs/)
    for (const { name } of await scratch.packages()) expect(await published(name), name).toBe(404)
  })

  // As .github/workflows/release.yml does it, where the one who may publish builds nothing.
  test('publishes what was packed elsewhere, and tags it', async () => {
    const packed = join(folder, 'packed')
    await scratch.run('pnpm', 'exec', 'turbo', 'run', 'build', '--filter=./packages/*', '--filter=./specs')
    await scratch.changeset('pack', '--out-dir', packed)
    const packages = await scratch.packages()
    for (const { folder } of packages) await scratch.remove(`${folder}/dist`)
    await scratch.changeset('publish', '--from-pack-dir', packed)

    for (const { name, version } of packages) expect(await published(name), name).toEqual({ latest: version })
    expect((await scratch.run('git', 'tag')).trim().split('\n')).toEqual(
      packages.map(({ name, version }) => `${name}@${version}`).sort(),
    )
  })

  test('a second time, publishes nothing', async () => {
    expect(await scratch.changeset('publish')).toContain('No unpublished projects to publish')
  })
})

describe('npm install @holdfast/pinning-client', () => {
  let project: string
  const manifest = async (name: string) =>
    JSON.parse(await readFile(join(project, 'node_modules', name, 'package.json'), 'utf8'))

  beforeAll(async () => {
    const consumer = join(folder, 'consumer')
    await installFrom(registry.url, consumer, '@holdfast/pinning-client')
    project = join(consumer, 'project')
  })

  test('brings 4 packages, in less than 1 MB', async () => {
    expect((await installed(project)).sort()).toEqual([
      '@holdfast/pinning-client',
      '@holdfast/shared',
      'openapi-fetch',
      'openapi-typescript-helpers',
    ])
    const sizes = await installedSizes(project)
    const total = Object.values(sizes).reduce((sum, size) => sum + size)
    expect(total, JSON.stringify(sizes)).toBeLessThan(1_000_000)
  })

  test('brings manifests that mean something outside of the workspace', async () => {
    const [version] = await versions()
    for (const name of ['@holdfast/pinning-client', '@holdfast/shared'])
      expect(JSON.stringify(await manifest(name))).not.toMatch(/"(workspace|catalog|link|file):/)
    expect(await manifest('@holdfast/pinning-client')).toMatchObject({
      version,
      dependencies: { '@holdfast/shared': `^${version}` },
    })
  })

  test('brings a client that works', async () => {
    const program = `
      import { createPinningClient } from '@holdfast/pinning-client'
      const client = createPinningClient(JSON.parse(process.env.SERVICE))
      const { requestid } = await client.add({ cid: 'QmPZ9gcCEpqKTo6aq61g2nXGUhM4iCL3ewB6LDXZCtioEB' })
      console.log((await client.waitForPinned(requestid)).status)`
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: project,
      env: { SERVICE: JSON.stringify(inject('emulator').pinning) },
    })
    expect(stdout).toBe('pinned\n')
  })
})
