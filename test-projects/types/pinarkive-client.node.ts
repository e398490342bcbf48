import { createPinarkiveClient, type UploadFile } from '@holdfast/pinarkive-client'
import { fileFrom, filesFrom } from '@holdfast/pinarkive-client/node'

export async function use(): Promise<string> {
  const client = createPinarkiveClient({ apiKey: 'key' })
  const file: UploadFile = await fileFrom('a.txt')
  const files: Map<string, UploadFile> = await filesFrom('folder')
  await client.uploadFile(file)
  return (await client.uploadDirectoryDag(files)).cid
}

export async function misuse() {
  // @ts-expect-error: a path is text
  await fileFrom(1)
}
