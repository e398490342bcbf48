import type { Action } from '../grant/actions.js'
import type { Admitted } from './gateway-request.js'
import { assertMay, type MockedService } from './service.js'

export type Gateway = ReturnType<typeof createGateway>

/** What the operations of the gateway work with. */
export function createGateway(service: MockedService) {
  const requests = new WeakMap<Request, Admitted>()
  const received = (request: Request) => requests.get(request) as Admitted
  return {
    service,
    admit: (request: Request, admitted: Admitted) => void requests.set(request, admitted),
    /** The request as it came, with all its headers and its bytes. */
    received,
    /** The key that is meant. */
    keyOf: (key = ''): string => (service.quirks.dropsLeadingSlash ? tidy(key) : key),
    /** @throws S3Error where the credentials do not allow it */
    assertMay(request: Request, action: Action, bucket: string, key?: string): void {
      assertMay(service, received(request).credential, action, bucket, key)
    },
  }
}

/** As Go's `path.Clean` does, where "/" stands first. */
function tidy(key: string): string {
  if (!key.startsWith('/')) return key
  const parts: string[] = []
  for (const part of key.split('/'))
    if (part === '..') parts.pop()
    else if (part && part !== '.') parts.push(part)
  return parts.join('/') + (key.length > 1 && key.endsWith('/') ? '/' : '')
}
