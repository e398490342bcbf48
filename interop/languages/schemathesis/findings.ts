import { firstBridge, lastBridge } from './bridge-findings.ts'
import { type Findings, query, refused, trace } from './finding.ts'

const NAMED = ['/ipns/{name}', '/ipns/{name}/{path}']
const READS = ['GET', 'HEAD']
const readsOf = (paths: readonly string[]) =>
  READS.flatMap((method) => paths.map((path) => `${method} ${path}`))

/** All of it has to be found each time, and nothing else may. */
export const findings: Readonly<Record<string, Findings>> = {
  pinning: (paths) => [
    ...trace(paths),
    ...['ST104', 'ST109'].map((code) => ({
      code,
      operations: ['GET /pins'],
      why: '1,000 keys of `meta` are more than Node reads of a head: its 431 has no body, before any mock',
    })),
  ],
  pinarkive: (paths) => [
    ...trace(paths),
    {
      code: 'ST201',
      operations: [
        ...['GET /plans/my-plan', 'GET /auth/2fa/status', 'POST /auth/logout', 'GET /users/me'],
        ...['GET /users/me/clusters', 'GET /users/me/uploads', 'GET /status/{cid}', 'GET /allocations/{cid}'],
        ...['POST /files/', 'POST /files/directory', 'POST /files/directory-dag', 'POST /files/pin/{cid}'],
        ...['PUT /files/rename/{uploadId}', 'DELETE /files/remove/{cid}', 'POST /tokens/generate'],
        ...['GET /tokens/list', 'DELETE /tokens/revoke/{name}'],
      ],
      why: '`X-Request-Source` is compared with `web`, and any other value is that of another client',
    },
    refused(['POST /files/directory'], 'the server has no such directory'),
    refused(['POST /tokens/generate'], 'the key would end after the year 9999'),
  ],
  pintheon: (paths) => [
    ...trace(paths),
    ...query(paths),
    {
      code: 'ST101',
      operations: ['POST /api/upload_folder'],
      why: "the node's own failure over every folder: it has never taken one",
    },
    {
      code: 'ST201',
      operations: ['POST /api_upload'],
      why: 'the node takes an empty directory for none',
    },
    refused(['POST /api_upload'], 'encrypted, and for nobody'),
    refused(['POST /api_create_directory'], 'a name that is taken, or is none'),
    refused(['POST /api_upload_homepage'], 'no ZIP'),
  ],
  'pintheon, gateway': (paths) => [
    ...trace(paths),
    {
      code: 'ST101',
      operations: readsOf(NAMED),
      why: 'a name that nobody publishes is 500, and the document has it',
    },
    {
      code: 'ST201',
      operations: ['GET /ipfs/{cid}'],
      why: 'a range that is none is passed over (RFC 9110, 14.2)',
    },
    {
      code: 'ST201',
      operations: NAMED.map((path) => `GET ${path}`),
      why: '412 is the answer to `only-if-cached` (Trustless Gateway), whatever the range',
    },
    refused(readsOf(NAMED), '412 to `only-if-cached`'),
  ],
  'storj-bridge, last': lastBridge,
  'storj-bridge, 2016': firstBridge,
  'storj-auth': (paths) => [
    ...trace(paths),
    // At the path of a key id it is 404, which the tool takes.
    ...query(paths.filter((path) => path !== '/v1/access/{accessKeyId}')),
    refused(['GET /v1/access/{accessKeyId}'], 'no key id: it is base32 of 28 characters'),
    refused(['POST /v1/access'], 'no access grant: its form is that of base58, with a checksum'),
  ],
  'storj-linksharing': (paths) => [
    ...trace(paths),
    ...query(paths),
    refused(
      readsOf(['/raw/{access}/{bucket}/{key}']),
      '412 to `If-Unmodified-Since`, of a file that is newer',
    ),
  ],
}
