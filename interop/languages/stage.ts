import { startEmulator } from '@holdfast/emulator'
import { CID } from '../../packages/pinning-client/test/support.ts'
import { ACCOUNT } from '../../packages/storj-bridge-client/test/client-of.ts'
import { ACCESS_KEY_ID, OPERATOR_TOKEN } from '../../packages/storj-uplink-client/test/edge-cases.ts'
import { type Call, calls } from './calls/index.ts'
import { type DocumentName, type Form, type Operation, operationsOf } from './documents.ts'
import { type Forwarded, startForwarder } from './forwarder.ts'
import { type Credentials, credentialHeadersOf, credentials, goldens } from './goldens.ts'
import type { RawRequest } from './wire.ts'

/** A call as a driver is to make it. */
export interface PlannedCall extends Call, Operation {
  readonly nth: number
  /** Its own, so that what comes there is known to be of this call, in whatever order a driver goes. */
  readonly baseUrl: string
  /** Credentials as headers, where the operation asks for any: some generators leave them to the caller. */
  readonly credentialHeaders: Readonly<Record<string, string>>
}

/** What a driver is given. */
export interface Plan {
  readonly calls: readonly PlannedCall[]
  /** By the names of the document's security schemes. */
  readonly credentials: Credentials
}

export interface Stage extends AsyncDisposable {
  readonly plan: Plan
  /** What a call has sent, and what the emulator answered. */
  sentBy(call: PlannedCall): readonly Forwarded[]
  goldenOf(call: Call): RawRequest
}

/** The calls of a document, and an emulator before which they can be made. */
export async function openStage(document: DocumentName, form: Form): Promise<Stage> {
  const operations = await operationsOf(document, form)
  const canonical = await operationsOf(document, '3.1')
  const { origin, elsewhere = origin, stop } = await emulate[document]()
  const targets = calls[document].map(({ operationId }) =>
    operations.get(operationId)?.isElsewhere ? elsewhere : origin,
  )
  const forwarder = await startForwarder(targets)
  const planned = calls[document].map((call, nth) => {
    const operation = operations.get(call.operationId)
    if (!operation) throw new Error(`${document} has no operation ${call.operationId}`)
    const credentialHeaders = credentialHeadersOf(document, operation.security)
    const baseUrl = forwarder.baseUrlOf(nth)
    const given = form === '3.1' ? call : withTextForJson(call, canonical.get(call.operationId))
    return { ...operation, ...given, nth, baseUrl, credentialHeaders }
  })
  return {
    plan: { calls: planned, credentials: credentials[document] },
    sentBy: ({ nth }) => forwarder.forwarded.filter((each) => each.nth === nth),
    goldenOf: ({ golden }) => {
      const found = goldens[document].get(golden)
      if (!found) throw new Error(`the tests of ${document} have no case ${JSON.stringify(golden)}`)
      return found
    },
    [Symbol.asyncDispose]: async () => {
      await forwarder.stop()
      await stop()
    },
  }
}

/** In the 3.0.3 profile JSON in a query is a text, which the caller makes. */
function withTextForJson({ query, ...call }: Call, operation: Operation | undefined): Call {
  if (!query) return call
  const isJson = (name: string) => operation?.parameters.some((each) => each.name === name && each.content)
  const written = Object.entries(query).map(([name, value]) => [
    name,
    isJson(name) ? JSON.stringify(value) : value,
  ])
  return { ...call, query: Object.fromEntries(written) }
}

/** What answers for a document. */
interface Emulated {
  readonly origin: string
  /** Of the operations that are at another server. */
  readonly elsewhere?: string
  readonly stop: () => Promise<void>
}

/** With what the calls ask for there already, as far as it can be, so that there is something to be read. */
const emulate: Readonly<Record<DocumentName, () => Promise<Emulated>>> = {
  async pinning() {
    const pins = ['7e5f4b7c', 'a/b c%2F', 'old/id'].map((requestid) => ({
      ...{ requestid, status: 'pinned' as const, created: '2026-07-27T17:32:28.276Z' },
      ...{
        pin: { cid: CID, name: 'n', meta: { a: 'b' } },
        delegates: [
          '/dns4/node.example.net/tcp/4001/p2p/12D3KooWQYhTNQdmr3ArTeUHRYzFg94BKyTkoWBDWez9kSCVe2Xo',
        ],
      },
    }))
    const { accessToken } = credentials.pinning
    const emulator = await startEmulator({ services: ['pinning'], pinning: { accessToken, pins } })
    return { origin: emulator.pinning.baseUrl, stop: emulator.stop }
  },
  async pinarkive() {
    const user = { email: 'ü@mail.example', password: 'pass "word"' }
    const directories = { '/srv': { 'a.txt': 'a' } }
    const emulator = await startEmulator({
      services: ['pinarkive'],
      pinarkive: { ...credentials.pinarkive, user, directories },
    })
    return { origin: emulator.pinarkive.baseUrl, stop: emulator.stop }
  },
  async pintheon() {
    const accessToken = credentials.pintheon.bearer
    const emulator = await startEmulator({ services: ['pintheon'], pintheon: { accessToken } })
    const { baseUrl, gatewayUrl } = emulator.pintheon
    return { origin: baseUrl, elsewhere: gatewayUrl, stop: emulator.stop }
  },
  async 'storj-bridge'() {
    const emulator = await startEmulator({ services: ['storj-bridge'], 'storj-bridge': ACCOUNT })
    return { origin: emulator['storj-bridge'].baseUrl, stop: emulator.stop }
  },
  async 'storj-auth'() {
    const { stop, authUrl } = await emulateUplink()
    return { origin: authUrl, stop }
  },
  async 'storj-linksharing'() {
    const { stop, linkUrl } = await emulateUplink()
    return { origin: linkUrl, stop }
  },
}

async function emulateUplink() {
  const emulator = await startEmulator({
    services: ['storj-uplink'],
    'storj-uplink': { accessKeyId: ACCESS_KEY_ID, operatorTokens: [OPERATOR_TOKEN] },
  })
  const { state, authUrl, linkUrl, bucket } = emulator['storj-uplink']
  state.addObject(bucket, 'sea & ü.txt', 'all at sea')
  return { authUrl, linkUrl, stop: emulator.stop }
}
