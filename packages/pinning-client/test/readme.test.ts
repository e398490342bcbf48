import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readSnippets, runSnippets, serveFetch } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import type { PinStatus } from '../src/index.ts'
import * as api from '../src/index.ts'
import { createPinningMock } from '../src/msw.ts'
import { clientOf, PIN_STATUS } from './support.ts'

const cwd = fileURLToPath(new URL('..', import.meta.url))
const path = `${cwd}README.md`
const readme = await readFile(path, 'utf8')

/** What each snippet of a file prints, with its line. */
async function printed(file: string, pins: PinStatus[] = []) {
  const mock = createPinningMock({ baseUrl: '*', pins })
  await using server = await serveFetch(mock.respond)
  return await runSnippets(file, {
    cwd,
    replace: { 'https://pins.example/psa': server.baseUrl },
    env: { PINNING_TOKEN: 'token-of-the-readme' },
  })
}

const STATUS = /^(queued|pinning|pinned)\n$/

describe('the snippets', () => {
  it('run, and print what they say', { timeout: 30_000 }, async () => {
    const runs = await printed(path)
    expect(runs.map(({ line }) => line)).toEqual(readSnippets(readme).map(({ line }) => line))
    // Those that go on from the first print what it prints before their own.
    const own = runs.map(({ stdout }) => stdout.replace(/^pinned\n/, ''))
    expect(runs.filter(({ stdout }) => stdout.startsWith('pinned\n')).length).toBe(14)
    expect(own).toEqual([
      '',
      expect.stringMatching(/^\d+ of \d+\n$/),
      '',
      expect.stringMatching(STATUS),
      expect.stringMatching(/^12D3\w+ 1\n$/),
      expect.stringMatching(/^[01] fulfilled\n[01] fulfilled\n0\n$/),
      expect.stringMatching(STATUS),
      'true\n',
      'QmPZ true\nbafy true\n',
      'true\n',
      expect.stringMatching(/pinned\n\d{4}-\S+Z\n$/),
      expect.stringMatching(/^200 \d+\n$/),
      expect.stringMatching(/^\d+\n$/),
      'NOT_FOUND There is no such pin object\n',
      expect.stringMatching(/^to getPins 1\nfrom getPins 200 \d+ 0 \d+\n$/),
      'function function\n',
      expect.stringMatching(/^\d+\n\[ 'name' \]\n$/),
      "{ status_details: 'no provider has it' }\nInsufficientFundsError\n",
      '[]\n',
      "3.1.0 [ '/pins', '/pins/{requestid}' ]\n",
    ])
  })

  it('of the migration page do so too', { timeout: 30_000 }, async () => {
    const [create, error, times] = (await printed(`${cwd}MIGRATION.md`, [PIN_STATUS])).map(
      ({ stdout }) => stdout,
    )
    expect([create, error]).toEqual(['', '404 NOT_FOUND\n'])
    expect(times).toBe(`${PIN_STATUS.created} ${Date.parse(PIN_STATUS.created)}\n`)
  })
})

it('the migration page names every method and option of the other client', async () => {
  const page = await readFile(`${cwd}MIGRATION.md`, 'utf8')
  for (const name of 'pinsGet pinsPost pinsRequestidGet pinsRequestidPost pinsRequestidDelete'.split(' '))
    expect(page).toContain(`\`${name}(`)
  for (const name of 'endpointUrl accessToken fetchApi initOverrides middleware pinsGetRaw'.split(' '))
    expect(page).toContain(name)
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
