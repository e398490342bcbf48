import { type CidLike, writeCid } from '@holdfast/shared'
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
  if (typeof path !== 'string' || /\p{Cs}/u.test(path)) throw refuse('path', 'must be Unicode text')
  if (path.startsWith('/')) throw refuse('path', 'must not begin with "/"')
  const name = (address as { readonly ipns?: string } | null | undefined)?.ipns
  const isNamed = name !== undefined
  if (isNamed && !NAME.test(name)) throw refuse('ipns', 'must be a key or a domain, without "ipns://"')
  return {
    operationId: `${verb}${isNamed ? 'Named' : ''}File${path ? 'At' : ''}`,
    params: { ...(isNamed ? { name } : { cid: writeCid(SERVICE, address) }), path },
  }
}

// The name of a key is a CID, or its multihash in base58, 46 letters and more
// (https://specs.ipfs.tech/ipns/ipns-record/#ipns-name). Any other is a domain with a DNSLink record.
const NAME = /^[a-z\d]{46,}$|^\w[\w-]*(\.\w[\w-]*)+$/i
