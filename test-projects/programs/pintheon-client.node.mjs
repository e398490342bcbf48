import assert from 'node:assert/strict'
import { createPintheonClient } from '@holdfast/pintheon-client'
import { fileFrom, filesFrom, insecureFetch, trustingFetch } from '@holdfast/pintheon-client/node'

async function main() {
  const { baseUrl, gatewayUrl, secret, nodePublicKey } = JSON.parse(process.env.EMULATOR ?? '').pintheon
  const client = createPintheonClient({ baseUrl, gatewayUrl, token: { secret, nodePublicKey } })

  // Each run has a directory of its own, and the same files as the others.
  const directory = `programs-${crypto.randomUUID()}`
  // Of all of them, in each runtime, the node would have too many: it takes 500 an hour.
  const some = new Map([...(await filesFrom('programs'))].slice(0, 5))
  const { files } = await client.uploadFolder(some, { directory, resend: true })
  assert.equal(files.length, 5)
  const { cid } = await client.uploadFile(await fileFrom('package.json'), { resend: true })
  assert.deepEqual([typeof trustingFetch, typeof insecureFetch], ['function', 'function'])

  return { package: '@holdfast/pintheon-client', cid }
}

main().then((seen) => console.log(JSON.stringify(seen)))
