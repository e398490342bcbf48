import { byRequest } from '@holdfast/testing'
import { createPinningClient, type PinningClient, type PinningClientOptions } from '../src/index.ts'

export const BASE_URL = 'https://pins.example/psa'
export const TOKEN = 'token-of-the-tests'

/** A CIDv1 in base32, and a CIDv0. */
export const CID = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi'
export const CID_V0 = 'QmPZ9gcCEpqKTo6aq61g2nXGUhM4iCL3ewB6LDXZCtioEB'

/** A pin object just as the document has it. */
export const PIN_STATUS = {
  requestid: '7e5f4b7c',
  status: 'pinned',
  created: '2026-07-27T17:32:28.276Z',
  pin: { cid: CID },
  delegates: ['/dns4/node.example.net/tcp/4001/p2p/12D3KooWQYhTNQdmr3ArTeUHRYzFg94BKyTkoWBDWez9kSCVe2Xo'],
}

/** A client whose failures are not repeated, so that a test sees the first. */
export const clientOf = (
  answer?: (request: Request) => Response | Promise<Response>,
  options: Partial<PinningClientOptions> = {},
): PinningClient =>
  createPinningClient({
    baseUrl: BASE_URL,
    accessToken: TOKEN,
    fetch: answer && byRequest(answer),
    retry: false,
    ...options,
  })

/** What a promise is rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  const value = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if ('error' in value) return value.error
  throw new Error(`it did not fail, but gave ${JSON.stringify(value.value)}`)
}

/** A failed fetch, as undici throws it. */
export const networkError = (code: string): TypeError =>
  Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(code), { code }) })
