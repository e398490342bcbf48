import { byRequest } from '@holdfast/testing'
import { createPinarkiveClient, type PinarkiveClient, type TransportOptions } from '../src/index.ts'

export const BASE_URL = 'https://pinarkive.example/api/v3'
export const API_KEY = 'api-key-of-the-tests'
export const TOKEN = 'token-of-the-tests'

/** A CIDv1 in base32, and a CIDv0. */
export const CID = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi'
export const CID_V0 = 'QmPZ9gcCEpqKTo6aq61g2nXGUhM4iCL3ewB6LDXZCtioEB'

/** An answer that every operation can read. */
export const ANSWER = {
  cid: CID,
  token: 'token-of-an-answer',
  uploads: [],
  total: 0,
  plans: [],
  peers: [],
  tokens: [],
  clusters: [],
}

/** Options of a client, its credentials aside. */
export type Options = TransportOptions & { baseUrl?: string | URL | undefined }

/** A client whose failures are not repeated, so that a test sees the first. */
export const clientOf = (
  answer?: (request: Request) => Response | Promise<Response>,
  options: Options & ({ apiKey?: string } | object) = {},
): PinarkiveClient =>
  createPinarkiveClient({
    baseUrl: BASE_URL,
    apiKey: API_KEY,
    fetch: answer && byRequest(answer),
    retry: false,
    ...options,
  })

/** A multipart body with its boundary, which is drawn anew each time, written as `BOUNDARY`. */
export function withoutBoundary(text: string): string {
  return text.replace(/holdfast-\d+-\d+-\d+-\d+/g, 'BOUNDARY')
}
