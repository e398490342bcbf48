import { AwsClient } from 'aws4fetch'
import { describe, expect, test } from 'vitest'
import { needs } from '../support/needs.ts'
import { type S3Server, startS3Server } from './support/s3-server.ts'

// That the server which judges our client is fit to: it believes a signature that another library made, no other.

let server: S3Server

needs(
  startS3Server,
  (started) => {
    server = started
    return started.stop
  },
  600_000,
)

const signing = (changes: { secretAccessKey?: string; accessKeyId?: string } = {}) =>
  new AwsClient({ ...server, service: 's3', retries: 0, ...changes })
const codeOf = async (response: Response) => /<Code>(.*?)<\/Code>/.exec(await response.text())?.[1]

test('a bucket is made and an object put and read, with signed requests', async () => {
  const aws = signing()
  expect((await aws.fetch(`${server.endpoint}/bucket`, { method: 'PUT' })).status).toBe(200)
  const object = `${server.endpoint}/bucket/a%20folder/%C3%BC%20%E2%9C%93.txt`
  expect((await aws.fetch(object, { method: 'PUT', body: 'held fast' })).status).toBe(200)
  expect(await (await aws.fetch(object)).text()).toBe('held fast')
})

describe('refused is', () => {
  test('what is not signed', async () => {
    const response = await fetch(`${server.endpoint}/bucket`)
    expect([response.status, await codeOf(response)]).toEqual([403, 'AccessDenied'])
  })

  test('a signature of another secret', async () => {
    const response = await signing({ secretAccessKey: 'only-for-testz' }).fetch(`${server.endpoint}/bucket`)
    expect([response.status, await codeOf(response)]).toEqual([403, 'SignatureDoesNotMatch'])
  })

  test('an access key that nobody has', async () => {
    const response = await signing({ accessKeyId: 'nobody' }).fetch(`${server.endpoint}/bucket`)
    expect([response.status, await codeOf(response)]).toEqual([403, 'InvalidAccessKeyId'])
  })

  test('a request that was changed after it was signed', async () => {
    const signed = await signing().sign(`${server.endpoint}/bucket?list-type=2&prefix=a`)
    const response = await fetch(signed.url.replace('prefix=a', 'prefix=b'), { headers: signed.headers })
    expect([response.status, await codeOf(response)]).toEqual([403, 'SignatureDoesNotMatch'])
  })

  test('a body that was changed after it was signed', async () => {
    const url = `${server.endpoint}/bucket/changed`
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('signed'))
    const headers = { 'x-amz-content-sha256': Buffer.from(hash).toString('hex') }
    const signed = await signing().sign(url, { method: 'PUT', body: 'signed', headers })
    const response = await fetch(url, { method: 'PUT', body: 'change', headers: signed.headers })
    expect([response.status, await codeOf(response)]).toEqual([400, 'XAmzContentSHA256Mismatch'])
  })
})
