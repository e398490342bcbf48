import { type AnyReply, type MockAnswer, type MockApi, mockApi } from '@holdfast/shared/msw'
import * as z from 'zod'
import { mocks, type Operations, operations, schemes } from '../generated/storj-auth/operations.gen.js'
import { validators } from '../generated/storj-auth/validators.gen.js'
import { endOf } from './credentials.js'
import type { Failures } from './failures.js'
import type { MockedService } from './service.js'

/** Bytes of a request (storj/edge, pkg/auth, PostSizeLimit). */
const LARGEST_REQUEST = 4096
const MINUTE = 60_000

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST, OPTIONS',
  'access-control-allow-headers':
    'Content-Type, Accept, Accept-Language, Content-Language, Content-Length, Accept-Encoding',
}

/** What is no grant it says itself; what is no registration at all cannot be read. */
const registration = z
  .object({ access_grant: z.string(), public: z.boolean(), usage_tags: z.array(z.string()) })
  .partial()
  .loose()

/** The auth service. */
export function createAuthService(service: MockedService, failures: Failures): MockApi['respond'] {
  const { credentials, operatorTokens, gatewayUrl, now } = service
  const tooLarge = new WeakSet<Request>()

  const mock = mockApi<Operations>(
    {
      baseUrl: service.authUrl,
      table: { operations, schemes },
      mocks,
      validators: {
        ...validators,
        registerAccess: { ...validators.registerAccess, body: registration },
      },
      precede: ({ operationId, request }) =>
        operationId === 'registerAccess' && tooLarge.has(request) ? say(413, '') : undefined,
      authorise: ({ bearer = '' }) => operatorTokens.includes(bearer),
      intercept: (operationId) => {
        const failure = failures.take('auth', operationId)
        return failure && { ...say(failure.status, failure.message ?? ''), headers: failure.headers ?? {} }
      },
      refuse: ({ status, request, details }) => refuse(status, request, details),
      failure: () => ({}),
      ignoresUnknownParameters: true,
      ignoresContentType: true,
      deviate: write,
    },
    {
      registerAccess({ body }) {
        const { access_grant: grant = '', public: isPublic = false, usage_tags: tags = [] } = body
        const usageTags = [...new Set(tags.map((tag) => tag.toLowerCase()))].filter(Boolean).sort()
        const unknown = usageTags.find((tag) => tag !== 'mcp')
        if (unknown !== undefined) return say(400, `invalid tag: unknown tag "${unknown}"`)
        const problem = problemOf(service, grant)
        if (problem) return say(400, `access grant: ${problem}`)
        const { accessKeyId, secretKey } = credentials.register(grant, { public: isPublic, usageTags })
        return {
          status: 200,
          body: { access_key_id: accessKeyId, secret_key: secretKey, endpoint: gatewayUrl },
        }
      },

      getAccess({ path: { accessKeyId } }) {
        const found = credentials.find(accessKeyId)
        if (!found && accessKeyId.length !== ID_LENGTH)
          return say(
            400,
            `alphanumeric encryption key length expected to be ${ID_LENGTH}, was ${accessKeyId.length}`,
          )
        const end = found?.access && endOf(found.access)
        if (!found?.grant || (end !== undefined && end < now())) return say(401, 'not found: record')
        return {
          status: 200,
          body: {
            access_grant: found.grant,
            secret_key: found.secretKey,
            public: found.public,
            ...(found.usageTags?.length && { usage_tags: [...found.usageTags] }),
          },
        }
      },

      checkStartup: () => ({ status: 200, body: undefined }),
      checkLive: () => ({ status: 200, body: undefined }),
    },
  )

  return async (input, init) => {
    const request = typeof input === 'string' ? new Request(input, init) : input
    if (request.method === 'OPTIONS') return new Response(null, { headers: CORS })
    const { byteLength } = await request.clone().arrayBuffer()
    if (byteLength > LARGEST_REQUEST) tooLarge.add(request)
    return mock.respond(request)
  }
}

/** Characters of an access key id. */
export const ID_LENGTH = 28

/** Why a grant is not taken; nothing where it is. */
function problemOf({ credentials, satellites, now }: MockedService, grant: string): string | undefined {
  const access = credentials.read(grant)
  if (!access) return 'uplink: invalid access grant format'
  const { satelliteAddress } = access
  if (satellites && !satellites.includes(satelliteAddress))
    return `disallowed satellite: "${satelliteAddress}"`
  const end = endOf(access)
  return end !== undefined && end < now() + MINUTE ? 'expiration cannot be shorter than a minute' : undefined
}

/** As Go's `http.Error` writes it. */
const say = <Status extends number>(status: Status, text: string) => ({ status, body: `${text}\n` })

function refuse(status: 400 | 401 | 404, { method, url }: Request, details: string): AnyReply {
  if (status === 401) return say(401, 'unauthorized')
  if (status === 400) return say(422, details.replace(/^body: /, ''))
  const known = ['/v1/access', '/v1/health/startup', '/v1/health/live'].some((path) => url.endsWith(path))
  return { status: known && method !== 'OPTIONS' ? 405 : 404, body: '' }
}

/** A body that is announced as too long is answered before there are headers for browsers. */
function write(answer: MockAnswer, { operationId }: { operationId: string | undefined }): MockAnswer {
  const { kind, body, status, headers } = answer
  const cors = operationId === 'registerAccess' && status !== 413 ? CORS : {}
  const text =
    kind === 'text' && body !== ''
      ? { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' }
      : {}
  return { ...answer, kind: body === '' ? 'none' : kind, headers: { ...cors, ...text, ...headers } }
}
