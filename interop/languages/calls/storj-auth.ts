import { ACCESS_KEY_ID, GRANT } from '../../../packages/storj-uplink-client/test/edge-cases.ts'
import type { Call } from './call.ts'

export const storjAuth: readonly Call[] = [
  {
    operationId: 'registerAccess',
    golden: 'registerAccess',
    body: { access_grant: GRANT, public: false },
  },
  {
    operationId: 'registerAccess',
    golden: 'registerAccess: public, and what for',
    body: { access_grant: GRANT, public: true, usage_tags: ['mcp'] },
  },
  { operationId: 'getAccess', golden: 'getAccess', path: { accessKeyId: ACCESS_KEY_ID } },
  { operationId: 'checkStartup', golden: 'checkStartup' },
  { operationId: 'checkLive', golden: 'checkLive' },
]
