import { type CallOptions, type Run, toApiError } from '@holdfast/shared'
import { type FileAddress, writeAddress } from './address.js'
import { readPart, UNCOMPRESSED } from './read-part.js'
import { urlOf } from './url-of.js'

/** How to ask for a file's info. */
export interface FileInfoOptions extends CallOptions {
  /** The path of a file below the address. */
  path?: string | undefined
  /**
   * Asks only what the node holds itself (`Cache-Control: only-if-cached`), and gives `undefined` for what it does
   * not. What it holds is said by `cid` or `ipns`, and `url`, alone: the gateway then tells no size or type. It looks for
   * the first block of the content, and not for the others. Without it the node looks on all of IPFS, which may take until it gives up with 504, and may fetch and keep
   * for a while what it finds: that it answers says nothing of what it holds.
   *
   * Not for web pages of another origin: this header needs a preflight there, which the node refuses, so that the
   * call fails with ConnectionError.
   */
  onlyIfHeld?: boolean | undefined
}

/**
 * What the gateway says of a file. A header that it did not send is `undefined`, and so is, in a web page of another
 * origin, one that it does not expose to such pages: `etag`, most of all.
 */
export interface FileInfo {
  /** The CID that was asked for; `undefined` where it was an IPNS name. */
  cid: string | undefined
  /** The IPNS name that was asked for; `undefined` where it was a CID. */
  ipns: string | undefined
  /** Where it is. */
  url: string
  contentType: string | undefined
  /** Bytes. */
  contentLength: number | undefined
  /** Names the very bytes: of a file, its CID in quotes. */
  etag: string | undefined
  /** An HTTP date. What is behind a CID has none. */
  lastModified: string | undefined
  cacheControl: string | undefined
  /** The path as the gateway has it, from `/ipfs/` or `/ipns/` on. */
  ipfsPath: string | undefined
  /** The CID of each part of the path; the last is that of the file itself. */
  roots: string[] | undefined
}

/**
 * What the gateway says of a file, without its bytes; `undefined` where there is none (404).
 * @throws InvalidArgumentError for an address that is none
 * @throws ServerError where the gateway gave up looking for it (504)
 */
export async function fileInfo(
  run: Run,
  gatewayUrl: string,
  address: FileAddress,
  { path, onlyIfHeld, ...options }: FileInfoOptions = {},
): Promise<FileInfo | undefined> {
  const { operationId, params } = writeAddress('head', address, path)
  const header = { ...UNCOMPRESSED, 'cache-control': onlyIfHeld ? 'only-if-cached' : undefined }
  const { response, failure, context } = await run(operationId, {
    ...options,
    params: { path: params, header },
  })
  const { status, headers } = response
  if (status === 404 || (status === 412 && onlyIfHeld)) return undefined
  if (failure) throw toApiError(failure, context)

  const { contentType, total, etag } = readPart(response)
  const said = (name: string) => headers.get(name) ?? undefined
  return {
    cid: params.cid,
    ipns: params.name,
    url: urlOf(gatewayUrl, address, path),
    contentType,
    contentLength: total,
    etag,
    lastModified: said('last-modified'),
    cacheControl: said('cache-control'),
    ipfsPath: said('x-ipfs-path'),
    roots: said('x-ipfs-roots')?.split(/, */),
  }
}
