// Sends `/bytes?size=` as fast as it is read. Tells its port; ends with the process that started it.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'

const chunk = Buffer.alloc(65_536, 'holdfast')

function* bytes(size: number) {
  for (let left = size; left > 0; left -= chunk.length) yield chunk.subarray(0, left)
}

const server = createServer(({ url = '' }, response) => {
  const size = Number(new URL(url, 'http://loopback').searchParams.get('size'))
  response.setHeader('content-type', 'application/octet-stream')
  response.setHeader('content-length', size)
  Readable.from(bytes(size)).pipe(response)
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit())
