import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { mswVersions } from './support/msw-versions.ts'
import { npmInstall } from './support/npm-install.ts'
import { packageOf, placePrograms, programs, runProgram } from './support/programs.ts'
import { needs, nodes } from './support/runtimes.ts'
import { compile, mswTypes, nodeWithMsw, resolutions, typedProject } from './support/types.ts'

// msw 3 does not run on Node 20.
const versions = [
  { version: mswVersions[2], on: nodes },
  { version: mswVersions[3], on: nodes.slice(1) },
]

const withMsw = programs.filter((program) => program.endsWith('.msw'))
// What brings an msw of its own would decide which one the others get.
const tarballs = inject('packed').filter(({ name }) => programs.includes(`${name.split('/')[1]}.msw`))

describe.each(versions)('msw $version', ({ version, on }) => {
  const installation = join(inject('installation'), `../msw-${version}`)

  beforeAll(async () => {
    await npmInstall(installation, [...tarballs.map(({ tarball }) => tarball), `msw@${version}`, 'zod@^4'])
    await placePrograms(installation)
  })

  describe.each(on)('on Node $version', (runtime) => {
    test.for(withMsw)('%s', async (program, { skip }) => {
      needs(runtime, skip)
      const seen = await runProgram(runtime, `${program}.mjs`, installation)
      expect(seen).toMatchObject({ package: packageOf(program) })
    })
  })

  test.each(Object.entries(resolutions))('its types, by %s', async (_, resolution) => {
    await compile('7', await typedProject(installation, { ...resolution, ...nodeWithMsw }, mswTypes))
  })
})
