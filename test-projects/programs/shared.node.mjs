import assert from 'node:assert/strict'
import * as tls from 'node:tls'
import { insecureFetch, trustingFetch } from '@holdfast/shared/node'

async function main() {
  const { baseUrl, accessToken } = JSON.parse(process.env.EMULATOR ?? '').pinning
  const headers = new Headers({ authorization: `Bearer ${accessToken}` })
  const get = { method: 'GET', headers, body: null, redirect: 'follow', signal: new AbortController().signal }

  const insecure = await insecureFetch()
  const { status } = await insecure(`${baseUrl}/pins`, get)
  assert.equal(status, 200)
  await assert.rejects(insecure('https://pins.example/', get), { argument: 'url' })

  await assert.rejects(trustingFetch({ ca: 'a file' }), { argument: 'ca' })
  // Deno shows the authorities that it knows to nobody who lacks --allow-sys.
  if (!globalThis.Deno) {
    const fetch = await trustingFetch({ ca: tls.rootCertificates[0] })
    assert.equal((await fetch(`${baseUrl}/pins`, get)).status, 200)
  }

  return { package: '@holdfast/shared', status }
}

main().then((seen) => console.log(JSON.stringify(seen)))
