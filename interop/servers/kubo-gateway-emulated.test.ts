import { createHash } from 'node:crypto'
import { type Emulator, startEmulator } from '@holdfast/emulator'
import { createPintheonClient } from '@holdfast/pintheon-client'
import { expect, test } from 'vitest'
import { needs } from '../support/needs.ts'
import { type KuboNode, startKubo } from './support/kubo.ts'

// The gateway of our emulated Pintheon answers as Kubo's does: the same status, and the same headers that a client reads.

const TEXT = 'hello world\n'.repeat(1000)

let kubo: KuboNode
let emulator: Emulator<'pintheon'>
let cid = ''

needs(
  () => startKubo({ retrievalTimeout: '500ms' }),
  async (started) => {
    kubo = started
    emulator = await startEmulator({ services: ['pintheon'], pintheon: { searchMs: 10, giveUpMs: 50 } })
    const { baseUrl, gatewayUrl, accessToken } = emulator.pintheon
    const client = createPintheonClient({ baseUrl, gatewayUrl, token: accessToken })
    cid = await kubo.add(TEXT)
    expect((await client.uploadFile(new File([TEXT], 'hello.txt', { type: 'text/plain' }))).cid).toBe(cid)
    return async () => {
      await kubo.stop()
      await emulator.stop()
    }
  },
)

const HEADERS = [
  'accept-ranges',
  'cache-control',
  'content-length',
  'content-range',
  'content-type',
  'etag',
  'last-modified',
  'location',
  'x-ipfs-path',
  'x-ipfs-roots',
]

interface Asked {
  readonly what: string
  readonly path?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What a client reads of an answer; `CID` in what is asked stands for the file's. */
async function answerOf(gatewayUrl: string, { path = '/ipfs/CID', method = 'GET', headers = {} }: Asked) {
  const named = Object.entries(headers).map(([name, value]) => [name, value.replace('CID', cid)])
  const response = await fetch(gatewayUrl + path.replace('CID', cid), {
    method,
    headers: { 'accept-encoding': 'identity', ...Object.fromEntries(named) },
    redirect: 'manual',
  })
  const body = await response.text()
  const said = HEADERS.flatMap((name) => {
    const value = response.headers.get(name)
    return value === null ? [] : [[name, value]]
  })
  // What is wrong is told in words of its own.
  return response.ok
    ? {
        status: response.status,
        ...Object.fromEntries(said),
        body: createHash('sha256').update(body).digest('hex'),
      }
    : { status: response.status, range: response.headers.get('content-range') }
}

const ranged = (range: string): Asked => ({ what: `range ${range}`, headers: { range } })
const NOWHERE = 'QmPZ9gcCEpqKTo6aq61g2nXGUhM4iCL3ewB6LDXZCtioEB'
const CACHED = { 'cache-control': 'only-if-cached' }

async function ask(asked: Asked): Promise<void> {
  expect(await answerOf(emulator.pintheon.gatewayUrl, asked)).toEqual(await answerOf(kubo.gatewayUrl, asked))
}

test.for<Asked>([
  { what: 'a file' },
  { what: 'HEAD of a file', method: 'HEAD' },
  ...['bytes=0-4', 'bytes=11990-', 'bytes=-5', 'bytes=5-99999', 'bytes=12000-'].map(ranged),
  { what: 'what is held', headers: CACHED },
  { what: 'HEAD of what is held', method: 'HEAD', headers: CACHED },
  { what: 'what is not held, only if it is', path: `/ipfs/${NOWHERE}`, headers: CACHED },
  {
    what: 'HEAD of what is not held, only if it is',
    path: `/ipfs/${NOWHERE}`,
    method: 'HEAD',
    headers: CACHED,
  },
  { what: 'what nobody has', path: `/ipfs/${NOWHERE}` },
  { what: 'what is no CID', path: '/ipfs/none' },
  {
    what: 'a name that nobody has',
    path: '/ipns/k51qzi5uqu5dlvj2baxnqndepeb86cbk3ng7n3i46uzyxzyqj2xjonzllnv0v8',
  },
])('$what', ask)

test.for<Asked>(
  ['"CID"', '*', 'W/"CID"', '"another"'].map((tag) => ({
    what: tag,
    headers: { 'if-none-match': tag },
  })),
)('a question whether it is another than $what', ask)

test.for<Asked>(
  ['"CID"', '"another"'].map((tag) => ({ what: tag, headers: { range: 'bytes=0-4', 'if-range': tag } })),
)('a range of $what', ask)

// No client of ours asks any of these. The emulator answers as RFC 9110 has it (14.1.1, 14.2).
test.for([
  { range: 'bytes=-99999', why: 'is more than there is', emulated: 206, kubo: 500 },
  { range: 'bytes=5-4', why: 'ends before it begins', emulated: 200, kubo: 400 },
  { range: 'bytes=-', why: 'has no number', emulated: 200, kubo: 400 },
  { range: 'lines=1-2', why: 'is of another unit', emulated: 200, kubo: 400 },
  { range: 'bytes=0-1,4-5', why: 'is two, of which Kubo gives the first', emulated: 200, kubo: 206 },
  { range: 'bytes=0-4', why: 'is asked for with HEAD', method: 'HEAD', emulated: 200, kubo: 206 },
])(
  'a range that $why is $emulated of the emulator, $kubo of Kubo',
  async ({ range, method, ...expected }) => {
    const asked = { what: range, headers: { range }, ...(method && { method }) }
    expect(await answerOf(emulator.pintheon.gatewayUrl, asked)).toMatchObject({ status: expected.emulated })
    expect(await answerOf(kubo.gatewayUrl, asked)).toMatchObject({ status: expected.kubo })
  },
)
