import { createPinarkiveClient, NotFoundError } from '@holdfast/pinarkive-client'

/** The life of a file. */
export async function main({ pinarkive: { baseUrl, apiKey } }) {
  const client = createPinarkiveClient({ baseUrl, apiKey })

  const { cid } = await client.uploadFile(new Blob([crypto.randomUUID()]), { name: 'a.txt' })
  const { uploads } = await client.listUploads({ limit: 100 })
  await client.removeFile(cid)
  const error = await client.removeFile(cid).catch((error) => error)
  return { listed: uploads.some((upload) => upload.cid === cid), missing: error instanceof NotFoundError }
}
