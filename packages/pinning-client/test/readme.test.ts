import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readSnippets, runSnippets, serveFetch } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import * as api from '../src/index.ts'
import { createPinningMock } from '../src/msw.ts'
import { clientOf } from './support.ts'

const cwd = fileURLToPath(new URL('..', import.meta.url))
const path = `${cwd}README.md`
const readme = await readFile(path, 'utf8')

describe('the snippets', () => {
  it('run, and print what they say', { timeout: 30_000 }, async () => {
    const mock = createPinningMock({ baseUrl: '*' })
    await using server = await serveFetch(mock.respond)
    const runs = await runSnippets(path, {
      cwd,
      replace: { 'https://pins.example/psa': server.baseUrl },
      env: { PINNING_TOKEN: 'token-of-the-readme' },
    })
    expect(runs.map(({ line }) => line)).toEqual(readSnippets(readme).map(({ line }) => line))
    const printed = runs.map(({ stdout }) => stdout)
    // Those that go on from the first print what it prints before their own.
    expect(printed.filter((text) => text.startsWith('pinned\n')).length).toBe(9)
    const own = printed.map((text) => text.replace(/^pinned\n/, ''))
    expect(own).toEqual([
      '',
      expect.stringMatching(/^\d+ of \d+\n$/),
      '',
      expect.stringMatching(/^(queued|pinning|pinned) \[/),
      expect.stringMatching(/^(queued|pinning|pinned)\n$/),
      expect.stringMatching(/pinned\n\d{4}-\S+Z\n$/),
      expect.stringMatching(/^200 \d+\n$/),
      expect.stringMatching(/^\d+\n$/),
      'NOT_FOUND There is no such pin object\n',
      expect.stringMatching(/^to getPins 1\nfrom getPins 200 \d+ 0 \d+\n$/),
      expect.stringMatching(/^\d+\n\[ 'name' \]\n$/),
      "{ status_details: 'no provider has it' }\nInsufficientFundsError\n",
      "3.1.0 [ '/pins', '/pins/{requestid}' ]\n",
    ])
  })
})

describe('nothing is left out', () => {
  it.each(Object.keys(clientOf(undefined)))('the method %s has a heading', (method) => {
    expect(readme).toMatch(new RegExp(`^###.*\`${method}[(\`]`, 'm'))
  })

  const errors = Object.keys(api).filter((name) => name.endsWith('Error') && name !== 'HoldfastError')
  it('every class of errors is in the table, and no other', () => {
    const table = [...readme.matchAll(/^\| (?:[├└] )?`(\w+Error)`/gm)].map(([, name]) => name)
    expect(table.sort()).toEqual(errors.sort())
  })

  it('every entry point of the package is named', async () => {
    const { exports } = JSON.parse(await readFile(`${cwd}package.json`, 'utf8')) as { exports: object }
    for (const entry of Object.keys(exports).filter((name) => name !== './package.json'))
      expect(readme).toContain(entry === '.' ? '@holdfast/pinning-client' : `\`${entry}\``)
  })
})
