import { createPintheonClient, TokenRefusedError } from '@holdfast/pintheon-client'

/** The life of a file, and of a token that is none. */
export async function main({ pintheon: { baseUrl, gatewayUrl, secret, nodePublicKey } }) {
  const client = createPintheonClient({ baseUrl, gatewayUrl, token: { secret, nodePublicKey } })

  const text = crypto.randomUUID()
  const { cid } = await client.uploadFile(new Blob([text]), { name: 'a.txt' })
  const { stream } = await client.download(cid)
  const none = createPintheonClient({ baseUrl, token: 'none' })
  const error = await none.listDirectories().catch((error) => error)
  return { same: (await new Response(stream).text()) === text, refused: error instanceof TokenRefusedError }
}
