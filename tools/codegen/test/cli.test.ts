import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, expect, it } from 'vitest'
import { defineClient } from '../src/index.ts'
import { scratchFolder } from './scratch.ts'

const CLI = fileURLToPath(new URL('../src/cli.ts', import.meta.url))
const FILES = [
  'openapi.json',
  ...['operations', 'paths', 'types', 'validators', 'zod'].map((name) => `${name}.gen.ts`),
]

const WITHOUT_LISTS = "parser: { filters: { operations: { exclude: ['GET /pins'] } } }"

let home: string
let temporary: string
beforeEach(() => {
  home = scratchFolder()
  temporary = scratchFolder()
  put('codegen.config.ts', "export default { documents: ['pinning'] }\n")
})

function put(file: string, text: string): void {
  mkdirSync(join(home, file, '..'), { recursive: true })
  writeFileSync(join(home, file), text)
}

const allFiles = () =>
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(home, join(entry.parentPath, entry.name)))

const codegen = (...args: string[]) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: temporary },
  })
  return { status, said: stdout + stderr }
}

it('writes the files of a document, and then finds them up to date', () => {
  expect(codegen()).toEqual({ status: 0, said: '' })
  expect(readdirSync(join(home, 'src/generated/pinning')).sort()).toEqual(FILES)
  expect(codegen('--check')).toEqual({ status: 0, said: '' })
  expect(readdirSync(temporary).filter((name) => name.startsWith('holdfast'))).toEqual([])
})

it('names what is stale, missing and left over, and leaves it as it is until told to mend it', () => {
  codegen()
  put('src/generated/pinning/zod.gen.ts', '// edited\n')
  put('src/generated/pinning/old.gen.ts', '// left over\n')
  put('src/generated/retired/types.gen.ts', '// of a document that is no more\n')
  rmSync(join(home, 'src/generated/pinning/openapi.json'))
  const lines = [
    'stale: src/generated/pinning/zod.gen.ts',
    'missing: src/generated/pinning/openapi.json',
    'left over: src/generated/pinning/old.gen.ts',
    'To mend it: npm run generate',
    'left over: src/generated/retired, of no document in codegen.config.ts: delete it',
  ]
  expect(codegen('--check')).toEqual({ status: 1, said: `${lines.join('\n')}\n` })
  expect(readFileSync(join(home, 'src/generated/pinning/zod.gen.ts'), 'utf8')).toBe('// edited\n')
  codegen()
  expect(readdirSync(join(home, 'src/generated/pinning')).sort()).toEqual(FILES)
  expect(existsSync(join(home, 'src/generated/retired/types.gen.ts'))).toBe(true)
})

// hey-api merges these of the working directory into what it is told.
it.each([
  ['openapi-ts.config.ts', `export default { output: { path: '.', clean: true }, ${WITHOUT_LISTS} }`],
  ['openapi-ts.config.ts', `export default () => ({ output: '.', ${WITHOUT_LISTS} })`],
  ['.openapi-tsrc', 'output.path=.\noutput.clean=true\nparser.filters.operations.exclude[]=GET /pins\n'],
])('does not obey a stray %s', (stray, text) => {
  put('package.json', '{ "type": "module" }')
  put('src/client.ts', '// by hand\n')
  put('src/generated/notes.md', 'by hand\n')
  put(stray, text)
  const before = allFiles()
  expect(codegen()).toEqual({ status: 0, said: '' })
  expect(allFiles().sort()).toEqual(
    [...before, ...FILES.map((name) => `src/generated/pinning/${name}`)].sort(),
  )
  rmSync(join(home, stray))
  expect(codegen('--check')).toEqual({ status: 0, said: '' })
})

it('goes through every document of the package', () => {
  put('codegen.config.ts', "export default { documents: ['pinning', 'missing'] }\n")
  expect(codegen()).toEqual({ status: 1, said: 'specs/missing.yaml is missing\n' })
  expect(readdirSync(join(home, 'src/generated/pinning')).sort()).toEqual(FILES)
})

it('takes names of documents and no paths, since it empties folders that are named so', () => {
  expect(defineClient('storj-auth', 'storj-s3')).toEqual({ documents: ['storj-auth', 'storj-s3'] })
  for (const name of ['..', '', '/', 'a/b', 'Pinning', 'pinning.yaml']) {
    expect(() => defineClient(name), name).toThrow('is not the name of a document')
  }
})
