import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSnippets, runSnippets, serveFetch } from '@holdfast/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as api from '../src/index.ts'
import * as msw from '../src/msw.ts'
import * as node from '../src/node.ts'
import * as satellites from '../src/satellite.ts'

const cwd = fileURLToPath(new URL('..', import.meta.url))
const path = `${cwd}README.md`
const readme = await readFile(path, 'utf8')

const gateway = { endpoint: 'https://gateway.example', accessKeyId: 'an-id', secretKey: 'a-secret' }
const access = msw.createMockedAccess()

describe('the snippets', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'holdfast-readme-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('run, and print what they say', { timeout: 60_000 }, async () => {
    let mock: msw.UplinkMock
    const served = () => serveFetch((request) => mock.respond(request))
    await using auth = await served()
    await using link = await served()
    await using s3 = await served()
    const urls = { authUrl: auth.baseUrl, linkUrl: link.baseUrl, gatewayUrl: s3.baseUrl }
    mock = msw.createUplinkMock({ ...urls, overHttp: true })
    mock.state.addBucket('my-app')
    mock.state.addObject('my-app', 'public/index.html', '<!doctype html><title>Hello</title>')
    const { accessKeyId, secretKey } = mock.state.register(access.serialize())
    await using satellite = await satellites.startSatellite()

    const runs = await runSnippets(path, {
      cwd,
      replace: {
        'https://gateway.storjshare.io': s3.baseUrl,
        'registerAccess(access)': `registerAccess(access, { authService: '${auth.baseUrl}' })`,
        '{ public: true }': `{ public: true, authService: '${auth.baseUrl}' }`,
        '{ raw: true }': `{ raw: true, linkService: '${link.baseUrl}' }`,
        '12EayRS2V1kEsWESU9QMRseFhdxYxKicsiFmxrsLZHeLUtdps3S@us1.storj.io:7777': satellite.url,
        'copy.json': join(folder, 'copy.json'),
      },
      env: {
        STORJ_ACCESS: access.serialize(),
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretKey,
        STORJ_API_KEY: satellite.createApiKey(),
        STORJ_PASSPHRASE: 'correct horse',
      },
    })
    expect(runs.map(({ line }) => line)).toEqual(readSnippets(readme).map(({ line }) => line))
    expect(runs.map(({ stdout }) => stdout)).toEqual([
      'greetings/hello.txt 11\nHello Storj\n',
      'true\nfalse\n2027-01-01T00:00:00.000Z\ntrue\n',
      'true\n',
      "6 { lines: '3' }\n2\n\n200\n",
      'true\n',
      '<!doctype html>\n',
      '1 true\n',
      'true 1\n',
    ])
    expect(satellite.calls).toBe(1)
  })
})

describe('nothing is left out', () => {
  const methodsOf = (Class: { prototype: object }) =>
    Object.getOwnPropertyNames(Class.prototype).filter((name) => name !== 'constructor' && name !== 'toJSON')
  const inTable = (name: string) => new RegExp(`^\\|.*\\b${name}\\b`, 'm')

  it.each([
    ...methodsOf(api.openGatewayProject({ gateway }).constructor as typeof api.Access),
    ...methodsOf(api.Access),
  ])('the method %s is named', (method) => {
    expect(readme).toMatch(new RegExp(`[.\`]${method}[(\`]`))
  })

  it.each(['write', 'writable', 'setCustomMetadata', 'commit', 'abort', 'read', 'stream', 'close', 'info'])(
    '%s of an upload or a download is in the table',
    (method) => {
      expect(readme).toMatch(inTable(`(upload|download)\\.${method}`))
    },
  )

  it.each([
    ...Object.keys(api),
    ...Object.keys(node),
    ...Object.keys(satellites),
    ...Object.keys(msw),
    'validators',
  ])('%s is named', (name) => {
    expect(readme).toMatch(new RegExp(`\\b${name}\\b`))
  })

  const errors = Object.entries(api).flatMap(([name, value]) =>
    'code' in value ? [[name, `0x${value.code.toString(16).padStart(2, '0')}`]] : [],
  )

  it.each(errors)('the error %s is named with its code, %s', (name, code) => {
    expect(readme).toMatch(new RegExp(`^\\| \`${name}\` +\\| ${code} `, 'm'))
  })

  it('which are all codes of uplink, and no others', () => {
    expect(errors).toHaveLength(17)
    expect(readme.match(/^\| `\w+Error` +\| 0x/gm)).toHaveLength(17)
  })

  it('every entry point of the package is named', async () => {
    const { exports } = JSON.parse(await readFile(`${cwd}package.json`, 'utf8')) as { exports: object }
    for (const entry of Object.keys(exports).filter((name) => name !== './package.json'))
      expect(readme).toContain(entry === '.' ? '@holdfast/storj-uplink-client' : `\`${entry}\``)
  })
})
