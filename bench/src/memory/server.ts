// Sends `/bytes?size=` as fast as it is read, and takes what is posted to it. Tells its port; ends with the process that
// started it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'

const chunk = Buffer.alloc(65_536, 'holdfast')
// An answer as PinArkive gives one, with what the measurement wants to know.
const cid = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi'

function* bytes(size: number) {
  for (let left = size; left > 0; left -= chunk.length) yield chunk.subarray(0, left)
}

function send(url: string, response: ServerResponse) {
  const size = Number(new URL(url, 'http://loopback').searchParams.get('size'))
  response.setHeader('content-type', 'application/octet-stream')
  response.setHeader('content-length', size)
  Readable.from(bytes(size)).pipe(response)
}

async function take(request: IncomingMessage, response: ServerResponse) {
  let taken = 0
  for await (const piece of request) taken += piece.length
  response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ cid, size: taken }))
}

const server = createServer((request, response) =>
  request.method === 'POST' ? take(request, response) : send(request.url ?? '', response),
)
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit())
