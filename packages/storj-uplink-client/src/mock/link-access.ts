import type { Access } from '../access.js'
import { ID_LENGTH } from './auth-service.js'
import type { Credential } from './credentials.js'
import { S3Error } from './s3-error.js'
import type { MockedService } from './service.js'
import { verifySignature } from './verify-signature.js'

/** What link sharing refuses, in a sentence for people. */
export class LinkRefusal extends Error {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, sentence: string, headers: Readonly<Record<string, string>> = {}) {
    super(sentence)
    this.status = status
    this.headers = headers
  }
}

const NOTHING = new Uint8Array()

/** What a link is for: a grant, or the access key id of one that is public, or whose secret key signs the request. */
export async function openLink(service: MockedService, access: string, request: Request): Promise<Access> {
  const grant = service.credentials.read(access)
  if (grant) return grant
  const found = service.credentials.find(access)
  if (!found && access.length !== ID_LENGTH)
    throw new LinkRefusal(400, 'Malformed request. Please try again.')
  if (!found?.access) throw new LinkRefusal(401, 'Access denied.')
  if (!found.public) await assertSigned(service, found, request)
  return found.access
}

async function assertSigned(
  { now }: MockedService,
  { accessKeyId, secretKey }: Credential,
  request: Request,
): Promise<void> {
  const secretOf = (id: string) => (id === accessKeyId ? secretKey : undefined)
  try {
    await verifySignature({ request, body: NOTHING }, { now, secretOf })
  } catch (error) {
    throw error instanceof S3Error ? new LinkRefusal(403, 'Access denied.') : error
  }
}

const SENTENCES: Readonly<Record<string, string>> = {
  NoSuchBucket: 'Bucket not found.',
  NoSuchKey: 'Object not found.',
  InvalidBucketName: 'Invalid bucket name.',
  AccessDenied: 'Access denied.',
}

/** The same for what the storage refuses. */
export function toLinkRefusal(error: unknown): LinkRefusal {
  if (error instanceof LinkRefusal) return error
  const sentence = error instanceof S3Error ? SENTENCES[error.code] : undefined
  if (sentence === undefined) throw error
  return new LinkRefusal((error as S3Error).status, sentence)
}
