import { expect, test } from 'vitest'
import { type LoggedRequest, startEmulator } from '../src/index.js'
import { formatRequest, redactPath } from '../src/log.js'

const TOKEN = 'aB3-secret/of=='

test.each([
  ['/pins?limit=10&status=pinned', '/pins?limit=10&status=pinned'],
  [`/pins?name=${TOKEN}`, '/pins?name=***'],
  [`/pins?name=${encodeURIComponent(`x${TOKEN}y`)}&limit=1`, '/pins?name=***&limit=1'],
  [`/pins?${encodeURIComponent(TOKEN)}`, '/pins?***'],
  [`/pins/${encodeURIComponent(TOKEN)}`, '/***'],
  [`/pins/${TOKEN}?limit=1`, '/***?limit=1'],
  ['/pins?access_token=of-another-service', '/pins?access_token=***'],
  ['/pins?X-Amz-Signature=abc&apiKey=def&%74oken=ghi', '/pins?X-Amz-Signature=***&apiKey=***&%74oken=***'],
  ['http://user:password@127.0.0.1/pins', '/pins'],
  ['/pins?name=\u009b31m', '/pins?name=%C2%9B31m'],
  ['/pins/%E0%A4%A', '/pins/%E0%A4%A'],
  ['//[', '***'],
])('%s is shown as %s', (target, shown) => {
  expect(redactPath(target, [TOKEN])).toBe(shown)
})

test('a request is one line, whatever the reason of a failure', () => {
  const request: LoggedRequest = {
    service: 'pinning',
    method: 'GET',
    path: '/pins',
    operationId: 'getPins',
    status: 500,
    ms: 2.6,
    error: 'one\ntwo',
  }
  expect(formatRequest(request)).toBe('pinning GET /pins 500 3 ms: one two')
  expect(formatRequest({ ...request, status: undefined, error: undefined })).toBe(
    'pinning GET /pins the client went away 3 ms',
  )
})

test('no token is in the log: not that of the service, nor one that is wrong', async () => {
  const log: LoggedRequest[] = []
  await using emulator = await startEmulator({ log: (request) => log.push(request) })
  const { baseUrl, accessToken, state } = emulator.pinning
  state.put({
    requestid: '1',
    status: accessToken as 'pinned',
    created: '2026-01-01T00:00:00Z',
    pin: { cid: 'x' },
    delegates: [],
  })

  for (const token of [accessToken, 'a-token-for-another-service'])
    for (const path of [
      `/pins?name=${token}`,
      `/pins/${token}`,
      `/${token}?access_token=${token}`,
      '/pins/1',
    ])
      await (await fetch(baseUrl + path, { headers: { authorization: `Bearer ${token}` } })).text()

  await fetch(`${baseUrl}/pins?name=${accessToken}`)

  expect(log).toHaveLength(9)
  expect(JSON.stringify(log)).not.toMatch(new RegExp(`${accessToken}|another-service`))
  expect(log.map(({ status }) => status)).toEqual([200, 404, 404, 500, 401, 401, 404, 401, 401])
})

test('no token is in the reason of a failure either', async () => {
  const log: LoggedRequest[] = []
  const accessToken = 'told-by-the-test'
  const now = () => {
    throw new Error(`no time for ${accessToken}`)
  }
  await using emulator = await startEmulator({
    pinning: { accessToken, now },
    log: (request) => log.push(request),
  })
  await fetch(`${emulator.pinning.baseUrl}/pins`, {
    method: 'POST',
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ cid: 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi' }),
  })
  expect(log).toMatchObject([{ status: 500, error: 'no time for ***' }])
})
