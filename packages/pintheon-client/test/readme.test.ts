import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readSnippets, runSnippets, serveFetch } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import * as api from '../src/index.ts'
import { createPintheonMock, mockedKey, mockedNode, type PintheonMock } from '../src/msw.ts'
import { createAccessToken } from '../src/token.ts'

const cwd = fileURLToPath(new URL('..', import.meta.url))
const path = `${cwd}README.md`
const readme = await readFile(path, 'utf8')

describe('the snippets', () => {
  it('run, and print what they say', { timeout: 60_000 }, async () => {
    let mock: PintheonMock
    await using api = await serveFetch((request) => mock.respond(request))
    await using gateway = await serveFetch((request) => mock.respond(request))
    mock = createPintheonMock({ baseUrl: api.baseUrl, gatewayUrl: gateway.baseUrl })
    // Several snippets run at a time: the one that reads may come before the one that uploads.
    await mock.state.addContent('<h1>hello</h1>')
    const urls = `baseUrl: '${api.baseUrl}', gatewayUrl: '${gateway.baseUrl}'`
    const token = await createAccessToken({ secret: mockedKey.secret, nodePublicKey: mockedNode.publicKey })
    const runs = await runSnippets(path, {
      cwd,
      replace: {
        'file.txt': 'package.json',
        "await readFile('pintheon-rootCa.crt', 'utf8')": "(await import('node:tls')).rootCertificates[0]",
        "baseUrl: 'https://localhost:9999',": `${urls},`,
        'createPintheonClient({ token': `createPintheonClient({ ${urls}, token`,
        'createPintheonClient({ fetch': `createPintheonClient({ ${urls}, fetch`,
        'createPintheonClient()': `createPintheonClient({ ${urls} })`,
      },
      env: { PINTHEON_TOKEN: token, PINTHEON_NODE: mockedNode.publicKey, PASSPHRASE: 'correct horse' },
    })
    expect(runs.map(({ line }) => line)).toEqual(readSnippets(readme).map(({ line }) => line))
    const [guide, tokens, ...others] = runs.map(({ stdout }) => stdout)
    const [, cid] = /^File uploaded successfully! IPFS CID: (Qm\w{44})$/m.exec(guide ?? '') ?? []
    expect(guide).toContain(`Gateway URL: ${gateway.baseUrl}/ipfs/${cid}\n`)
    expect(guide).toMatch(new RegExp(`^\\S+; charset=utf-8 \\d+ "${cid}"$`, 'm'))
    expect(tokens).toMatch(/^[\w-]{43}=\ntrue true\n$/)
    expect(others).toEqual([
      'true\n',
      '0 of 14\n14 of 14\nQmRHza6PjWyFpCdPZcafRybrjyaqQC2fnNfNesd7oEirid undefined true\n',
      '46\n',
      expect.stringMatching(/^2 http:\S+\/ipns\/k51\w+\/index\.html\n$/),
      '14 <h1>hello</h1>\n',
    ])
  })
})

describe('nothing is left out', () => {
  it.each(Object.keys(api.createPintheonClient()))('the method %s is named', (method) => {
    expect(readme).toMatch(new RegExp(`^\\|.*\`${method}[(\`]`, 'm'))
  })

  it('every class of errors is named', () => {
    for (const name of Object.keys(api).filter((name) => name.endsWith('Error')))
      expect(readme).toContain(`\`${name}\``)
  })

  it('every entry point of the package is named', async () => {
    const { exports } = JSON.parse(await readFile(`${cwd}package.json`, 'utf8')) as { exports: object }
    for (const entry of Object.keys(exports).filter((name) => name !== './package.json'))
      expect(readme).toMatch(entry === '.' ? '@holdfast/pintheon-client' : entry.slice(1))
  })
})
