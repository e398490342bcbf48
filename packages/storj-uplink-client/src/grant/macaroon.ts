import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { ByteReader, writeVarint } from './byte-reader.js'
import { concat } from './bytes.js'
import { Malformed } from './malformed.js'

/** An API key: whoever has its tail may add caveats, and cannot take one away. */
export interface Macaroon {
  readonly head: Uint8Array
  readonly caveats: readonly Uint8Array[]
  readonly tail: Uint8Array
}

interface Packet {
  readonly type: number
  readonly data: Uint8Array
}

const VERSION = 2
const MALFORMED = 'has an API key that is none'
const Type = { end: 0, location: 1, identifier: 2, verificationId: 4, signature: 6 } as const
const LONGEST = 0x7fffffffn
const TAIL_LENGTH = 32

/** Each caveat is signed with the tail before it. */
export const addCaveat = ({ head, caveats, tail }: Macaroon, caveat: Uint8Array): Macaroon => ({
  head,
  caveats: [...caveats, caveat],
  tail: hmac(sha256, tail, caveat),
})

/** The second binary format of libmacaroons. */
export const writeMacaroon = ({ head, caveats, tail }: Macaroon): Uint8Array =>
  concat(
    Uint8Array.of(VERSION),
    ...[head, ...caveats].flatMap((data) => [writePacket(Type.identifier, data), Uint8Array.of(Type.end)]),
    Uint8Array.of(Type.end),
    writePacket(Type.signature, tail),
  )

const writePacket = (type: number, data: Uint8Array) =>
  concat(writeVarint(type), writeVarint(data.length), data)

/**
 * Reads what `writeMacaroon` writes, and, as storj/common does (macaroon/serialize.go), locations and verification ids
 * besides, which are dropped: no signature is over them.
 * @throws Malformed also for bytes after the end, which storj/common leaves unread
 */
export function readMacaroon(bytes: Uint8Array): Macaroon {
  const reader = new ByteReader(bytes)
  if (reader.take(1)[0] !== VERSION) throw new Malformed('has an API key of an unknown version')
  const head = readIdentifier(readSection(reader), [])
  const caveats: Uint8Array[] = []
  for (let section = readSection(reader); section.length; section = readSection(reader))
    caveats.push(readIdentifier(section, [Type.verificationId]))
  const { type, data: tail } = readPacket(reader)
  if (type !== Type.signature || tail.length !== TAIL_LENGTH || !reader.done) throw new Malformed(MALFORMED)
  return { head, caveats, tail }
}

/** What a section is about: an identifier, after it at most what is named, before it maybe a location. */
function readIdentifier(section: readonly Packet[], after: readonly number[]): Uint8Array {
  const [identifier, ...others] = section[0]?.type === Type.location ? section.slice(1) : section
  if (identifier?.type !== Type.identifier || others.length > after.length) throw new Malformed(MALFORMED)
  if (others.some(({ type }, at) => type !== after[at])) throw new Malformed(MALFORMED)
  return identifier.data
}

function readSection(reader: ByteReader): Packet[] {
  const packets: Packet[] = []
  for (let last = -1; ; last = packets.at(-1)?.type as number) {
    const packet = readPacket(reader)
    if (packet.type === Type.end) return packets
    if (packet.type <= last) throw new Malformed(MALFORMED)
    packets.push(packet)
  }
}

function readPacket(reader: ByteReader): Packet {
  const type = readNumber(reader)
  return { type, data: reader.take(type === Type.end ? 0 : readNumber(reader)) }
}

function readNumber(reader: ByteReader): number {
  const number = reader.varint()
  if (number > LONGEST) throw new Malformed(MALFORMED)
  return Number(number)
}
