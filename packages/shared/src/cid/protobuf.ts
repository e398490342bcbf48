/** A number, seven bits a byte; up to 2^53, which bit operators do not reach. */
export const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]

export const numberField = (field: number, value: number): number[] => [field * 8, ...varint(value)]

/** What stands before the bytes of a field. */
export const bytesHead = (field: number, length: number): number[] => [field * 8 + 2, ...varint(length)]

export const bytesField = (field: number, bytes: Iterable<number> & { length: number }): number[] => [
  ...bytesHead(field, bytes.length),
  ...bytes,
]
