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
