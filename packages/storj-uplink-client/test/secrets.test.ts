import { inspect } from 'node:util'
import { HoldfastError } from '@holdfast/shared'
import { byRequest, findSecret, rejection } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { type GatewayProjectOptions, openGatewayProject, type Project, presignUrl } from '../src/index.ts'
import { CREDENTIALS, openFake, xml } from './fake-s3.ts'

// With what a URL, XML and JSON write in another way. It never leaves, so that no service can send it back.
const SECRET = 'canary/"secret+<key>\\ö'
const KEY_ID = 'jcanaryofthekeyid'
const gateway = { ...CREDENTIALS, accessKeyId: KEY_ID, secretKey: SECRET }

type Respond = (request: Request) => Response | Promise<Response>

/** What a request carries, as a service that echoes it would write it. */
const echoOf = ({ method, url, headers }: Request) =>
  `${method} ${url}\n${[...headers].map(([name, value]) => `${name}: ${value}`).join('\n')}`

const signatures: string[] = []
function remember({ headers }: Request) {
  const [, signature] = /Signature=(\w+)/.exec(headers.get('authorization') ?? '') ?? []
  if (signature) signatures.push(signature)
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const failing =
  (status: number): Respond =>
  (request) =>
    xml(
      `<Error><Code>Echo</Code><Message>${escaped(echoOf(request))}</Message>` +
        `<StringToSign>${escaped(echoOf(request))}</StringToSign></Error>`,
      status,
      { 'x-echo': encodeURIComponent(echoOf(request)) },
    )

const FAILURES: Record<string, Respond> = {
  'a 400 that echoes': failing(400),
  'a 403 that echoes': failing(403),
  'a 503 that echoes': failing(503),
  'a 200 with an Error that echoes': failing(200),
  'a 200 of HTML': (request) => new Response(`<html><body>${echoOf(request)}</body></html>`),
  'a 200 of text': (request) => new Response(echoOf(request)),
  'a 500 of HTML': (request) =>
    new Response(`<html><title>${echoOf(request)}</title></html>`, { status: 500 }),
  'a redirection': (request) =>
    new Response(null, { status: 307, headers: { location: `/?${encodeURIComponent(echoOf(request))}` } }),
  'an error that holds the request': (request) => {
    const cause = Object.assign(new Error(`socket of ${echoOf(request)}`), { request })
    throw Object.assign(new TypeError(`fetch failed for ${echoOf(request)}`, { cause }), { request })
  },
  silence: () => new Promise(() => {}),
}

const CALLS: Record<string, (project: Project) => Promise<unknown>> = {
  listBuckets: (project) => project.listBuckets(),
  createBucket: (project) => project.createBucket('bucket'),
  listObjects: (project) => project.listObjects('bucket', { custom: true }),
  statObject: (project) => project.statObject('bucket', 'a'),
  putObject: (project) => project.putObject('bucket', 'a', 'b'),
  downloadObject: (project) => project.downloadObject('bucket', 'a', { offset: 1 }),
  deleteBucket: (project) => project.deleteBucket('bucket', { withObjects: true }),
}

function watched(respond: Respond, options: Partial<GatewayProjectOptions> = {}) {
  const events: unknown[] = []
  const hook = (event: object) => void events.push(event)
  const project = openGatewayProject({
    gateway,
    fetch: byRequest((request) => {
      remember(request)
      return respond(request)
    }),
    timeout: 20,
    retry: { attempts: 2, baseDelayMs: 1 },
    hooks: { onRequest: hook, onResponse: hook, onRetry: hook },
    ...options,
  })
  return { project, events }
}

const findAny = (value: unknown) =>
  [SECRET, KEY_ID, ...signatures].flatMap((secret) => findSecret(value, secret))

const cases = Object.entries(CALLS).flatMap(([name, call]) =>
  Object.entries(FAILURES).map(([failure, respond]) => ({ name, call, failure, respond })),
)

describe('no credential is in an error or an event', () => {
  // What has nothing to read in an answer has nothing to fail of.
  const passes = /^(statObject|putObject|createBucket), a 200/

  it.each(cases)('$name, $failure', async ({ name, call, respond, failure }) => {
    signatures.length = 0
    const { project, events } = watched(respond)
    const outcome = call(project)
    const shown = passes.test(`${name}, ${failure}`) ? await outcome : await rejection(outcome)
    expect(shown instanceof HoldfastError).toBe(!passes.test(`${name}, ${failure}`))
    expect(findAny(shown)).toEqual([])
    expect(events.length).toBeGreaterThanOrEqual(2)
    expect(signatures.length).toBeGreaterThanOrEqual(1)
    expect(findAny(events)).toEqual([])
  })

  it('the test sees each where it is', async () => {
    signatures.length = 0
    let echo = ''
    const { project } = watched((request) => {
      echo = echoOf(request)
      return new Response(null, { status: 403 })
    })
    await rejection(project.listBuckets())
    // The key id and the signature, each where an error can show it.
    expect(findAny(new Error(echo)).length).toBeGreaterThanOrEqual(6)
    expect(findSecret(echo, SECRET)).toEqual([])
  })
})

describe('no credential is to be seen', () => {
  it('in a project, an upload and a download, before and after use', async () => {
    signatures.length = 0
    const fake = openFake()
    fake.put('/bucket/a', 'bytes')
    const project = openGatewayProject({
      gateway: { ...CREDENTIALS },
      fetch: byRequest((request) => {
        remember(request)
        return fake.respond(request)
      }),
    })
    const upload = await project.uploadObject('bucket', 'b')
    const seen = (value: unknown) =>
      [CREDENTIALS.secretKey, CREDENTIALS.accessKeyId, ...signatures].flatMap((secret) =>
        findSecret(value, secret),
      )
    expect(seen([project, upload])).toEqual([])
    await upload.write('bytes')
    await upload.commit()
    const download = await project.downloadObject('bucket', 'a')
    const shown = inspect([project, upload, download], { depth: 9, showHidden: true })
    expect(seen(shown)).toEqual([])
    expect(seen([project, upload, download, upload.info(), download.info()])).toEqual([])
    expect(signatures).toHaveLength(2)
  })

  it('in the error for credentials that cannot be meant', async () => {
    for (const change of [{ accessKeyId: `${SECRET} /` }, { endpoint: SECRET }, { region: SECRET }]) {
      const error = await rejection(
        (async () => openGatewayProject({ gateway: { ...gateway, ...change } }))(),
      )
      expect(findAny(error)).toEqual([])
    }
  })

  it('in a URL, but for the key id and the signature of one that is presigned', async () => {
    signatures.length = 0
    const urls: string[] = []
    const { project } = watched((request) => {
      urls.push(request.url)
      return new Response(null, { status: 403 })
    })
    for (const call of Object.values(CALLS)) await rejection(call(project))
    expect(urls.length).toBeGreaterThan(6)
    expect(findAny(urls)).toEqual([])
    const url = await presignUrl(gateway, 'bucket', 'a')
    expect(url).toContain(KEY_ID)
    expect(findSecret(url, SECRET)).toEqual([])
  })

  it("and no caller's header takes the place of the signature", async () => {
    const fake = openFake()
    const project = fake.project({ headers: { 'x-of-project': '1', authorization: 'other' } })
    await project.statBucket('bucket', {
      headers: { 'X-Amz-Date': '20000101T000000Z', authorization: 'other' },
    })
    expect(fake.asked).toHaveLength(2)
  })
})
