import assert from 'node:assert/strict'
import { createPinarkiveClient } from '@holdfast/pinarkive-client'
import { fileFrom, filesFrom } from '@holdfast/pinarkive-client/node'

async function main() {
  const { baseUrl, apiKey } = JSON.parse(process.env.EMULATOR ?? '').pinarkive
  const client = createPinarkiveClient({ baseUrl, apiKey })

  const { cid } = await client.uploadFile(await fileFrom('package.json'))
  const { uploads } = await client.listUploads({ limit: 100 })
  assert(uploads.some((upload) => upload.cid === cid))
  const files = await filesFrom('programs')
  const dag = await client.uploadDirectoryDag(files)
  assert.equal(dag.files.length, files.size)

  return { package: '@holdfast/pinarkive-client', cid }
}

main().then((seen) => console.log(JSON.stringify(seen)))
