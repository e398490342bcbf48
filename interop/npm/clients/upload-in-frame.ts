import { createHash, randomBytes } from 'node:crypto'
import type { FileEntry, StorjBridgeClient } from '@holdfast/storj-bridge-client'

/**
 * Uploads a file of one shard to a later bridge, as the README of our client says that it is done: a frame, the shard in
 * it, the bytes to the farmer who took it on, an entry in the bucket.
 */
export async function uploadInFrame(
  { http }: StorjBridgeClient,
  bucketId: string,
  { name, type, content }: { name: string; type: string; content: Uint8Array<ArrayBuffer> },
): Promise<FileEntry> {
  const frame = read(await http.POST('/frames', { body: {} }))
  const challenge = randomBytes(32)
  const shard = {
    hash: hash160(content).toString('hex'),
    size: content.length,
    index: 0,
    challenges: [challenge.toString('hex')],
    // What the farmer is to answer to the challenge is hashed once more.
    tree: [hash160(hash160(Buffer.concat([challenge, content]))).toString('hex')],
  }
  const { hash, token, farmer } = read(
    await http.PUT('/frames/{frameId}', { params: { path: { frameId: frame.id } }, body: shard }),
  )
  const url = `http://${farmer?.address}:${farmer?.port}/shards/${hash}?token=${token}`
  const headers = { 'content-type': 'application/octet-stream', 'x-storj-node-id': `${farmer?.nodeID}` }
  const stored = await fetch(url, { method: 'POST', body: content, headers })
  if (!stored.ok) throw new Error(await stored.text())
  const entry = { frame: frame.id, filename: name, mimetype: type }
  return read(await http.POST('/buckets/{id}/files', { params: { path: { id: bucketId } }, body: entry }))
}

/** How the network names shards, and hashes audits: RIPEMD-160 of the SHA-256. */
const hash160 = (bytes: Uint8Array) =>
  createHash('ripemd160').update(createHash('sha256').update(bytes).digest()).digest()

function read<Data>({ data, error }: { data?: Data; error?: unknown }): Data {
  if (data === undefined) throw new Error(JSON.stringify(error))
  return data
}
