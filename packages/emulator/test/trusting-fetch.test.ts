import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createPinningClient, TlsError } from '@holdfast/pinning-client'
import { insecureFetch, trustingFetch } from '@holdfast/shared/node'
import { expect, test } from 'vitest'
import { makeCertificates } from '../src/certificates.js'
import { startEmulator } from '../src/index.js'
import { serve } from '../src/serve.js'

const MIB = 2 ** 20
const PACKAGE = fileURLToPath(new URL('..', import.meta.url))

test('a client trusts the authority that its fetch was told of, and no other', async () => {
  await using emulator = await startEmulator({ https: true })
  await using strange = await startEmulator({ https: true })
  const fetch = await trustingFetch({ ca: emulator.ca })
  expect(await createPinningClient({ ...emulator.pinning, fetch }).list()).toMatchObject({ count: 0 })

  const error = await createPinningClient({ ...strange.pinning, fetch })
    .list()
    .catch((error) => error)
  expect(error).toBeInstanceOf(TlsError)
  const insecure = { ...strange.pinning, fetch: await insecureFetch() }
  expect(await createPinningClient(insecure).list()).toMatchObject({ count: 0 })
})

const upload = `
  import { insecureFetch, trustingFetch } from '@holdfast/shared/node'
  const { how, url, ca, size, redirect } = JSON.parse(process.env.UPLOAD)
  const fetch = how === 'trusted' ? await trustingFetch({ ca }) : await insecureFetch()
  const chunk = new Uint8Array(65536)
  let left = size
  let heldMiB
  const pull = async (controller) => {
    left -= chunk.length
    // Before the last piece. What is garbage is given back in the background.
    for (let times = 0; !left && times < 3; times++) {
      gc()
      await new Promise((resolve) => setTimeout(resolve, 30))
      heldMiB = process.memoryUsage().arrayBuffers / 2 ** 20
    }
    controller.enqueue(new Uint8Array(chunk))
    if (!left) controller.close()
  }
  const body = new ReadableStream({ pull }, { highWaterMark: 0 })
  const headers = new Headers({ 'content-length': String(size) })
  const { signal } = new AbortController()
  const answer = await fetch(url, { method: 'POST', body, headers, redirect, signal, duplex: 'half' })
  console.log(JSON.stringify({ ...(await answer.json()), heldMiB }))`

test.each([
  ['trusted', 'error', 'flat'],
  ['insecure', 'error', 'flat'],
  // Why clients send with "error": the whole body is kept for a redirection that may come.
  ['trusted', 'follow', 'whole'],
])(
  '64 MiB go up by a fetch that is %s, redirect "%s": with their length, and memory is %s',
  async (how, redirect, memory) => {
    const size = 64 * MIB
    const { ca, key, cert } = await makeCertificates()
    const count = async ({ headers, body }: Request) => {
      let bytes = 0
      for await (const chunk of body as ReadableStream<Uint8Array>) bytes += chunk.byteLength
      return Response.json({ bytes, length: headers.get('content-length') })
    }
    const origin = await serve(count, { port: 0, certificate: { key, cert } })
    const env = { ...process.env, UPLOAD: JSON.stringify({ how, url: origin.baseUrl, ca, size, redirect }) }
    const args = ['--expose-gc', '--input-type=module', '--eval', upload]
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: PACKAGE, env })
    await origin.close()
    const { bytes, length, heldMiB } = JSON.parse(stdout)
    expect({ bytes, length }).toEqual({ bytes: size, length: String(size) })
    if (memory === 'flat') expect(heldMiB).toBeLessThan(8)
    else expect(heldMiB).toBeGreaterThan(56)
  },
)
