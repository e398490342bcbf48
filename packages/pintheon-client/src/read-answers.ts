// What is needed of a node's answers is made sure of here; everything else is passed on as it came.

const textIn = (body: unknown, field: string): string | undefined => {
  const value = Object(body)[field]
  return typeof value === 'string' && value ? value : undefined
}

/** A file that the node has added. */
export interface Added {
  readonly cid: string
  readonly name: string | undefined
  readonly dagBytes: number | undefined
}

/**
 * What an upload's answer says was added: the daemon's has `Hash`, the guide `IpfsHash`; a node in `fake-ipfs` mode answers
 * with a list of all that it has.
 */
export function readUpload(body: unknown): readonly [Added, ...Added[]] | undefined {
  const [first, ...others] = [body].flat().flatMap((record) => {
    const cid = textIn(record, 'Hash') ?? textIn(record, 'IpfsHash')
    if (!cid) return []
    const dagBytes = Number(textIn(record, 'Size') ?? undefined)
    return { cid, name: textIn(record, 'Name'), dagBytes: dagBytes >= 0 ? dagBytes : undefined }
  })
  return first && [first, ...others]
}

/** An answer that has to have this list of objects, each with this text. */
export const readListOf =
  <List extends string>(list: List, field: string) =>
  (body: unknown): never | undefined => {
    const items: unknown = Object(body)[list]
    const isWhole = Array.isArray(items) && items.every((item) => textIn(item, field) !== undefined)
    return isWhole ? (body as never) : undefined
  }

/** An answer that has to have this text. */
export const readWith =
  (field: string) =>
  (body: unknown): never | undefined =>
    textIn(body, field) === undefined ? undefined : (body as never)
