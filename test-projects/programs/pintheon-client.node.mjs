import assert from 'node:assert/strict'
import { createPintheonClient } from '@holdfast/pintheon-client'
import { fileFrom, filesFrom, insecureFetch, trustingFetch } from '@holdfast/pintheon-client/node'

async function main() {
  const { baseUrl, gatewayUrl, secret, nodePublicKey } = JSON.parse(process.env.EMULATOR ?? '').pintheon
  const client = createPintheonClient({ baseUrl, gatewayUrl, token: { secret, nodePublicKey } })

  // Each run has a directory of its own, and the same files as the others.
  const directory = `programs-${crypto.randomUUID()}`
  const { files } = await client.uploadFolder(await filesFrom('programs'), { directory, resend: true })
  assert(files.length > 1)
  const { cid } = await client.uploadFile(await fileFrom('package.json'), { resend: true })
  assert.deepEqual([typeof trustingFetch, typeof insecureFetch], ['function', 'function'])

  return { package: '@holdfast/pintheon-client', cid }
}

main().then((seen) => console.log(JSON.stringify(seen)))
