import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import * as client from '../packages/pinning-client/dist/index.js'
import { runSnippets } from './testing/src/run-snippets.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file) => readFileSync(join(root, file), 'utf8')
const json = (file) => JSON.parse(read(file))

// The emulator's package sees everything that the README's reader would install.
const reader = join(root, 'packages/emulator')
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'specs/README.md',
  'specs/GENERATORS.md',
  'specs/MUTATION.md',
  'tools/mutation/README.md',
  'interop/README.md',
  'interop/SEEDS.md',
  'examples/live/README.md',
  'test-projects/README.md',
  'bench/README.md',
  ...globSync(['docs/decisions/*.md', 'packages/*/README.md'], { cwd: root }),
]

describe('README.md', () => {
  const readme = read('README.md')

  test('prints what it shows under each snippet', { timeout: 30_000 }, async () => {
    const shown = [...readme.matchAll(/^```ts$.*?^```text\n(.*?)^```$/gms)].map(([, text]) => text)
    const runs = await runSnippets(join(root, 'README.md'), { cwd: reader })
    expect(shown).not.toHaveLength(0)
    expect(runs.map(({ stdout }) => withoutStack(stdout))).toEqual(shown)
  })

  test('draws the classes of errors as they are', () => {
    const drawn = [...readme.matchAll(/^( *)(\w+Error)\b(?!:)/gm)]
    const expected = Object.values(client).filter((Class) => Class === client.HoldfastError || isError(Class))
    const parents = [undefined]
    const seen = drawn.map(([, { length }, name]) => {
      parents[length / 2 + 1] = name
      return [name, parents[length / 2]]
    })
    expect(Object.fromEntries(seen)).toEqual(
      Object.fromEntries(expected.map((Class) => [Class.kind, Object.getPrototypeOf(Class).kind])),
    )
  })

  test('lists every package that is published, and no other', () => {
    const listed = [...readme.matchAll(/^\| \[`(@holdfast\/[\w-]+)`\]\(([\w/-]+)\)/gm)]
    const published = [...readdirSync(join(root, 'packages')).map((folder) => `packages/${folder}`), 'specs']
    expect(Object.fromEntries(listed.map(([, name, folder]) => [folder, name]))).toEqual(
      Object.fromEntries(published.map((folder) => [folder, json(`${folder}/package.json`).name])),
    )
  })
})

describe('every page', () => {
  test('names only commands that exist', () => {
    const { scripts } = json('package.json')
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
        ([, run, own]) => `${page}: ${run ?? own}`,
      ),
    )
    expect(named).not.toHaveLength(0)
    expect(named.filter((name) => !Object.hasOwn(scripts, name.split(': ')[1]))).toEqual([])
  })

  test('links to what is there', () => {
    const links = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, target]) => ({ page, target })),
    )
    expect(links).not.toHaveLength(0)
    expect(links.filter((link) => !leadsSomewhere(link))).toEqual([])
  })
})

test('interop/README.md says of each test file of npm and servers what it shows', () => {
  const rows = read('interop/README.md').match(/^\| `.*$/gm)
  const named = rows.flatMap((row) => [...row.split('|')[1].matchAll(/`([\w-]+)`/g)].map(([, name]) => name))
  const files = globSync('interop/{npm,servers}/*.test.ts', { cwd: root })
  expect(files).not.toHaveLength(0)
  expect(files.filter((file) => !named.includes(basename(file, '.test.ts')))).toEqual([])
})

test('code refers to decisions that are there', () => {
  const files = globSync(['pnpm-workspace.yaml', 'specs/*.yaml', 'packages/*/src/**/*.ts'], { cwd: root })
  const named = files.flatMap((file) => read(file).match(/docs\/decisions\/[\w-]+\.md/g) ?? [])
  expect(named).not.toHaveLength(0)
  expect(named.filter((page) => !existsSync(join(root, page)))).toEqual([])
})

function leadsSomewhere({ page, target }) {
  const [path, anchor] = target.split('#')
  const file = path ? join(dirname(page), path) : page
  return existsSync(join(root, file)) && (!anchor || anchorsOf(read(file)).includes(anchor))
}

const isError = (Class) => Class.prototype instanceof client.HoldfastError

/** An error as it is printed, without the lines that differ from machine to machine. */
const withoutStack = (printed) => printed.replace(/(\n {4}at [^\n]*?)+( \{)?(?=\n)/g, '$2')

/** The names that GitHub gives to the headings of a page. */
const anchorsOf = (markdown) =>
  [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  )
