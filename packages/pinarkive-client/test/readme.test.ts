import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readSnippets, runSnippets, serveFetch } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import * as api from '../src/index.ts'
import { createPinarkiveMock, mockedUser } from '../src/msw.ts'

const cwd = fileURLToPath(new URL('..', import.meta.url))
const path = `${cwd}README.md`
const readme = await readFile(path, 'utf8')

describe('the snippets', () => {
  it('run, and print what they say', { timeout: 60_000 }, async () => {
    const mock = createPinarkiveMock({ baseUrl: '*' })
    await using server = await serveFetch((request) => mock.respond(request))
    const baseUrl = `{ baseUrl: '${server.baseUrl}'`
    const runs = await runSnippets(path, {
      cwd,
      replace: {
        'document.pdf': 'package.json',
        '{ apiKey: process.env': `${baseUrl}, apiKey: process.env`,
        '{ token: login.token': `${baseUrl}, token: login.token`,
        'createPinarkiveClient()': `createPinarkiveClient(${baseUrl} })`,
        'createPinarkiveClient({\n  token': `createPinarkiveClient(${baseUrl},\n  token`,
      },
      env: {
        PINARKIVE_API_KEY: mockedUser.apiKeys[0].token,
        PINARKIVE_PASSWORD: mockedUser.password,
      },
    })
    expect(runs.map(({ line }) => line)).toEqual(readSnippets(readme).map(({ line }) => line))
    // Those that go on from another print what it prints before their own.
    const own = runs.map(({ stdout }) =>
      stdout.replace(/^bafk\w+\n\d+\n/, '').replace(/^user@example\.com\n/, ''),
    )
    expect(own).toEqual([
      '',
      '0 of 5\n5 of 5\n',
      'verified\n',
      "[ 'index.html', 'icons/logo.svg' ]\n",
      '',
      'true\n',
      'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e\nPayloadTooLargeError FILE_TOO_LARGE\n',
    ])
    expect(runs[0]?.stdout).toMatch(/^bafk\w+\n\d+\n$/)
    expect(runs[4]?.stdout).toBe('user@example.com\n')
  })
})

describe('nothing is left out', () => {
  it.each(Object.keys(api.createPinarkiveClient()))('the method %s is named', (method) => {
    expect(readme).toMatch(new RegExp(`^\\|.*\`${method}[(\`]`, 'm'))
  })

  it('every class of errors is named', () => {
    for (const name of Object.keys(api).filter((name) => name.endsWith('Error')))
      expect(readme).toContain(`\`${name}\``)
  })

  it('every entry point of the package is named', async () => {
    const { exports } = JSON.parse(await readFile(`${cwd}package.json`, 'utf8')) as { exports: object }
    for (const entry of Object.keys(exports).filter((name) => name !== './package.json'))
      expect(readme).toMatch(entry === '.' ? '@holdfast/pinarkive-client' : entry.slice(1))
  })
})
