import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { findChromium, launch } from './browser/chromium.ts'
import {
  type BrowserPackage,
  browserPackages,
  dataPackages,
  nodePackages,
} from './bundlers/browser-packages.ts'
import { checkBundle, gzipSize } from './bundlers/check-bundle.ts'
import { esbuild } from './bundlers/esbuild.ts'
import { type RunBundle, runInPage, runInVm } from './bundlers/run-bundle.ts'
import { vite } from './bundlers/vite.ts'
import { webpack } from './bundlers/webpack.ts'
import { openWorkshop } from './bundlers/workshop.ts'

const programs = new URL('bundlers/programs', import.meta.url)
const bundlers = Object.entries({ esbuild, vite, webpack })
const chromium = findChromium()

let browser: Browser | undefined
let run: RunBundle = runInVm
beforeAll(async () => {
  if (!chromium) return
  browser = await launch(chromium)
  run = runInPage(browser)
})
afterAll(() => browser?.close())

test('every package is meant for browsers, for Node alone, or has no code', () => {
  const known = [...browserPackages.map(({ name }) => name), ...nodePackages, ...dataPackages]
  expect(known.sort()).toEqual(
    inject('packed')
      .map(({ name }) => name)
      .sort(),
  )
})

describe.each(browserPackages)('$name', ({ name, whole, budget, program, outcome }) => {
  test.each(bundlers)('by %s, for a browser and within its budget', async (_, bundle) => {
    const write = await openWorkshop(inject('installation'), programs)
    const made = await bundle(await write('whole.mjs', whole))
    expect(made.files.some((file) => file.includes(join('node_modules', name)))).toBe(true)
    const problems = await checkBundle(name, made, budget)
    expect(problems, problems.join('\n')).toEqual([])
  })

  test.each(bundlers)(`by %s, runs in ${chromium ? 'Chromium' : 'a vm'}`, async (_, bundle) => {
    const write = await openWorkshop(inject('installation'), programs)
    const runner = `import { main } from './${program}'; globalThis.outcome = main(globalThis.services)`
    const { code } = await bundle(await write('runner.mjs', runner))
    expect(await run(code, inject('emulator'))).toEqual(outcome)
  })
})

describe('the check', () => {
  const { name, whole } = browserPackages[0] as BrowserPackage

  test.each(bundlers)('names a built-in of Node by package, file and line, with %s', async (_, bundle) => {
    const write = await openWorkshop(await importing('readFile', 'node:fs'), programs)
    expect(await checkBundle(name, await bundle(await write('whole.mjs', whole)), 110_000)).toEqual([
      '@holdfast/shared: @holdfast/shared/dist/index.js:2 imports node:fs, which only Node has',
    ])
  })

  test.each(bundlers)('names what belongs behind ./zod or ./msw, with %s', async (_, bundle) => {
    const write = await openWorkshop(await importing('z', 'zod'), programs)
    expect(await checkBundle(name, await bundle(await write('whole.mjs', whole)), 110_000)).toEqual([
      expect.stringMatching(/^@holdfast\/shared: zod\/\S+\.js is in the bundle \(\d+ files of zod\)$/),
    ])
  })

  test.each(bundlers)('says how large a bundle is that is too large, with %s', async (bundler, bundle) => {
    const write = await openWorkshop(inject('installation'), programs)
    const made = await bundle(await write('whole.mjs', whole))
    expect(await checkBundle(name, made, 1_000)).toEqual([
      `@holdfast/shared: whole.mjs is ${gzipSize(made.code)} B by ${bundler}, and may be 1000 B`,
    ])
  })
})

/** An installation in which the shared package imports what it may not, in its second line. */
async function importing(imported: string, module: string): Promise<string> {
  const folder = await mkdtemp(join(inject('installation'), 'broken-'))
  const shared = 'node_modules/@holdfast/shared'
  await cp(join(inject('installation'), shared), join(folder, shared), { recursive: true })
  const index = join(folder, shared, 'dist/index.js')
  const code = await readFile(index, 'utf8')
  await writeFile(index, `export { broken }\nimport { ${imported} as broken } from '${module}'\n${code}`)
  return folder
}
