import { type EmulatorOptions, type LoggedRequest, startEmulator } from '@holdfast/emulator'
import { providerQuirks } from '@holdfast/pinning-client/msw'
import { createPintheonClient } from '@holdfast/pintheon-client'
import { expect, onTestFinished, test } from 'vitest'
import { ENDED, live, services } from '../src/live.ts'

const CID = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi'

const ALL_WELL = 'Answers that differ from the document: 0. Steps that failed: 0.'

const UPLOAD = { filename: 'a.txt', clusterId: 'cl0-global', expiresAt: null }

type Emulator = Awaited<ReturnType<typeof startEmulator>>

/** Where the emulated services are, as a user would say it of real ones. */
const environments: Readonly<Record<string, (emulator: Emulator) => Record<string, string>>> = {
  pinning: ({ pinning }) => ({ PINNING_URL: pinning.baseUrl, PINNING_TOKEN: pinning.accessToken }),
  pinarkive: ({ pinarkive }) => ({ PINARKIVE_URL: pinarkive.baseUrl, PINARKIVE_API_KEY: pinarkive.apiKey }),
  pintheon: ({ pintheon }) => ({
    PINTHEON_URL: pintheon.baseUrl,
    PINTHEON_GATEWAY: pintheon.gatewayUrl,
    PINTHEON_TOKEN: pintheon.accessToken,
  }),
  'storj-bridge': ({ 'storj-bridge': bridge }) => ({
    BRIDGE_URL: bridge.baseUrl,
    BRIDGE_EMAIL: bridge.email,
    BRIDGE_PASSWORD: bridge.password,
  }),
  'storj-uplink': ({ 'storj-uplink': uplink }) => ({
    STORJ_ACCESS: uplink.accessGrant,
    STORJ_ACCESS_KEY_ID: uplink.accessKeyId,
    STORJ_SECRET_KEY: uplink.secretKey,
    STORJ_GATEWAY: uplink.gatewayUrl,
    STORJ_AUTH: uplink.authUrl,
    STORJ_LINKS: uplink.linkUrl,
  }),
}

/** A run before the emulator: how it ended, what it printed, and what was asked; interrupted by what `ends` says of. */
async function runLive(
  args: readonly string[],
  options: EmulatorOptions = {},
  ends: (request: LoggedRequest) => boolean = () => false,
) {
  const log: LoggedRequest[] = []
  const interruption = new AbortController()
  const emulator = await startEmulator({
    ...options,
    log(request) {
      log.push(request)
      if (ends(request)) interruption.abort()
    },
  })
  onTestFinished(emulator.stop)
  emulator.pinning.state.add({ cid: CID, name: 'there already' })
  emulator.pinarkive.state.addUpload(emulator.pinarkive.email, { cid: CID, ...UPLOAD })
  const env: Record<string, string> = {
    ...environments[args[0] ?? '']?.(emulator),
    PINTHEON_CID: await emulator.pintheon.state.addContent('hello world, says the node'),
  }
  const lines: string[] = []
  const code = await live(args, env, (line) => lines.push(line), interruption.signal)
  return { code, text: lines.join('\n'), log, emulator, env }
}

const expectNoSecret = (text: string, env: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(env))
    if (/TOKEN|KEY|SECRET|PASSWORD|ACCESS/.test(name)) expect(text, name).not.toContain(value)
}

/** A node of Pintheon lists by POST. */
const onlyReads = ({ method, operationId }: LoggedRequest) =>
  /^(GET|HEAD)$/.test(method) || /^list(Directories|IpnsKeys)$/.test(`${operationId}`)

/** What was there before, and nothing else. */
function expectOrder({ pinning, pinarkive, 'storj-bridge': bridge, 'storj-uplink': uplink }: Emulator) {
  expect(pinning.state.all()).toHaveLength(1)
  expect(pinarkive.state.uploads(pinarkive.email)).toHaveLength(1)
  expect(bridge.state.buckets(bridge.email)).toHaveLength(1)
  expect(uplink.state.buckets()).toHaveLength(1)
}

test('there is an emulated one for each service', () => {
  expect(Object.keys(environments)).toEqual(Object.keys(services))
})

test.each(Object.keys(services))('%s is asked, and nothing of it is changed', async (service) => {
  const { code, text, log, env } = await runLive([service])
  expect(text).toContain(ALL_WELL)
  expect(code).toBe(ENDED.well)
  expect(log.length).toBeGreaterThan(1)
  expect(log.filter((request) => !onlyReads(request))).toEqual([])
  expect(text.match(/ → \d{3}, /g), 'each request is shown').toHaveLength(log.length)
  expectNoSecret(text, env)
})

test.each(Object.keys(services))('%s is changed with --write, and put in order again', async (service) => {
  const { code, text, log, emulator, env } = await runLive([service, '--write'])
  expect(text).toContain(ALL_WELL)
  expectNoSecret(text, env)
  expect(code).toBe(ENDED.well)
  expect(log.some(({ method }) => /POST|PUT/.test(method))).toBe(true)
  expectOrder(emulator)
})

test.each([
  { service: 'pinning', made: 'addPin' },
  { service: 'pinarkive', made: 'uploadFile' },
  { service: 'storj-bridge', made: 'createBucket' },
  { service: 'storj-uplink', made: 'putBucket' },
])('an interrupted run of $service removes what it has made, and nothing else', async ({ service, made }) => {
  // A pin that would be waited for for two minutes.
  const options = { pinning: { lifecycle: { queuedMs: 600_000 } } }
  const isMade = ({ operationId }: LoggedRequest) => operationId === made
  const { code, text, log, emulator } = await runLive([service, '--write'], options, isMade)
  expect(code, text).toBe(ENDED.interrupted)
  expect(text).toContain('Interrupted: what is under way is waited for')
  const after = log.slice(log.findIndex(isMade) + 1).filter((request) => !onlyReads(request))
  expect(after.map(({ method }) => method)).toEqual(['DELETE'])
  expectOrder(emulator)
})

test('an interrupted run that has made nothing removes nothing', async () => {
  const { code, log } = await runLive(['storj-bridge', '--write'], {}, () => true)
  expect(code).toBe(ENDED.interrupted)
  expect(log).toHaveLength(1)
})

test('a pin of the same content that was there before is not touched, even with --write', async () => {
  const cid = 'bafkreifzjut3te7nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e'
  const log: LoggedRequest[] = []
  const emulator = await startEmulator({ services: ['pinning'], log: (request) => log.push(request) })
  onTestFinished(emulator.stop)
  const { requestid } = emulator.pinning.state.add({ cid, name: 'mine' })
  const lines: string[] = []
  expect(
    await live(['pinning', '--write'], environments.pinning?.(emulator) ?? {}, (line) => lines.push(line)),
  ).toBe(ENDED.well)
  expect(lines.join('\n')).toContain('Nothing is written')
  expect(log.filter((request) => !onlyReads(request))).toEqual([])
  expect(emulator.pinning.state.all()).toMatchObject([{ requestid, pin: { cid, name: 'mine' } }])
})

test('what differs from the document is said, and the run goes on', async () => {
  const { code, text } = await runLive(['pinning'], { pinning: { quirks: providerQuirks.fula } })
  expect(text).toMatch(/DIFFERS from the document: getPins 200: .*delegates/)
  expect(text).toContain('One pin')
  expect(code).toBe(ENDED.otherwise)
})

test('a step that fails is said, with the words of the service, and the run goes on', async () => {
  const emulator = await startEmulator({ services: ['pinning'] })
  onTestFinished(emulator.stop)
  const lines: string[] = []
  const env = { PINNING_URL: emulator.pinning.baseUrl, PINNING_TOKEN: 'wrong-access-token' }
  expect(await live(['pinning'], env, (line) => lines.push(line))).toBe(ENDED.otherwise)
  expect(lines.join('\n')).toContain('FAILED: AuthenticationError')
  expect(lines.at(-1)).toContain('Steps that failed: 2.')
  expect(lines.join('\n')).not.toContain('wrong-access-token')
})

test('where it cannot be known whether a pin is there already, none is made', async () => {
  const log: LoggedRequest[] = []
  const emulator = await startEmulator({ services: ['pinning'], log: (request) => log.push(request) })
  onTestFinished(emulator.stop)
  const lines: string[] = []
  const env = { PINNING_URL: emulator.pinning.baseUrl, PINNING_TOKEN: 'wrong-access-token' }
  await live(['pinning', '--write'], env, (line) => lines.push(line))
  expect(lines.join('\n')).toContain('Nothing is written: it is not known')
  expect(log.filter((request) => !onlyReads(request))).toEqual([])
})

test('the first file that a Pintheon node lists is looked at, unless another is named', async () => {
  const emulator = await startEmulator({ services: ['pintheon'] })
  onTestFinished(emulator.stop)
  const { baseUrl, accessToken, state } = emulator.pintheon
  const { cid } = await createPintheonClient({ baseUrl, token: accessToken }).uploadFile(
    new File(['18 bytes in a file'], 'a'),
  )
  state.requestPins(`${cid}`, { slotId: 1, pinQty: 1, pinsRemaining: 1, offerPrice: 1 })
  const env = environments.pintheon?.(emulator) ?? {}
  const named = { ...env, PINTHEON_CID: await state.addContent('named') }
  for (const [given, size] of [
    [env, 18],
    [named, 5],
  ] as const) {
    const lines: string[] = []
    expect(await live(['pintheon'], given, (line) => lines.push(line))).toBe(ENDED.well)
    expect(lines).toContain(`  ${size} bytes`)
  }
})

test.each([
  { service: 'pinning', variable: 'PINNING_URL', value: 'localhost:4100', says: 'baseUrl must be' },
  { service: 'pinning', variable: 'PINNING_TOKEN', value: 'two\nlines', says: 'must be visible ASCII' },
  { service: 'storj-uplink', variable: 'STORJ_GATEWAY', value: 'gateway.example', says: 'baseUrl must be' },
])('a $variable of which no client can be made is said, and nothing is asked', async (bad) => {
  const log: LoggedRequest[] = []
  const emulator = await startEmulator({ log: (request) => log.push(request) })
  onTestFinished(emulator.stop)
  const env = { ...environments[bad.service]?.(emulator), [bad.variable]: bad.value }
  const lines: string[] = []
  const code = await live([bad.service, '--write'], env, (line) => lines.push(line))
  const text = lines.join('\n')
  expect(text).toContain(bad.says)
  expect(text).toContain(`\n  ${bad.variable}  `)
  expectNoSecret(text, env)
  expect(code).toBe(ENDED.notStarted)
  expect(log).toEqual([])
})

test.each([
  { args: [], env: {}, says: 'There is no service "".' },
  { args: ['toString'], env: {}, says: 'There is no service "toString".' },
  { args: ['pinning', '--wriet'], env: {}, says: 'There is no option "--wriet".' },
  { args: ['pinning'], env: { PINNING_TOKEN: 'x' }, says: 'PINNING_URL  where it is' },
  {
    args: ['storj-uplink', '--write'],
    env: { STORJ_ACCESS: 'x', STORJ_ACCESS_KEY_ID: 'x', STORJ_SECRET_KEY: 'x' },
    says: 'the environment lacks:\n  STORJ_GATEWAY  and where the gateway is',
  },
  {
    args: ['pinning'],
    env: { PINNING_TOKEN: 'x', PINNING_URL: 'http://127.0.0.1:1', CI: 'true' },
    says: 'does not run where CI is set',
  },
])('nothing is asked with $args and $env', async ({ args, env, says }) => {
  const lines: string[] = []
  expect(await live(args, env, (line) => lines.push(line))).toBe(ENDED.notStarted)
  expect(lines.join('\n')).toContain(says)
})
