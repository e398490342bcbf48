import {
  connect,
  type Explain,
  type FetchClient,
  hideSecretParameters,
  normaliseBaseUrl,
  type OperationInfo,
  type Run,
  type TransportOptions,
  textOf,
} from '@holdfast/shared'
import { operations, schemes } from '../generated/storj-linksharing/operations.gen.js'
import type { paths } from '../generated/storj-linksharing/paths.gen.js'
import { SERVICE } from '../refuse.js'
import { encodeKey } from '../s3/encode.js'

export interface StorjLinksharingOptions extends TransportOptions {
  /** The link sharing service; `https://link.storjshare.io` unless told. */
  linkService?: string | URL | undefined
}

/** Storj's own service for links. */
export const LINK_SERVICE = 'https://link.storjshare.io'

/** @throws InvalidArgumentError for a URL that cannot be meant */
export function openLinkService({ linkService = LINK_SERVICE, ...options }: StorjLinksharingOptions): {
  http: FetchClient<paths>
  run: Run
} {
  const service = {
    name: SERVICE,
    table: { operations, schemes },
    baseUrl: normaliseBaseUrl(SERVICE, linkService),
    credentials: {},
    explain,
    prepare: async (...[call, init]: Parameters<typeof hideSecretParameters>) => {
      hideSecretParameters(call, init)
      // The keys of objects may have "//" in them.
      const path = call.operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
        encodeKey(String(Object(init.params?.path)[name] ?? '')),
      )
      call.operation = { ...call.operation, path } as OperationInfo
      // It answers with one where a key is a prefix.
      return { redirect: 'manual' } as const
    },
  }
  return connect<paths>(service, options)
}

/** Every operation of link sharing by method and path, as openapi-fetch has it. */
export const createStorjLinksharingFetchClient = (
  options: StorjLinksharingOptions = {},
): FetchClient<paths> => openLinkService(options).http

const explain: Explain = ({ body }) => ({ message: textOf(body), refreshCredentials: false })
