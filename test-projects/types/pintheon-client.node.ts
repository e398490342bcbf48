import { createPintheonClient, type UploadFile } from '@holdfast/pintheon-client'
import { fileFrom, filesFrom, trustingFetch } from '@holdfast/pintheon-client/node'

export async function use(ca: string): Promise<string> {
  const client = createPintheonClient({ token: 'token', fetch: await trustingFetch({ ca }) })
  const file: UploadFile = await fileFrom('a.txt')
  await client.uploadFolder(await filesFrom('folder'))
  return (await client.uploadFile(file)).cid
}

export async function misuse() {
  // @ts-expect-error: a path is text
  await fileFrom(1)
  // @ts-expect-error: whom to trust must be said
  await trustingFetch()
}
