import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmulatorOptions, startEmulator } from '@holdfast/emulator'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { seenInLog } from '../support/coverage.ts'
import { needs } from '../support/needs.ts'
import { fromGo } from '../support/strangers.ts'
import { type KuboNode, startKubo } from './support/kubo.ts'

// `ipfs pin remote` of Kubo, as its users type it, with our emulator for a pinning service.

const ELSEWHERE = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi'

let kubo: KuboNode
let services = 0
const seen = seenInLog(`ipfs pin remote of ${fromGo('kubo')}`)

needs(startKubo, (started) => {
  kubo = started
  return started.stop
})

/** An emulator that Kubo knows as a service, and the requests that came. */
async function startService(pinning: EmulatorOptions['pinning'] = {}) {
  const requests: string[] = []
  const emulator = await startEmulator({
    services: ['pinning'],
    pinning,
    log(request) {
      const { method, path, status } = request
      requests.push(`${method} ${path} ${status}`)
      seen(request)
    },
  })
  onTestFinished(emulator.stop)
  const service = `service-${++services}`
  const { baseUrl, accessToken, state, failNext } = emulator.pinning
  await kubo.ipfs('pin', 'remote', 'service', 'add', service, baseUrl, accessToken)
  const remote = (verb: 'add' | 'ls' | 'rm', ...args: string[]) =>
    kubo.ipfs('pin', 'remote', verb, `--service=${service}`, ...args)
  const list = async (...args: string[]) =>
    (await remote('ls', '--enc=json', ...args))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { Status: string; Cid: string; Name: string })
  return { service, baseUrl, state, failNext, requests, remote, list }
}

const failureOf = (call: Promise<string>) =>
  call.then(
    () => 'none',
    (error: { stderr: string }) => error.stderr.trim(),
  )

test('a service is known by its name, and its pins are counted by status', async () => {
  const { service, baseUrl, state } = await startService()
  state.add({ cid: ELSEWHERE })
  state.setStatus(state.all()[0]?.requestid ?? '', 'failed')
  expect(await kubo.ipfs('pin', 'remote', 'service', 'ls')).toMatch(`${service} ${baseUrl}`)
  const stat = JSON.parse(await kubo.ipfs('pin', 'remote', 'service', 'ls', '--stat', '--enc=json'))
  const mine = stat.RemoteServices.find(({ Service }: { Service: string }) => Service === service)
  expect(mine.Stat).toEqual({ Status: 'valid', PinCount: { Queued: 0, Pinning: 0, Pinned: 0, Failed: 1 } })
})

describe('adding', () => {
  test('waits until the pin is pinned, and gives its own addresses as origins', async () => {
    const { remote, state, requests } = await startService({ lifecycle: { queuedMs: 600, pinningMs: 600 } })
    const cid = await kubo.add('held here')
    const began = Date.now()
    expect(await remote('add', '--name=held', cid)).toMatch(/Name:\s+held\nStatus:\s+pinned/)
    expect(Date.now() - began).toBeGreaterThan(1200)

    const [pin] = state.all()
    expect(pin).toMatchObject({ status: 'pinned', pin: { cid, name: 'held', origins: kubo.multiaddrs } })
    const polled = requests.filter((line) => line === `GET /pins/${pin?.requestid} 200`)
    expect(polled.length).toBeGreaterThanOrEqual(3)
  })

  test('in the background does not wait', async () => {
    const { remote, requests, state } = await startService({
      lifecycle: { queuedMs: Number.POSITIVE_INFINITY },
    })
    const cid = await kubo.add('in the background')
    expect(await remote('add', '--background', '--name=later', cid)).toMatch(/Status:\s+queued/)
    expect(requests).toEqual(['POST /pins 202'])
    expect(state.all()).toMatchObject([{ status: 'queued', pin: { cid, name: 'later' } }])
  })

  test('says that a pin has failed', async () => {
    const { remote, state } = await startService({ lifecycle: { failure: () => 'no room' } })
    const said = await failureOf(remote('add', await kubo.add('too large')))
    expect(said).toContain(`remote service failed to pin requestid="${state.all()[0]?.requestid}"`)
  })
})

describe('listing', () => {
  test('by CID, name and status is what the emulator has by them', async () => {
    const { list, remote, state } = await startService()
    const [one, two] = [await kubo.add('one'), await kubo.add('two')]
    await remote('add', '--name=one', one)
    await remote('add', '--name=two, with a comma', two)
    const { requestid } = state.add({ cid: ELSEWHERE, name: 'one' })
    state.setStatus(requestid, 'pinning')
    const found = async (...args: string[]) => (await list(...args)).map(({ Cid }) => Cid).sort()

    expect(await found()).toEqual([one, two].sort())
    expect(await found('--status=queued,pinning,pinned,failed')).toEqual([one, two, ELSEWHERE].sort())
    expect(await found('--status=pinning')).toEqual([ELSEWHERE])
    expect(await found('--name=one')).toEqual([one])
    expect(await found('--name=two, with a comma')).toEqual([two])
    expect(await found('--name=One')).toEqual([])
    expect(await found(`--cid=${two}`)).toEqual([two])
    expect(await found(`--cid=${one},${two},${ELSEWHERE}`)).toEqual([one, two].sort())
  })

  // Pages of 10, each asked for by `before` the last pin of the page before it. Kubo sends what it was given to the
  // nanosecond (RFC3339Nano; until boxo mended it, in whole seconds, https://github.com/ipfs/kubo/issues/8762).
  test.for([
    { spaced: 'a millisecond', step: 1_000_000n },
    { spaced: 'a nanosecond', step: 1n },
  ])('1,234 pins that are $spaced apart loses none, by `before`', async ({ step }) => {
    const { list, state, requests } = await startService()
    const start = 1_234_567_891n
    const names = Array.from({ length: 1234 }, (_, i) => `pin ${i}`)
    for (const [i, name] of names.entries())
      state.put({
        requestid: name,
        status: 'pinned',
        created: instant(start + BigInt(i) * step),
        pin: { cid: ELSEWHERE, name },
        delegates: [...kubo.multiaddrs],
      })
    expect((await list()).map(({ Name }) => Name)).toEqual(names.toReversed())
    expect(requests).toHaveLength(124)
  })

  test('loses pins where several share a `created`: it takes `before` for the last word', async () => {
    const { list, state } = await startService({ quirks: { createdSharedBy: 25 } })
    for (let i = 0; i < 25; i++) state.setStatus(state.add({ cid: ELSEWHERE }).requestid, 'pinned')
    expect(await list()).toHaveLength(10)
  })
})

/** A time after 2026 began, with all its nanoseconds. */
const instant = (nanoseconds: bigint) => {
  const seconds = new Date(Date.UTC(2026) + Number(nanoseconds / 1_000_000_000n) * 1000)
  return seconds.toISOString().replace('.000Z', `.${String(nanoseconds % 1_000_000_000n).padStart(9, '0')}Z`)
}

describe('removing', () => {
  test('takes what matches, and several only when forced to', async () => {
    const { remote, list, state } = await startService()
    for (const name of ['one', 'one', 'two'])
      state.setStatus(state.add({ cid: ELSEWHERE, name }).requestid, 'pinned')

    expect(await failureOf(remote('rm', '--name=one'))).toContain('multiple remote pins are matching')
    expect(await list()).toHaveLength(3)
    await remote('rm', '--name=two')
    expect((await list()).map(({ Name }) => Name)).toEqual(['one', 'one'])
    await remote('rm', `--cid=${ELSEWHERE}`, '--force')
    expect(state.all()).toEqual([])
  })

  test('takes a pin that has failed only when its status is asked for', async () => {
    const { remote, state } = await startService()
    state.setStatus(state.add({ cid: ELSEWHERE }).requestid, 'failed')
    await remote('rm', `--cid=${ELSEWHERE}`)
    expect(state.all()).toHaveLength(1)
    await remote('rm', `--cid=${ELSEWHERE}`, '--status=failed')
    expect(state.all()).toEqual([])
  })
})

// Of all that is here the one that replaces pins: Kubo pins the root of its own file system anew when it has changed.
test('a policy for MFS pins its root, and replaces the pin when files have changed', async () => {
  const { service, state, requests } = await startService()
  const policy = `Pinning.RemoteServices.${service}.Policies.MFS`
  const seen = () => state.all().map(({ requestid, status, pin }) => ({ requestid, status, ...pin }))
  await kubo.ipfs('files', 'write', '--create', '/note', await fileOf('first'))
  const before = await rootOfMfs()
  await kubo.ipfs(
    'config',
    '--json',
    policy,
    JSON.stringify({ Enable: true, PinName: 'mfs', RepinInterval: '1s' }),
  )
  onTestFinished(async () => void (await kubo.ipfs('config', '--json', `${policy}.Enable`, 'false')))
  await vi.waitFor(
    () => expect(seen()).toMatchObject([{ status: 'pinned', cid: before, name: 'mfs' }]),
    15_000,
  )
  const [{ requestid } = { requestid: '' }] = seen()

  await kubo.ipfs('files', 'write', '--truncate', '/note', await fileOf('second'))
  const after = await rootOfMfs()
  expect(after).not.toBe(before)
  await vi.waitFor(() => expect(seen()).toMatchObject([{ cid: after, name: 'mfs' }]), 15_000)
  expect(requests).toContain(`POST /pins/${requestid} 202`)
}, 60_000)

const rootOfMfs = () => kubo.ipfs('files', 'stat', '--hash', '/')

/** A file of this text that goes with the test. */
async function fileOf(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-mfs-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'note'), text)
  return join(folder, 'note')
}

describe('errors are told in the words of the emulator', () => {
  test.for([
    { status: 401, reason: 'UNAUTHORIZED', details: 'Access token is missing or invalid' },
    { status: 409, reason: 'INSUFFICIENT_FUNDS', details: 'Top up your account' },
    { status: 429, reason: 'TOO_MANY_REQUESTS', details: 'Slow down' },
    { status: 500, reason: 'INTERNAL_SERVER_ERROR', details: 'Try later' },
  ])('$status $reason', async (failure) => {
    const { remote, failNext } = await startService()
    failNext(failure)
    const said = await failureOf(remote('add', '--background', await kubo.add('refused')))
    expect(said).toContain(`reason: "${failure.reason}", details: "${failure.details}": ${failure.status}`)
  })

  test('of a wrong token', async () => {
    const { baseUrl } = await startService()
    await kubo.ipfs('pin', 'remote', 'service', 'add', 'wrong', baseUrl, 'wrong-access-token')
    expect(await failureOf(kubo.ipfs('pin', 'remote', 'ls', '--service=wrong'))).toContain('"UNAUTHORIZED"')
  })
})
