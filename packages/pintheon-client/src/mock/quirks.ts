import * as z from 'zod'

/**
 * The ways of a node that a client must survive. The first four are those of every node that was measured, and on
 * unless told; the others are of some nodes, or at times, and off unless told.
 */
export interface PintheonQuirks {
  /** Bytes that the node has already overwrite every row of its index with the last one's. On unless told. */
  reuploadOverwritesIndex?: boolean | undefined
  /** With `encrypted=true` the node archives an empty file, and reports success. On unless told. */
  encryptedIsEmpty?: boolean | undefined
  /** `/api/upload_folder` answers 500 to any files. On unless told. */
  folderUploadFails?: boolean | undefined
  /**
   * A file whose directory is not there, or has one of its name, is answered with 200, and the directory stays as it
   * was. On unless told; without it the answer is 400, and the file is nowhere.
   */
  directoryCopyIgnored?: boolean | undefined

  /** The gateway answers 200, with a page of its own, for what the node does not hold, also to `only-if-cached`. */
  lyingGateway?: boolean | undefined
  /** The gateway never answers. */
  hangingGateway?: boolean | undefined
  /** The mode for trying the node's user interface: an upload is answered with the records of all files. */
  fakeIpfs?: boolean | undefined
  /** Says `IpfsHash`, as the guide does, instead of `Hash`. */
  ipfsHash?: boolean | undefined
  /**
   * A node from before 2026-03-28: malformed and unknown tokens are a 500, and so are those that the node itself has
   * made, or that have a caveat other than `exp`.
   */
  oldNode?: boolean | undefined
  /** Uploads and publications are done, and answered with the 502 of the proxy, which has lost the worker. */
  kubo502?: boolean | undefined
  /** The IPFS daemon refuses to `add` a file, or to `pin` what it then holds: 400 with `File not added`. */
  kuboRefuses?: 'add' | 'pin' | undefined
  /** The IPFS daemon cannot be reached: 500 for an upload, and no directories in a list. */
  kuboDown?: boolean | undefined
}

const flag = z.boolean().optional()

const SHAPE = {
  reuploadOverwritesIndex: flag,
  encryptedIsEmpty: flag,
  folderUploadFails: flag,
  directoryCopyIgnored: flag,
  lyingGateway: flag,
  hangingGateway: flag,
  fakeIpfs: flag,
  ipfsHash: flag,
  oldNode: flag,
  kubo502: flag,
  kuboRefuses: z.enum(['add', 'pin']).optional(),
  kuboDown: flag,
} satisfies { [Name in keyof Required<PintheonQuirks>]: z.ZodType<PintheonQuirks[Name]> }

/** Every switch that there is. */
export const quirkNames = Object.keys(SHAPE) as (keyof PintheonQuirks)[]

const AS_MEASURED: PintheonQuirks = {
  reuploadOverwritesIndex: true,
  encryptedIsEmpty: true,
  folderUploadFails: true,
  directoryCopyIgnored: true,
}

/**
 * Switches some, and leaves the others as they are: at first, as measured.
 * @throws TypeError for a switch that there is not, or a value that it does not have: a test would go without it
 */
export function switchQuirks(changes: PintheonQuirks, before: PintheonQuirks = AS_MEASURED): PintheonQuirks {
  const { error } = z.strictObject(SHAPE).safeParse(changes)
  const problems = error?.issues.map(({ path, message }) => `${['quirks', ...path].join('.')}: ${message}`)
  if (problems) throw new TypeError(problems.join('; '))
  return { ...before, ...changes }
}
