import type { Credential } from '@holdfast/shared'
import type { PinningClientOptions } from './client.js'
import { refuse } from './refuse.js'

/** What a client needs to know of a service; other options can be put beside it. */
export type Provider = Pick<PinningClientOptions, 'baseUrl' | 'accessToken' | 'rateLimit'>

/** A service whose access token is used as it is. */
export interface TokenParts {
  accessToken: Credential
}

/** What Filebase's access token is made of. */
export type FilebaseParts = TokenParts | BucketParts

/** Where a cluster is, and its token. */
export interface ClusterParts {
  /** `http://127.0.0.1:9097` unless told. */
  baseUrl?: PinningClientOptions['baseUrl'] | undefined
  /** What `POST /token` gave; any will do where the cluster has no authentication. */
  accessToken?: Credential | undefined
}

/** The account and the bucket that a token of Filebase stands for. */
export interface BucketParts {
  /** The access key of the account. */
  key: string
  /** The secret that belongs to the key. */
  secret: string
  /** The bucket that the pins go to. */
  bucket: string
}

/**
 * Services that answered when this was written: where they are, how their token is made, and how much they say that
 * they take. Each gives options for `createPinningClient`.
 * @example
 * const client = createPinningClient({ ...providers.pinata({ accessToken: jwt }), hooks })
 */
export const providers = {
  /**
   * Pinata. The token is a JWT whose key is allowed the Pinning Service API. Documented: 60 requests a minute on the
   * smallest plan, and 30 lists a minute on all; give a `rateLimit` of your own for a larger one.
   */
  pinata: (parts: TokenParts): Provider =>
    provider('https://api.pinata.cloud/psa', parts, { requests: 60, perMs: 60_000 }),

  /**
   * Filebase. The token is the base64 of `key:secret:bucket`, or the one that its console shows for a bucket.
   * Documented: 100 requests a second.
   */
  filebase(parts: FilebaseParts): Provider {
    const limit = { requests: 100, perMs: 1000 }
    const baseUrl = 'https://api.filebase.io/v1/ipfs'
    const { accessToken, key, secret, bucket } = { ...(parts as Partial<TokenParts & BucketParts>) }
    if (accessToken !== undefined) return provider(baseUrl, { accessToken }, limit)
    assertParts({ key, secret, bucket }, /^[!-9;-~]+$/)
    return provider(baseUrl, { accessToken: btoa(`${key}:${secret}:${bucket}`) }, limit)
  },

  /** 4EVERLAND. The token is the one that its dashboard shows. */
  fourEverland: (parts: TokenParts): Provider => provider('https://api.4everland.dev', parts),

  /** Functionland's Fula. The token is the one that its dashboard shows. */
  fula: (parts: TokenParts): Provider => provider('https://api.cloud.fx.land', parts),

  /**
   * A cluster of your own, on this machine unless told. The token is what its `POST /token` gives for a user and a
   * password; a cluster without authentication looks at none. It lists in no order: what does not fit on one page of
   * 1000 ends a `listAll` with PaginationStalledError.
   */
  ipfsCluster({ baseUrl = 'http://127.0.0.1:9097', accessToken = 'none' }: ClusterParts = {}): Provider {
    return provider(baseUrl, { accessToken })
  },
}

function provider(
  baseUrl: Provider['baseUrl'],
  parts: TokenParts,
  rateLimit?: Provider['rateLimit'],
): Provider {
  const { accessToken } = { ...parts }
  if (typeof accessToken !== 'function') assertParts({ accessToken }, /^[!-~]+$/)
  return { baseUrl, accessToken, rateLimit }
}

/** Refuses what would become "undefined" in a token, or would move the borders of its parts. */
function assertParts(parts: object, form: RegExp): void {
  for (const [name, part] of Object.entries(parts))
    if (typeof part !== 'string' || !form.test(part))
      throw refuse(name, 'is missing, or cannot be part of a token')
}
