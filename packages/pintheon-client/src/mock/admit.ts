import type { AnyReply } from '@holdfast/shared/msw'
import { parseAccessToken, toX25519PublicKey, verifyAccessToken } from '../token.js'
import { BAD_REQUEST, FORBIDDEN, SERVER_ERROR, TOO_MANY_PARTS } from './pages.js'
import type { MockedService } from './service.js'

interface Asked {
  readonly operationId: string
  readonly fields?: Readonly<Record<string, unknown>>
}

/** More parts than this make Flask refuse a form. */
const MAX_PARTS = 1000

/** Whether a token may do this, or the refusal that the node gives. `encrypted` is looked for before the token. */
export async function admit(
  service: MockedService,
  { accessToken, bearer }: Readonly<Record<string, string>>,
  { operationId, fields = {} }: Asked,
): Promise<true | AnyReply> {
  if (Object.values(fields).flat().length > MAX_PARTS) return TOO_MANY_PARTS
  if (operationId === 'uploadFile' && !('encrypted' in fields)) return BAD_REQUEST
  const refusal = await refuseToken(service, accessToken ?? bearer ?? '')
  if (!refusal) return true
  return bearer === undefined ? refusal : { status: 401, body: { error: 'unauthorized' } }
}

async function refuseToken(service: MockedService, token: string): Promise<AnyReply | undefined> {
  const { nodeSecret, registered, accessTokens, tokenFormat: format, quirks, now } = service
  if (accessTokens.includes(token)) return undefined
  const { reason } = await verifyAccessToken(token, {
    nodeSecret,
    publicKeys: registered,
    format,
    now: now(),
  })
  if (!quirks.oldNode) return reason && FORBIDDEN
  if (reason) return reason === 'expired' ? FORBIDDEN : SERVER_ERROR
  const { senderPublicKey, caveats } = await parseAccessToken(token, { format })
  const isOwn = senderPublicKey === toX25519PublicKey(await service.address())
  return isOwn || caveats.some(([name]) => name !== 'exp') ? SERVER_ERROR : undefined
}
