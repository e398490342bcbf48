/** What signs: the two halves of a credential, and the region that the endpoint expects. */
export interface SigningKey {
  readonly accessKeyId: string
  readonly secretKey: string
  readonly region: string
}

// Deriving one takes longer than all else of a signature together, and it is good for a day.
const derived = new WeakMap<SigningKey, { readonly scope: string; readonly key: Promise<CryptoKey> }>()

/** The HMAC of a text under the key of its day, region and service (AWS, "Create a signed request"). */
export async function sign(text: string, signingKey: SigningKey, scope: string): Promise<ArrayBuffer> {
  let known = derived.get(signingKey)
  if (known?.scope !== scope) {
    known = { scope, key: derive(signingKey.secretKey, scope) }
    derived.set(signingKey, known)
  }
  return hmac(await known.key, text)
}

async function derive(secretKey: string, scope: string): Promise<CryptoKey> {
  let key = await toKey(utf8.encode(`AWS4${secretKey}`))
  for (const part of scope.split('/')) key = await toKey(await hmac(key, part))
  return key
}

const utf8 = new TextEncoder()

const toKey = (bytes: BufferSource): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])

const hmac = (key: CryptoKey, text: string): Promise<ArrayBuffer> =>
  crypto.subtle.sign('HMAC', key, utf8.encode(text))
