import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readSnippets, runSnippets, serveFetch } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import * as api from '../src/index.ts'
import { type BridgeMock, createBridgeMock } from '../src/msw.ts'

const cwd = fileURLToPath(new URL('..', import.meta.url))
const path = `${cwd}README.md`
const readme = await readFile(path, 'utf8')

describe('the snippets', () => {
  it('run, and print what they say', { timeout: 60_000 }, async () => {
    let early: BridgeMock
    let later: BridgeMock
    await using of2016 = await serveFetch((request) =>
      request.url.endsWith('/the-last-mail')
        ? new Response(early.state.mails().at(-1)?.token)
        : early.respond(request),
    )
    await using last = await serveFetch((request) => later.respond(request))
    await using farmer = await serveFetch((request) => later.respond(request))
    early = createBridgeMock({ baseUrl: of2016.baseUrl, era: 2016 })
    const users = [{ email: 'user@example.com', password: 'a password' }]
    later = createBridgeMock({ baseUrl: last.baseUrl, users, farmers: [farmer.baseUrl] })
    const { id } = later.state.addBucket('user@example.com')
    await later.state.addFile(id, { filename: 'cat.jpg', content: 'not really a picture', shardSize: 6 })
    const runs = await runSnippets(path, {
      cwd,
      // The mail comes between two of its lines.
      replace: {
        "process.env.ACTIVATION_LINK ?? ''":
          "await fetch(baseUrl + '/the-last-mail').then((answer) => answer.text())",
      },
      env: { BRIDGE_URL: of2016.baseUrl, LATER_BRIDGE_URL: last.baseUrl, BRIDGE_PASSWORD: 'a password' },
    })
    expect(runs.map(({ line }) => line)).toEqual(readSnippets(readme).map(({ line }) => line))
    expect(runs.map(({ stdout }) => stdout)).toEqual([
      "true\n1\nMy cat pictures 1 Active\ndcf9f6ddc5ffc3fa9fc20a2ca84234c5b3f9849f [ 'san_francisco.jpg 20' ]\n",
      'cat.jpg true\n',
    ])
  })
})

describe('nothing is left out', () => {
  const client = api.createStorjBridgeClient({ baseUrl: 'https://bridge.example' })

  it.each(Object.keys(client))('%s is named', (method) => {
    expect(readme).toMatch(new RegExp(`^\\|.*\`${method}[(\`]`, 'm'))
  })

  it.each([...Object.keys(client.keys), ...Object.keys(client.buckets), ...Object.keys(client.files)])(
    '%s of a kind of things is named',
    (method) => {
      expect(readme).toMatch(new RegExp(`^\\| \`(keys|buckets|files)\`.*\`${method}[(\`]`, 'm'))
    },
  )

  it('every class of errors is named', () => {
    for (const name of Object.keys(api).filter((name) => name.endsWith('Error')))
      expect(readme).toContain(`\`${name}\``)
  })

  it('every entry point of the package is named', async () => {
    const { exports } = JSON.parse(await readFile(`${cwd}package.json`, 'utf8')) as { exports: object }
    for (const entry of Object.keys(exports).filter((name) => name !== './package.json'))
      expect(readme).toMatch(entry === '.' ? '@holdfast/storj-bridge-client' : entry.slice(1))
  })
})
