import { refuse } from '../refuse.js'
import { refusing } from './malformed.js'
import { formatNodeId, parseNodeId } from './node-id.js'

/** Where a node or a satellite is, and who it must be: `id@host:port`. */
export interface NodeUrl {
  /** Its node id; none if it may be anybody. */
  id?: string | undefined
  /** `host:port`, or a host alone. Empty if only the id is known. */
  address: string
  /** What else is said of it, such as `noise_pub=…&noise_proto=1`. It is kept as it is. */
  parameters?: string | undefined
}

const FORM =
  /^(?:(?<id>[^@]*)@)?(?<address>(?:\[[\da-f:.]+\]|[^\s:/?#@[\]%\p{C}]*)(?::\d*)?)(?:\?(?<parameters>[^\s#]*))?$/iu

/**
 * Reads a node URL, with `storj://` before it or without.
 * @throws InvalidArgumentError for what storj/common refuses (storj/nodeurl.go), and for a path or a fragment, which
 * it drops
 */
export function parseNodeUrl(url: string): NodeUrl {
  return readNodeUrl('url', url)
}

export function readNodeUrl(argument: string, url: string): NodeUrl {
  const { id, address = '', parameters } = FORM.exec(String(url).replace(/^storj:\/\//, ''))?.groups ?? {}
  if (!address && !id) throw refuse(argument, 'must be like id@host:port')
  return {
    ...(id !== undefined && { id: refusing(argument, () => formatNodeId(parseNodeId(id))) }),
    address,
    ...(parameters && { parameters }),
  }
}

/** The URL as storj/common writes it, without `storj://`. */
export const formatNodeUrl = ({ id, address, parameters }: NodeUrl): string =>
  (id ? `${id}@` : '') + address + (parameters ? `?${parameters}` : '')
