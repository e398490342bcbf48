import {
  type Credential,
  connect,
  type Explain,
  type FetchClient,
  hideSecretParameters,
  hideSecrets,
  normaliseBaseUrl,
  type Run,
  type TransportOptions,
  textOf,
} from '@holdfast/shared'
import { operations, schemes } from '../generated/storj-auth/operations.gen.js'
import type { paths } from '../generated/storj-auth/paths.gen.js'
import { SERVICE } from '../refuse.js'

export interface StorjAuthOptions extends TransportOptions {
  /** The auth service; `https://auth.storjshare.io` unless told. */
  authService?: string | URL | undefined
  /** What its operators have, for `GET /v1/access/{accessKeyId}`. */
  bearer?: Credential | undefined
}

/** @throws InvalidArgumentError for a URL or a credential that cannot be meant */
export function openAuthService({
  authService = 'https://auth.storjshare.io',
  bearer,
  ...options
}: StorjAuthOptions): { http: FetchClient<paths>; run: Run } {
  const service = {
    name: SERVICE,
    table: { operations, schemes },
    baseUrl: normaliseBaseUrl(SERVICE, authService),
    credentials: { bearer },
    explain,
    prepare: async (...[call, init]: Parameters<typeof hideSecrets>) => {
      hideSecrets(call, init)
      hideSecretParameters(call, init)
      // fetch would take the grant along to wherever a redirection leads.
      return { redirect: 'manual' } as const
    },
  }
  return connect<paths>(service, options)
}

/** Every operation of the auth service by method and path, as openapi-fetch has it. */
export const createStorjAuthFetchClient = (options: StorjAuthOptions = {}): FetchClient<paths> =>
  openAuthService(options).http

const explain: Explain = ({ body }) => ({ message: textOf(body), refreshCredentials: false })
