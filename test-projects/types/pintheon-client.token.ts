import {
  type AccessToken,
  type AccessTokenFormat,
  type AccessTokenOptions,
  createAccessToken,
  generateKeyPair,
  type KeyPair,
  parseAccessToken,
  type RegisteredKey,
  type Verdict,
  verifyAccessToken,
} from '@holdfast/pintheon-client/token'

interface Row extends RegisteredKey {
  readonly owner: string
}

export async function use(nodePublicKey: string, nodeSecret: string): Promise<string | undefined> {
  const { secret }: KeyPair = await generateKeyPair()
  const format: AccessTokenFormat = 'legacy'
  const options: AccessTokenOptions = { secret, nodePublicKey, expiresIn: undefined, now: new Date(), format }
  const token = await createAccessToken(options)
  const { expiresAt }: AccessToken = await parseAccessToken(token, { format })
  const publicKeys: Row[] = [{ publicKey: '', owner: 'me', timestamped: expiresAt !== undefined }]
  const verdict: Verdict<Row> = await verifyAccessToken(token, { nodeSecret, publicKeys })
  const why: 'malformed' | 'unregistered' | 'expired' | undefined = verdict.reason
  return verdict.record ? verdict.record.owner : why
}

export function misuse() {
  // @ts-expect-error: a token is made of a secret key
  createAccessToken({ nodePublicKey: 'G' })
  // @ts-expect-error: there is no such format
  parseAccessToken('', { format: 'hvym_v2' })
}
