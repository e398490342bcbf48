import { appendFile, cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { checkTarball } from './support/check-tarball.ts'
import { run } from './support/run.ts'

/** What a tarball may have, in bytes: a tenth more than it had when this was written. */
const BUDGETS: Record<string, number> = {
  '@holdfast/emulator': 34_000,
  '@holdfast/pinarkive-client': 170_000,
  '@holdfast/pinning-client': 116_000,
  '@holdfast/pintheon-client': 200_000,
  '@holdfast/shared': 100_000,
  '@holdfast/storj-bridge-client': 260_000,
  '@holdfast/storj-uplink-client': 300_000,
  '@holdfast/specs': 161_000,
}

const attw = join(
  dirname(createRequire(import.meta.url).resolve('@arethetypeswrong/cli/package.json')),
  'dist/index.js',
)
const packed = inject('packed')

test('every package has a budget', () => {
  expect(packed.map(({ name }) => name)).toEqual(Object.keys(BUDGETS))
})

describe.each(packed)('the tarball of $name', ({ name, tarball }) => {
  const folder = `${tarball}.unpacked`
  const budget = BUDGETS[name] ?? 0

  beforeAll(() => unpack(tarball, folder))

  test('has what it names, and nothing that is ours alone', async () => {
    expect(await checkTarball(folder, (await stat(tarball)).size, budget)).toEqual([])
  })

  test('is found good by publint', async () => {
    const { messages } = await publint({ pkgDir: folder, pack: false, strict: true })
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    expect(messages.map((message) => formatMessage(message, manifest, { color: false }))).toEqual([])
  })

  test('is found good by attw', async () => {
    const { exports } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    const documents = Object.keys(exports).filter((path) => /\.(json|yaml)$/.test(path))
    const args = ['--profile', 'esm-only', '--no-emoji', '--no-color', '--exclude-entrypoints', ...documents]
    await run(process.execPath, [attw, tarball, ...args])
  })
})

describe('a tarball is refused', () => {
  const whole = packed.find(({ name }) => name === '@holdfast/pinning-client') as (typeof packed)[number]
  const folder = `${whole.tarball}.broken`

  const edit = async (file: string, change: (text: string) => string) =>
    writeFile(join(folder, file), change(await readFile(join(folder, file), 'utf8')))

  const faults: [string, () => Promise<unknown>, string[]][] = [
    ['with a missing file', () => rm(join(folder, 'dist/zod.js')), ['dist/zod.js (exports) is not there']],
    [
      'without a source that a map leads to',
      () => rm(join(folder, 'src/zod.ts')),
      ['dist/zod.d.ts.map leads to src/zod.ts, which is not there'],
    ],
    [
      'with a range that only the workspace can read',
      () => edit('package.json', (text) => text.replace(/("@holdfast\/shared": )"[^"]+"/, '$1"workspace:^"')),
      ['package.json has @holdfast/shared: "workspace:^" in dependencies'],
    ],
    [
      'with a test and a config file in it',
      async () => {
        await mkdir(join(folder, 'test'))
        await writeFile(join(folder, 'test/wire.test.ts'), '')
        await writeFile(join(folder, 'tsup.config.ts'), '')
      },
      ['test/wire.test.ts is shipped', 'tsup.config.ts is shipped'],
    ],
    [
      'that imports what it does not ask for',
      () => appendFile(join(folder, 'dist/index.js'), "\nimport 'ajv/dist/2020.js'\n"),
      ['dist/index.js imports ajv/dist/2020.js, which package.json does not ask for'],
    ],
  ]

  test.each(faults)('%s', async (_, spoil, problems) => {
    await rm(folder, { recursive: true, force: true })
    await cp(`${whole.tarball}.unpacked`, folder, { recursive: true })
    await spoil()
    const found = await checkTarball(folder, 1000, 1000)
    const before = await checkTarball(`${whole.tarball}.unpacked`, 1000, 1000)
    const added = found.filter((problem) => !before.includes(problem))
    expect(added.sort()).toEqual(problems.map((problem) => `${whole.name}: ${problem}`))
  })

  test('that is over its budget', async () => {
    expect(await checkTarball(`${whole.tarball}.unpacked`, 1001, 1000)).toContain(
      `${whole.name}: the tarball has 1001 bytes, and may have 1000`,
    )
  })
})

async function unpack(tarball: string, folder: string) {
  await mkdir(folder)
  await run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'])
}
