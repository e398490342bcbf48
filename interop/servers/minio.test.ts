import { gatewayConformance } from '../support/gateway/conformance.ts'
import { gatewayService } from '../support/gateway/service.ts'
import { startS3Server } from './support/s3-server.ts'

async function open() {
  const server = await startS3Server()
  if ('missing' in server) return server
  const { endpoint, accessKeyId, secretAccessKey, region, stop } = server
  return gatewayService({ endpoint, accessKeyId, secretKey: secretAccessKey, region }, stop)
}

const refusesKey = { why: 'it refuses such a key', fails: /400 XMinioInvalidObjectName/ }

gatewayConformance('MinIO', {
  open,
  deviations: {
    'with a NUL': refusesKey,
    'with a NUL, in parts and with late metadata': refusesKey,
    'with "//" within': refusesKey,
    'with "//" within, in parts and with late metadata': refusesKey,
    'with a trailing "//"': refusesKey,
    'with a trailing "//", in parts and with late metadata': refusesKey,
    'with nothing but "/"': refusesKey,
    'with nothing but "/", in parts and with late metadata': refusesKey,
    'with 1,000 bytes of letters of two': refusesKey,
    'with 1,000 bytes of letters of two, in parts and with late metadata': refusesKey,
    'with a trailing "/", in parts and with late metadata': refusesKey,
    'with a leading "/"': { why: 'it drops a "/" at the beginning', fails: /expected \[ 'a' \]/ },
    'of an object and of what is in a folder of its name are two': {
      why: 'it does not list what is in a folder that is an object too',
      fails: /expected \[ 'a' \]/,
    },
    'ends an object': {
      why: 'it keeps an expiry as metadata, as which gateways of Storj alone read it',
      fails: /did not fail/,
    },
  },
  // Dots between slashes it also sees between backslashes, and with blanks around them (hasBadPathComponent).
  holds: (key) =>
    !/(^|[\\/])[\0- ]*\.\.?[\0- ]*([\\/]|$)/.test(key) &&
    !/\/\/|^\/|\0/.test(key) &&
    key.split('/').every((name) => Buffer.byteLength(name) <= 255),
})
