import { ByteReader, writeVarint } from './byte-reader.js'
import { concat, NOTHING } from './bytes.js'
import { Malformed } from './malformed.js'

/** How a field's value is written. Groups are none: nothing has written them since proto2. */
const Wire = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const

const NO_FIELD = 'has a field that is none'

interface Field {
  readonly number: number
  /** Nothing for the wire types of which no message here has a field. */
  readonly value: bigint | Uint8Array | undefined
  /** All of it, number included. */
  readonly raw: Uint8Array
}

/** A message's fields, read as Go's picobuf does: of a field that comes twice, the last one counts. */
export class Message {
  readonly #fields: readonly Field[]

  /** @throws Malformed */
  constructor(bytes: Uint8Array) {
    this.#fields = readFields(bytes)
  }

  /** 0 where there is none. @throws Malformed for a field of another wire type, as do all of these */
  integer(number: number): bigint {
    return this.#values(number, (value) => typeof value === 'bigint').at(-1) ?? 0n
  }

  all(number: number): Uint8Array[] {
    return this.#values(number, (value) => value instanceof Uint8Array)
  }

  /** None where there are none. */
  bytes(number: number): Uint8Array {
    return this.all(number).at(-1) ?? NOTHING
  }

  /** The one message that several occurrences make together, as protobuf has it. */
  message(number: number): Message | undefined {
    const parts = this.all(number)
    return parts.length ? new Message(concat(...parts)) : undefined
  }

  /** The fields of other numbers, as they came. */
  unknown(known: readonly number[]): Uint8Array {
    return concat(...this.#fields.flatMap(({ number, raw }) => (known.includes(number) ? [] : [raw])))
  }

  #values<T extends bigint | Uint8Array>(number: number, isOfType: (value: Field['value']) => value is T) {
    return this.#fields.flatMap((field) => {
      if (field.number !== number) return []
      if (!isOfType(field.value)) throw new Malformed(NO_FIELD)
      return [field.value]
    })
  }
}

function readFields(bytes: Uint8Array): Field[] {
  const reader = new ByteReader(bytes)
  const fields: Field[] = []
  while (!reader.done) {
    const start = reader.at
    const { number, type } = readTag(reader)
    const value = readValue(reader, type)
    fields.push({ number, value, raw: reader.since(start) })
  }
  return fields
}

function readTag(reader: ByteReader) {
  const tag = reader.varint()
  const number = tag >> 3n
  if (number < 1n || number >> 29n) throw new Malformed(NO_FIELD)
  return { number: Number(number), type: Number(tag & 7n) }
}

function readValue(reader: ByteReader, type: number): Field['value'] {
  switch (type) {
    case Wire.varint:
      return reader.varint()
    case Wire.bytes:
      return reader.take(Number(reader.varint()))
    case Wire.fixed64:
      return void reader.take(8)
    case Wire.fixed32:
      return void reader.take(4)
    default:
      throw new Malformed(NO_FIELD)
  }
}

const field = (number: number, type: number, ...parts: Uint8Array[]) =>
  concat(writeVarint((number << 3) | type), ...parts)

/** A field of bytes or a message, also of an empty one. */
export const messageField = (number: number, bytes: Uint8Array): Uint8Array =>
  field(number, Wire.bytes, writeVarint(bytes.length), bytes)

/** A field of bytes; nothing where there are none, as in proto3. */
export const bytesField = (number: number, bytes: Uint8Array): Uint8Array =>
  bytes.length ? messageField(number, bytes) : NOTHING

/** An integer's field; nothing for 0. */
export const integerField = (number: number, value: bigint | number): Uint8Array =>
  value ? field(number, Wire.varint, writeVarint(value)) : NOTHING
