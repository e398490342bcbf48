// S3 as far as clients are measured with it: takes what is sent to it, lists ten objects, and sends as many bytes as the
// key says, or 1,024. It verifies nothing and keeps nothing. `GET /taken` tells how many bytes came since it was asked
// before. Tells its port; ends with the process that started it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'

const chunk = Buffer.alloc(65_536, 'holdfast')
const tag = '"5d41402abc4b2a76b9719d911017c592"'
const modified = new Date('2026-01-01')
const object = (key: string) =>
  `<Contents><Key>${key}</Key><LastModified>${modified.toISOString()}</LastModified>` +
  `<ETag>${tag}</ETag><Size>1024</Size><StorageClass>STANDARD</StorageClass></Contents>`
const list = `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>a-bucket</Name><Prefix></Prefix><KeyCount>10</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated>${Array.from({ length: 10 }, (_, at) => object(`folder/object-${at}.txt`)).join('')}</ListBucketResult>`
const begun = '<InitiateMultipartUploadResult><UploadId>an-upload</UploadId></InitiateMultipartUploadResult>'
const underWay = '<ListMultipartUploadsResult><IsTruncated>false</IsTruncated></ListMultipartUploadsResult>'
const completed = `<CompleteMultipartUploadResult><Location>http://127.0.0.1/a-bucket/a-key</Location><Bucket>a-bucket</Bucket><Key>a-key</Key><ETag>${tag}</ETag></CompleteMultipartUploadResult>`

let taken = 0

function* bytes(size: number) {
  for (let left = size; left > 0; left -= chunk.length) yield chunk.subarray(0, left)
}

async function drain(request: IncomingMessage): Promise<number> {
  let size = 0
  for await (const piece of request) size += piece.length
  return size
}

const sendXml = (response: ServerResponse, xml: string) =>
  response.setHeader('content-type', 'application/xml').end(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`)

function send(key: string, response: ServerResponse) {
  const size = Number(/^\d+$/.exec(key)?.[0] ?? 1024)
  response.setHeader('content-type', 'application/octet-stream').setHeader('content-length', size)
  response.setHeader('last-modified', modified.toUTCString()).setHeader('etag', tag)
  Readable.from(bytes(size)).pipe(response)
}

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback')
  const [, bucket, key] = pathname.split('/')
  if (bucket === 'taken') {
    response.end(String(taken))
    taken = 0
  } else if (request.method === 'PUT') {
    const size = await drain(request)
    taken += size
    response.setHeader('etag', tag).end()
  } else if (request.method === 'POST') {
    await drain(request)
    sendXml(response, searchParams.has('uploads') ? begun : completed)
  } else if (key) send(key, response)
  else sendXml(response, searchParams.has('uploads') ? underWay : list)
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit())
