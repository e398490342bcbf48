import { type CidLike, isCid, writeCid } from '@holdfast/shared'
import { refuse, SERVICE } from './refuse.js'

/** What is meant on IPFS: a CID, or an IPNS name, which points at one and can be made to point at another. */
export type FileAddress = CidLike | { readonly ipns: string }

type OperationId<Verb extends string> = `${Verb}${'' | 'Named'}File${'' | 'At'}`

/** An address as the document has it. */
interface Written<Verb extends string> {
  readonly operationId: OperationId<Verb>
  readonly params: { readonly cid?: string; readonly name?: string; readonly path: string }
}

/**
 * The operation that asks for an address, and the values of its path.
 * @param path of a file below it; nothing for the very thing
 * @throws InvalidArgumentError
 */
export function writeAddress<const Verb extends string>(
  verb: Verb,
  address: FileAddress,
  path = '',
): Written<Verb> {
  // Half of a surrogate pair can be in no URL.
  if (/\p{Cs}/u.test(path)) throw refuse('path', 'must be well-formed text')
  const named = isNamed(address)
  const what = named ? { name: writeName(address.ipns) } : { cid: writeCid(SERVICE, address) }
  return {
    operationId: `${verb}${named ? 'Named' : ''}File${path ? 'At' : ''}`,
    params: { ...what, path },
  }
}

const isNamed = (address: FileAddress): address is { readonly ipns: string } =>
  typeof address === 'object' && address !== null && 'ipns' in address

// The name of a key is a CID, or in base58 the key's multihash, which begins with 1 or Qm
// (https://specs.ipfs.tech/ipns/ipns-record/#ipns-name). The other kind is a domain with a DNSLink record.
const PEER_ID = /^1[1-9A-HJ-NP-Za-km-z]{30,}$/
const DOMAIN = /^(\w([\w-]*\w)?\.)+[a-z\d]([a-z\d-]*[a-z\d])?$/i

function writeName(name: string): string {
  if (!isCid(name) && !PEER_ID.test(name) && !DOMAIN.test(name))
    throw refuse('ipns', 'must be the name of a key or a domain, without "ipns://" or a path')
  return name
}
