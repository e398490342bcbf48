import vectors from './fixtures/tokens.json' with { type: 'json' }

export { vectors }

/** The clock when the vectors were made, in milliseconds. */
export const NOW = vectors.madeBy.NOW * 1000

export const keyOf = (name: string) => vectors.keys[name as keyof typeof vectors.keys]

export const { node, client, other } = vectors.keys

const records = (names: string[], timestamped: boolean) =>
  names.map((name) => ({ name, publicKey: keyOf(name).x25519PublicB64Url, timestamped }))

/** The registries that the node was asked with, by the names of its verdicts in the vectors. */
export const REGISTRIES = {
  record_not_timestamped: records(['client'], false),
  record_timestamped: records(['client'], true),
  only_another_pub_registered: records(['other'], false),
  many_records: records(['k1', 'other', 'client', 'k4', 'k5'], true),
  no_records: records([], true),
}

/** Bytes of hexadecimal digits, as the sources have them: one character each. */
export const bytes = (hex: string) => Buffer.from(hex, 'hex').toString('latin1')
