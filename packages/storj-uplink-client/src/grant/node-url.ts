import { refuse } from '../refuse.js'
import { decodeBase58Check, encodeBase58Check } from './base58.js'
import { Malformed, refusing } from './malformed.js'
import { formatNodeId, parseNodeId } from './node-id.js'

/** Where a node or a satellite is, and who it must be: `id@host:port`. */
export interface NodeUrl {
  /** Its node id; none if it may be anybody. */
  id?: string | undefined
  /** `host:port`, or a host alone. Empty if only the id is known. */
  address: string
  /** How it speaks Noise, if it does. */
  noise?: { publicKey?: Uint8Array | undefined; protocol?: number | undefined } | undefined
  /** How many connections it takes for one; 0 unless told. */
  debounceLimit?: number | undefined
  /** What else it can do, as a bit mask. */
  features?: bigint | undefined
}

const FORM =
  /^(?:(?<id>[^@]*)@)?(?<address>(?:\[[\da-f:.]+\]|[^\s:/?#@[\]%\p{C}]*)(?::\d*)?)(?:\?(?<query>[^\s#]*))?$/iu

/**
 * Reads a node URL, with `storj://` before it or without.
 * @throws InvalidArgumentError for what storj/common refuses (storj/nodeurl.go), and for a path or a fragment, which
 * it drops
 */
export function parseNodeUrl(url: string): NodeUrl {
  return readNodeUrl('url', url)
}

export function readNodeUrl(argument: string, url: string): NodeUrl {
  const { id, address = '', query } = FORM.exec(String(url).replace(/^storj:\/\//, ''))?.groups ?? {}
  if (!address && !id) throw refuse(argument, 'must be like id@host:port')
  return refusing(argument, () => ({
    ...(id !== undefined && { id: formatNodeId(parseNodeId(id)) }),
    address,
    ...readParameters(new URLSearchParams(query)),
  }))
}

function readParameters(parameters: URLSearchParams): Omit<NodeUrl, 'id' | 'address'> {
  const publicKey = parameters.get('noise_pub')
  const protocol = readNumber(parameters, 'noise_proto', 10)
  const debounce = readNumber(parameters, 'debounce', 10)
  const features = readNumber(parameters, 'f', 16)
  return {
    ...((publicKey || protocol) && {
      noise: {
        ...(publicKey && { publicKey: decodeBase58Check(publicKey).payload }),
        ...(protocol && { protocol: Number(protocol) }),
      },
    }),
    ...(debounce && { debounceLimit: Number(debounce) }),
    ...(features && { features }),
  }
}

function readNumber(parameters: URLSearchParams, name: string, radix: 10 | 16): bigint {
  const text = parameters.get(name) || '0'
  if (!(radix === 16 ? /^[\da-f]{1,16}$/i : /^\d{1,9}$/).test(text))
    throw new Malformed(`has a ${name} that is no such number`)
  return BigInt(radix === 16 ? `0x${text}` : text)
}

/** The URL as storj/common writes it: without `storj://`, its parameters by name. */
export function formatNodeUrl({ id, address, noise, debounceLimit, features }: NodeUrl): string {
  const parameters = [
    debounceLimit && `debounce=${debounceLimit}`,
    features && `f=${features.toString(16)}`,
    noise?.protocol && `noise_proto=${noise.protocol}`,
    noise?.publicKey?.length && `noise_pub=${encodeBase58Check(noise.publicKey)}`,
  ].filter(Boolean)
  return (id ? `${id}@` : '') + address + (parameters.length ? `?${parameters.join('&')}` : '')
}
