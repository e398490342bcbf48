import { CID } from 'multiformats/cid'
import * as raw from 'multiformats/codecs/raw'
import { sha256 } from 'multiformats/hashes/sha2'

/** A text as one IPFS block. */
export const rawBlock = async (text: string) => {
  const bytes = new TextEncoder().encode(text)
  return { cid: CID.createV1(raw.code, await sha256.digest(bytes)), bytes }
}

/** The CID of a text that need not exist anywhere. */
export const cidOf = async (text: string) => (await rawBlock(text)).cid.toString()
