import type { Bytes } from './bytes.js'
import { hmac } from './hash.js'
import { refuse } from './refuse.js'

/** A macaroon whose caveats are all first-party ones. */
export interface Macaroon {
  readonly location: Bytes
  readonly identifier: Bytes
  readonly caveats: readonly Bytes[]
  readonly signature: Bytes
}

/** Signs as libmacaroons does, which makes a key of its own of the one that it is given. */
export async function sign(key: Bytes, identifier: Bytes, caveats: readonly Bytes[]): Promise<Bytes> {
  return signCaveats(await hmac(await hmac('macaroons-key-generator', key), identifier), caveats)
}

/** Each caveat is signed with the signature before it: whoever holds a macaroon can add some, and take none away. */
export async function signCaveats(signature: Bytes, caveats: readonly Bytes[]): Promise<Bytes> {
  let last = signature
  for (const caveat of caveats) last = await hmac(last, caveat)
  return last
}

/** The first binary format of libmacaroons: packets of a length in four hexadecimal digits, a name and a value. */
export const serialise = ({ location, identifier, caveats, signature }: Macaroon): Bytes =>
  packet('location', location) +
  packet('identifier', identifier) +
  caveats.map((caveat) => packet('cid', caveat)).join('') +
  packet('signature', signature)

function packet(name: string, value: Bytes): Bytes {
  const content = `${name} ${value}\n`
  const length = content.length + 4
  if (length > 0xffff) throw refuse('caveats', 'must be of less than 64 KiB each')
  return length.toString(16).padStart(4, '0') + content
}

/** The macaroon, or nothing where the packets are not exactly those that `serialise` writes. */
export function deserialise(bytes: Bytes): Macaroon | undefined {
  let names = ''
  const values: Bytes[] = []
  for (let rest = bytes; rest; ) {
    const length = Number.parseInt(rest.slice(0, 4), 16)
    const [, name, value] = /^[\da-f]{4}(\w+) (.*)\n$/s.exec(rest.slice(0, length)) ?? []
    if (value === undefined || rest.length < length) return undefined
    names += `${name} `
    values.push(value)
    rest = rest.slice(length)
  }
  const [location = '', identifier = '', ...caveats] = values
  const signature = caveats.pop() ?? ''
  return /^location identifier (cid )*signature $/.test(names) && signature.length === 32
    ? { location, identifier, caveats, signature }
    : undefined
}
