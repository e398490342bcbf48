import { InvalidArgumentError } from '@holdfast/shared'
import { type Access, parseAccess } from '../access.js'
import { base32, random } from './hashes.js'

/** What lets somebody use the gateway, and linksharing where it is public. */
export interface Credential {
  readonly accessKeyId: string
  readonly secretKey: string
  readonly public: boolean
  /** What it allows; everything without one. */
  readonly grant?: string
  readonly access?: Access
  readonly usageTags?: readonly string[]
}

/** A key of a gateway by itself, which allows everything. */
export interface MockedCredentials {
  readonly accessKeyId: string
  readonly secretKey: string
}

export type Credentials = ReturnType<typeof createCredentials>

/** What their first bytes are, so that they can be told apart (storj/edge, pkg/auth/authdb/db.go). */
const [KEY_ID, SECRET] = [0x4d, 0x4e]

/** What the auth service has registered. */
export function createCredentials(known: readonly MockedCredentials[]) {
  const credentials = new Map<string, Credential>()
  for (const each of known) credentials.set(each.accessKeyId, { ...each, public: false })
  return {
    all: (): Credential[] => [...credentials.values()],
    find: (accessKeyId: string): Credential | undefined => credentials.get(accessKeyId),
    remove: (accessKeyId: string): boolean => credentials.delete(accessKeyId),
    /** Nothing for a grant that is none. */
    read(grant: string): Access | undefined {
      try {
        return parseAccess(grant)
      } catch (error) {
        if (InvalidArgumentError.isInstance(error)) return undefined
        throw error
      }
    },
    /**
     * @param known halves of a key that are told; others are random
     * @throws InvalidArgumentError for a grant that is none
     */
    register(
      grant: string,
      rest: { public: boolean; usageTags: readonly string[] },
      known: { [Half in keyof MockedCredentials]?: string | undefined } = {},
    ): Credential {
      const {
        accessKeyId = base32(Uint8Array.of(KEY_ID, ...random(16))),
        secretKey = base32(Uint8Array.of(SECRET, ...random(32))),
      } = known
      const credential = { ...rest, accessKeyId, secretKey, grant, access: parseAccess(grant) }
      credentials.set(credential.accessKeyId, credential)
      return credential
    },
  }
}

/** When an access ends: at the earliest time that one of its caveats names. */
export function endOf(access: Access): number | undefined {
  const ends = access.inspect().caveats.flatMap(({ notAfter }) => notAfter?.getTime() ?? [])
  return ends.length ? Math.min(...ends) : undefined
}
