import { type EmulatorOptions, type LoggedRequest, startEmulator } from '@holdfast/emulator'
import { createPintheonClient } from '@holdfast/pintheon-client'
import { CID } from '../../../packages/pinning-client/test/support.ts'
import { ACCOUNT, PASSWORD_HASH } from '../../../packages/storj-bridge-client/test/client-of.ts'
import { ACCESS_KEY_ID, OPERATOR_TOKEN } from '../../../packages/storj-uplink-client/test/edge-cases.ts'
import type { DocumentName } from '../documents.ts'
import { credentials } from '../goldens.ts'

/** What answers for a document, and what a stranger has to be told to get anywhere. */
export interface Emulated {
  readonly origin: string
  /** By the names of the document's security schemes, as schemathesis has them in its settings. */
  readonly auth?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What is there: the values of path parameters, and of fields of forms. */
  readonly known?: Readonly<Record<string, string>>
  readonly stop: () => Promise<void>
}

/** A document, or the part of one that has a server of its own, or one of the eras that it tells of. */
export interface Subject {
  readonly document: DocumentName
  /** Of the operations that are at this server. */
  readonly paths?: RegExp
  readonly emulate: (log: (request: LoggedRequest) => void) => Promise<Emulated>
}

type Log = EmulatorOptions['log']

/** What is put to the tool, by what it is called here. */
export const subjects: Readonly<Record<string, Subject>> = {
  pinning: {
    document: 'pinning',
    async emulate(log) {
      const { accessToken } = credentials.pinning
      const { pinning, stop } = await startEmulator({ services: ['pinning'], log, pinning: { accessToken } })
      const { baseUrl: origin, state } = pinning
      const known = { requestid: state.add({ cid: CID }).requestid }
      return { origin, auth: { accessToken: { bearer: accessToken } }, known, stop }
    },
  },
  pinarkive: {
    document: 'pinarkive',
    async emulate(log) {
      const { apiKey } = credentials.pinarkive
      const directories = { '/srv/website': { 'index.html': 'a' } }
      const options = { apiKey, directories, user: { email: 'user@example.com', password: 'correct horse' } }
      const { pinarkive, stop } = await startEmulator({ services: ['pinarkive'], log, pinarkive: options })
      return { origin: pinarkive.baseUrl, auth: { apiKey: { api_key: apiKey } }, stop }
    },
  },
  pintheon: {
    document: 'pintheon',
    paths: /^\/(?!ip[fn]s)/,
    emulate: (log) => emulatePintheon(log, 'baseUrl'),
  },
  'pintheon, gateway': {
    document: 'pintheon',
    paths: /^\/ip[fn]s/,
    async emulate(log) {
      const emulated = await emulatePintheon(log, 'gatewayUrl')
      const cid = await emulated.upload('a file that is there')
      return { ...emulated, known: { cid } }
    },
  },
  'storj-bridge, last': { document: 'storj-bridge', emulate: (log) => emulateBridge(log, 'last') },
  'storj-bridge, 2016': { document: 'storj-bridge', emulate: (log) => emulateBridge(log, 2016) },
  'storj-auth': {
    document: 'storj-auth',
    async emulate(log) {
      const { authUrl: origin, stop } = await emulateUplink(log)
      return { origin, auth: { bearer: { bearer: OPERATOR_TOKEN } }, stop }
    },
  },
  'storj-linksharing': {
    document: 'storj-linksharing',
    async emulate(log) {
      const { linkUrl: origin, bucket, key, stop } = await emulateUplink(log)
      return { origin, known: { access: ACCESS_KEY_ID, bucket, key }, stop }
    },
  },
}

async function emulatePintheon(log: Log, which: 'baseUrl' | 'gatewayUrl') {
  const accessToken = credentials.pintheon.bearer
  const { pintheon, stop } = await startEmulator({ services: ['pintheon'], log, pintheon: { accessToken } })
  return {
    origin: pintheon[which],
    auth: { bearer: { bearer: accessToken } },
    known: { access_token: accessToken },
    stop,
    async upload(content: string) {
      const node = createPintheonClient({ baseUrl: pintheon.baseUrl, token: accessToken })
      return (await node.uploadFile(content)).cid
    },
  }
}

async function emulateBridge(log: Log, era: 'last' | 2016): Promise<Emulated> {
  const emulator = await startEmulator({
    services: ['storj-bridge'],
    log,
    'storj-bridge': { ...ACCOUNT, era },
  })
  const { baseUrl, email, bucketId: id, fileId } = emulator['storj-bridge']
  return {
    origin: baseUrl,
    auth: { basic: { username: ACCOUNT.email, password: PASSWORD_HASH } },
    known: { email, id, fileId },
    stop: emulator.stop,
  }
}

async function emulateUplink(log: Log) {
  const emulator = await startEmulator({
    services: ['storj-uplink'],
    log,
    'storj-uplink': { accessKeyId: ACCESS_KEY_ID, operatorTokens: [OPERATOR_TOKEN] },
  })
  return { ...emulator['storj-uplink'], stop: emulator.stop }
}
