import type { Action } from '../grant/actions.js'
import { type Credential, createCredentials, type MockedCredentials } from './credentials.js'
import { switchQuirks, type UplinkQuirks } from './quirks.js'
import { S3Error } from './s3-error.js'
import { createStorage } from './storage.js'

/** How the mocked services are to be. */
export interface UplinkMockOptions {
  /** Where the auth service is; `https://auth.storjshare.io` unless told. */
  authUrl?: string | undefined
  /** Where linksharing is; `https://link.storjshare.io` unless told. */
  linkUrl?: string | undefined
  /** Where the S3 gateway is; `https://gateway.storjshare.io` unless told. */
  gatewayUrl?: string | undefined
  /** Keys of the gateway that allow everything, without an access grant; none unless told. */
  credentials?: readonly MockedCredentials[] | undefined
  /** Satellites whose access grants are taken, as `id@host:port`; any unless told. */
  satellites?: readonly string[] | undefined
  /** What lets operators look registered grants up; nothing unless told. */
  operatorTokens?: readonly string[] | undefined
  /** Bytes that each part of an upload but the last has at least; 5 MiB unless told, as at the gateway. */
  smallestPart?: number | undefined
  /** Whether requests come over a wire, where it can be seen that one has no Content-Length; not unless told. */
  overHttp?: boolean | undefined
  /** What real services do to a program at times; nothing of it unless told. */
  quirks?: UplinkQuirks | undefined
  /** The clock, in milliseconds since 1970; Date.now unless told. */
  now?: (() => number) | undefined
}

/** What every operation works with. */
export type MockedService = ReturnType<typeof readService>

export function readService({
  authUrl = 'https://auth.storjshare.io',
  linkUrl = 'https://link.storjshare.io',
  gatewayUrl = 'https://gateway.storjshare.io',
  credentials = [],
  satellites,
  operatorTokens = [],
  smallestPart = 5 * 2 ** 20,
  overHttp = false,
  quirks = {},
  now = Date.now,
}: UplinkMockOptions) {
  return {
    authUrl,
    linkUrl,
    gatewayUrl,
    satellites,
    operatorTokens,
    smallestPart,
    overHttp,
    now,
    quirks: switchQuirks(quirks),
    credentials: createCredentials(credentials),
    storage: createStorage(now),
  }
}

/** What the satellite is asked for everything: whether an API key allows this. */
export const mayDo = (
  { now }: Pick<MockedService, 'now'>,
  { access }: Pick<Credential, 'access'>,
  action: Action,
  bucket: string,
  key?: string,
): boolean => access?.can(action, bucket, key, new Date(now())) ?? true

/** @throws S3Error */
export function assertMay(
  service: Pick<MockedService, 'now'>,
  credential: Pick<Credential, 'access'>,
  action: Action,
  bucket: string,
  key?: string,
): void {
  if (!mayDo(service, credential, action, bucket, key)) throw new S3Error('AccessDenied')
}
