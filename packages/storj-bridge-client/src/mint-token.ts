import type { CallOptions } from '@holdfast/shared'
import type { Call } from './call.js'
import type { TokenOperation } from './generated/storj-bridge/types.gen.js'

/** Makes a token, within the limits of the attempt that spends it. */
export type Mint = (options: CallOptions) => Promise<string>

/** A token for one request, made with the request: it is good for one use and for minutes. */
export const mintToken =
  (
    call: Call,
    bucketId: string,
    operation: TokenOperation,
    { headers, retry }: CallOptions,
    file?: string,
  ): Mint =>
  async (limits) => {
    const body = { operation, file }
    const { token } = await call(
      'createToken',
      { path: { id: bucketId }, body },
      { headers, retry, ...limits },
      (answer) => (typeof Object(answer).token === 'string' ? (answer as never) : undefined),
    )
    return token
  }

/** The arguments by which a request takes such a token, or one that is there. */
export const xToken = (token: string | Mint, header?: object): object => ({
  header: { ...header, 'x-token': token },
})
