import { execFile } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ConnectionOptions, connect } from 'node:tls'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createPinningClient, type Fetch, TlsError } from '@holdfast/pinning-client'
import { Agent, fetch as fetchWith } from 'undici'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCertificates } from '../src/certificates.js'
import { type SecureEmulator, startEmulator } from '../src/index.js'

const CID = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi'
const PACKAGE = fileURLToPath(new URL('..', import.meta.url))
let emulator: SecureEmulator

beforeAll(async () => {
  emulator = await startEmulator({ https: true })
})
afterAll(() => emulator.stop())

test('every service is served over HTTPS', () => {
  expect(emulator.pinning.baseUrl).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
  expect(emulator.pinarkive.baseUrl).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/api\/v3$/)
})

test('without being asked for, there is no HTTPS and no authority', async () => {
  await using plain = await startEmulator({ https: false })
  expect(plain.pinning.baseUrl).toMatch(/^http:/)
  expect(plain).not.toHaveProperty('ca')
})

describe('a client', () => {
  test('that was told of no authority refuses, at the first attempt and with nothing sent', async () => {
    const log: unknown[] = []
    await using strange = await startEmulator({ https: true, log: (request) => log.push(request) })
    let attempts = 0
    const hooks = { onRequest: () => void attempts++ }
    const client = createPinningClient({ ...strange.pinning, hooks })
    for (const call of [() => client.add({ cid: CID }), () => client.list()]) {
      const error = await call().catch((error) => error)
      expect(error).toBeInstanceOf(TlsError)
      expect(error).toMatchObject({
        mayHaveApplied: false,
        cause: { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
      })
      expect(error.message).toContain('NODE_EXTRA_CA_CERTS')
    }
    expect([attempts, log]).toEqual([2, []])
  })

  test('trusts it by a fetch of its own', async () => {
    const dispatcher = new Agent({ connect: { ca: emulator.ca } })
    const fetch = ((url: string, init: object) => fetchWith(url, { ...init, dispatcher })) as unknown as Fetch
    const client = createPinningClient({ ...emulator.pinning, fetch })
    const { requestid } = await client.add({ cid: CID })
    expect(emulator.pinning.state.all()).toMatchObject([{ requestid }])
    await dispatcher.destroy()
  })

  test('trusts it by NODE_EXTRA_CA_CERTS', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'holdfast-test-'))
    const file = join(folder, 'ca.pem')
    await writeFile(file, emulator.ca)
    const { baseUrl, accessToken } = emulator.pinning
    const code = `
      import { createPinningClient } from '@holdfast/pinning-client'
      const client = createPinningClient(${JSON.stringify({ baseUrl, accessToken })})
      console.log((await client.list()).results.length)`
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: file }
    const run = promisify(execFile)
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: PACKAGE,
      env,
    })
    expect(stdout).toMatch(/^\d+\n$/)
    await rm(folder, { recursive: true })
  })
})

/** Shakes hands with the emulator; gives the error's code where one of the two refuses. */
const shakeHands = (options: ConnectionOptions) =>
  new Promise<string>((resolve) => {
    const { port, hostname } = new URL(emulator.pinning.baseUrl)
    const socket = connect({ port: Number(port), host: hostname, ...options })
    socket.once('error', ({ code }: NodeJS.ErrnoException) => resolve(String(code)))
    socket.once('secureConnect', () => {
      resolve('trusted')
      socket.destroy()
    })
  })

describe('the certificate', () => {
  test.each([
    ['localhost', 'trusted'],
    ['pins.example', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ])('for %s: %s', async (servername, outcome) => {
    expect(await shakeHands({ ca: emulator.ca, servername })).toBe(outcome)
  })

  test("of another run's authority is not trusted", async () => {
    const other = await makeCertificates()
    expect(await shakeHands({ ca: other.ca })).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE')
  })

  test('is for this machine alone, and comes from an authority that vouches for nothing below it', async () => {
    const made = await makeCertificates()
    const [ca, leaf] = [new X509Certificate(made.ca), new X509Certificate(made.cert)]
    expect([ca.ca, leaf.ca]).toEqual([true, false])
    expect(ca.verify(ca.publicKey) && leaf.verify(ca.publicKey) && leaf.checkIssued(ca)).toBe(true)
    expect([leaf.checkHost('localhost'), leaf.checkIP('127.0.0.1'), leaf.checkIP('::1')]).toEqual([
      'localhost',
      '127.0.0.1',
      '::1',
    ])
    expect([leaf.checkHost('pins.example'), leaf.checkIP('10.0.0.1')]).toEqual([undefined, undefined])
    expect(leaf.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' })
    expect(ca.serialNumber).not.toBe(leaf.serialNumber)
  })
})

test('what makes certificates is loaded by nobody who does not ask for them', async () => {
  const dist = join(PACKAGE, 'dist')
  const files = (await readdir(dist)).filter((file) => file.endsWith('.js'))
  const codes = await Promise.all(files.map((file) => readFile(join(dist, file), 'utf8')))
  const loading = files.filter((_, index) => /from "pkijs"/.test(codes[index] as string))
  expect(loading).toEqual([expect.stringMatching(/^certificates-/)])
  const statically = codes.filter((code) => code.includes(`from "./${loading[0]}"`))
  expect(statically).toEqual([])
})
