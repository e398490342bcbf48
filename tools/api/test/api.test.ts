import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkApi, writeApi } from '../src/file.ts'

const PACKAGES = fileURLToPath(new URL('../../../packages/', import.meta.url))

// As tsc writes them: the last line is what makes `Base` a type that cannot be imported.
const TYPES = `
/** A thing. */
export interface Client extends Base {
    /** One pin. */
    get(requestid: string): Promise<Pin>;
    readonly name: string;
}
interface Base {
    close(): void;
}
export declare class Failure extends Error {
    readonly status: number;
}
export type Pin = {
    cid: string;
};
export {};
`

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-api-test-'))
  mkdirSync(join(folder, 'dist'))
  const exports = {
    '.': { types: './dist/index.d.ts', default: './dist/index.js' },
    './extra': { types: './dist/extra.d.ts', default: './dist/extra.js' },
    './openapi.json': './dist/openapi.json',
  }
  const manifest = { name: '@example/client', version: '1.0.0', bin: { example: 'dist/cli.js' }, exports }
  write('package.json', JSON.stringify(manifest))
  write(
    'tsconfig.build.json',
    '{ "compilerOptions": { "module": "nodenext", "lib": ["es2022"], "types": [] } }',
  )
  write('dist/index.d.ts', TYPES)
  write('dist/extra.d.ts', 'export declare const extra: number;\n')
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
const changeTypes = (from: string, to: string) => {
  expect(TYPES).toContain(from)
  write('dist/index.d.ts', TYPES.replace(from, to))
}
const check = () => checkApi(folder)

test('lists every entry point, its exports, their members, and what they are made of', () => {
  writeApi(folder)
  const text = readFileSync(join(folder, 'api.md'), 'utf8')
  expect(text.slice(text.indexOf('\n## '))).toBe(`
## The command \`example\`

## \`@example/client\`

\`\`\`ts
interface Base {
    close(): void;
}

export interface Client extends Base {
    get(requestid: string): Promise<Pin>;
    readonly name: string;
}

export class Failure extends Error {
    readonly status: number;
}

export type Pin = {
    cid: string;
};
\`\`\`

## \`@example/client/extra\`

\`\`\`ts
export const extra: number;
\`\`\`

## \`@example/client/openapi.json\`

The file \`./dist/openapi.json\`.
`)
})

describe('the check', () => {
  test('passes over comments', () => {
    writeApi(folder)
    changeTypes('/** One pin. */', '/** Another comment. */')
    expect(check).not.toThrow()
  })

  test.each([
    {
      change: 'the signature of a method',
      from: 'get(requestid: string)',
      to: 'get(requestid: string | number)',
      shown: [
        '  export interface Client extends Base {',
        '-     get(requestid: string): Promise<Pin>;',
        '+     get(requestid: string | number): Promise<Pin>;',
      ],
    },
    {
      change: 'a property that may now be missing',
      from: 'readonly name:',
      to: 'readonly name?:',
      shown: [
        '  export interface Client extends Base {',
        '-     readonly name: string;',
        '+     readonly name?: string;',
      ],
    },
    {
      change: 'a member of what cannot be imported',
      from: 'close(): void;',
      to: 'close(): boolean;',
      shown: ['  interface Base {', '-     close(): void;', '+     close(): boolean;'],
    },
    {
      change: 'an export that is gone',
      from: 'export type Pin',
      to: 'type Pin',
      shown: ['- export type Pin = {', '+ type Pin = {'],
    },
  ])('fails at $change, and shows the line', ({ from, to, shown }) => {
    writeApi(folder)
    changeTypes(from, to)
    const message = ['stale: api.md', ...shown, 'If it is meant: npm run generate:api'].join('\n')
    expect(check).toThrow(new Error(message))
  })

  test('fails where there is no api.md', () => {
    expect(check).toThrow('missing: api.md\nIf it is meant: npm run generate:api')
  })

  test('says what is not built', () => {
    rmSync(join(folder, 'dist/extra.d.ts'))
    expect(check).toThrow('./dist/extra.d.ts is not there: npm run build')
  })

  test('says which types cannot be read', () => {
    changeTypes('Promise<Pin>', 'Promise<')
    expect(check).toThrow(
      /^The types of \.\/dist\/index\.d\.ts cannot be read:\n.*dist\/index\.d\.ts:\d+:\d+ - /,
    )
  })
})

// Turbo runs a task in the packages that have it, and says nothing of the others.
test.each(readdirSync(PACKAGES))('%s has its api.md held', (name) => {
  const manifest = JSON.parse(readFileSync(join(PACKAGES, name, 'package.json'), 'utf8'))
  expect(manifest.private || manifest.scripts['check:api']).toBeTruthy()
})
