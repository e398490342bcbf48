import { ACTION_NAMES, type Action } from './grant/actions.js'
import { allowsAction } from './grant/allows.js'
import { fromByteString, NOTHING, toText } from './grant/bytes.js'
import { type CaveatPath, readCaveat } from './grant/caveat.js'
import { CIPHER_NAMES } from './grant/ciphers.js'
import { unlessMalformed } from './grant/malformed.js'
import { decryptPath } from './grant/path.js'
import type { Scope } from './grant/scope.js'
import type { Store } from './grant/store.js'
import { type Nanoseconds, toMilliseconds } from './grant/time.js'

export type CipherName = (typeof CIPHER_NAMES)[number]

/** What an access says of itself, without any key. */
export interface AccessInfo {
  /** `id@host:port`. */
  readonly satelliteAddress: string
  /** What its API key was narrowed by, the first time first. What is left is what all of them leave. */
  readonly caveats: readonly CaveatInfo[]
  readonly encryption: {
    /** Whether there is a key to every bucket that no prefix is named of below. */
    readonly hasDefaultKey: boolean
    /** How paths are encrypted with it. */
    readonly defaultCipher: CipherName
    /** What there is a key of its own for. */
    readonly prefixes: readonly KeyInfo[]
  }
}

export interface KeyInfo {
  readonly bucket: string
  /** Without a "/" at its end; nothing for the whole bucket. */
  readonly prefix: string
  readonly cipher: CipherName
}

export interface CaveatInfo {
  /** False for one that nothing can be made of: then nothing is allowed. */
  readonly readable: boolean
  /** What it leaves allowed, at some times and places. */
  readonly actions: readonly Action[]
  /** Where; everywhere if there are none. */
  readonly paths: readonly CaveatPathInfo[]
  readonly notBefore: Date | undefined
  readonly notAfter: Date | undefined
  /** How long new objects may be kept, in milliseconds. */
  readonly maxObjectTtl: number | undefined
  /** Random bytes, which make it one of its own. */
  readonly nonce: Uint8Array
  /** Fields that this version does not know, and satellites may. */
  readonly unknown: Uint8Array
}

export interface CaveatPathInfo {
  readonly bucket: string
  /** What keys begin with, component by component; nothing for the whole bucket. Not known without its key. */
  readonly prefix: string | undefined
  /** The same as the satellite has it. */
  readonly encryptedPrefix: Uint8Array
}

export const describeAccess = ({ satelliteAddress, apiKey, store }: Scope): AccessInfo => ({
  satelliteAddress,
  caveats: apiKey.caveats.map((bytes) => describeCaveat(bytes, store)),
  encryption: {
    hasDefaultKey: store.defaultKey !== undefined,
    defaultCipher: CIPHER_NAMES[store.defaultCipher],
    prefixes: store.entries.map(({ bucket, plain, cipher }) => ({
      bucket: toText(bucket),
      prefix: toText(plain),
      cipher: CIPHER_NAMES[cipher],
    })),
  },
})

function describeCaveat(bytes: Uint8Array, store: Store): CaveatInfo {
  const caveat = unlessMalformed(() => readCaveat(bytes))
  const { paths = [], notBefore, notAfter, maxObjectTtl, nonce = NOTHING, unknown = NOTHING } = caveat ?? {}
  return {
    readable: caveat !== undefined,
    actions: caveat ? ACTION_NAMES.filter((action) => allowsAction(caveat, action)) : [],
    paths: paths.map((path) => describePath(path, store)),
    notBefore: toDate(notBefore),
    notAfter: toDate(notAfter),
    maxObjectTtl: maxObjectTtl === undefined ? undefined : toMilliseconds(maxObjectTtl),
    nonce,
    unknown,
  }
}

const describePath = ({ bucket, prefix }: CaveatPath, store: Store): CaveatPathInfo => ({
  bucket: toText(bucket),
  prefix: unlessMalformed(() => toText(decryptPath(bucket, prefix, store))),
  encryptedPrefix: fromByteString(prefix),
})

/** What lies beyond a Date is the last that there is, or the first. */
function toDate(time: Nanoseconds | undefined): Date | undefined {
  if (time === undefined) return undefined
  const milliseconds = toMilliseconds(time)
  return new Date(Math.max(-8.64e15, Math.min(milliseconds, 8.64e15)))
}
