import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { NOTHING } from '../src/grant/bytes.ts'
import type { Cipher } from '../src/grant/ciphers.ts'
import { parseNodeId } from '../src/grant/node-id.ts'
import { deriveContentKey, derivePathKey, encryptPath, encryptPrefix } from '../src/grant/path.ts'
import { Store } from '../src/grant/store.ts'
import { accessFromPassphrase, deriveEncryptionKey, formatNodeUrl, parseNodeUrl } from '../src/index.ts'
import { nodeIdOf } from '../src/node/node-id.ts'
import go from './fixtures/go.json' with { type: 'json' }
import { hex, hexOf, unhex, utf8 } from './grant-support.ts'

// What Go's uplink makes of keys, paths and node URLs, as `interop/go/cmd/fixtures` has written it down.

describe('keys', () => {
  it.each(go.keys)('of $passphrase and $salt', async ({ passphrase, salt, key }) => {
    expect(hex((await deriveEncryptionKey(passphrase, unhex(salt))).export())).toBe(key)
  })

  it.each(go.passphrase)('of a project by $passphrase', async ({ projectSalt, grant, ...given }) => {
    const access = await accessFromPassphrase({ ...given, projectSalt: unhex(projectSalt) })
    expect(access.serialize()).toBe(grant)
  })
})

describe('paths', () => {
  it.each(go.paths as GoPath[])('"$path" by cipher $cipher below "$base"', (given) => {
    const [bucket, path, key] = [utf8(given.bucket), utf8(given.path), unhex(given.key)]
    const store = storeOf(given, bucket, key)
    expect(hexOf(encryptPath(bucket, path, store))).toBe(given.encrypted)
    expect(hexOf(encryptPrefix(bucket, path, store))).toBe(given.encryptedPrefix)
    expect(hex(derivePathKey(bucket, path, store))).toBe(given.pathKey)
    expect(hex(deriveContentKey(bucket, path, store))).toBe(given.contentKey)
  })

  type GoPath = (typeof go.paths)[number] & { base?: string }

  /** With a key for all, or one for what is below a base. Go has encrypted the base to "e1/e2", each after a 2. */
  function storeOf({ base, cipher }: GoPath, bucket: string, key: Uint8Array): Store {
    const defaults = { defaultCipher: cipher as Cipher, unknown: NOTHING }
    if (base === undefined) return new Store({ ...defaults, defaultKey: key })
    const entry = { bucket, plain: utf8(base), encrypted: '\x02e1/\x02e2', key, unknown: NOTHING }
    return new Store({ ...defaults, defaultKey: undefined }, [{ ...entry, cipher: cipher as Cipher }])
  }
})

describe('node URLs', () => {
  it.each(go.nodeUrls as GoNodeUrl[])('$text', (given) => {
    if (given.error !== undefined) {
      expect(() => parseNodeUrl(given.text)).toThrow()
      return
    }
    const url = parseNodeUrl(given.text)
    expect(url.id && hex(parseNodeId(url.id))).toBe(given.id)
    expect(url.address).toBe(given.address ?? '')
    expect(formatNodeUrl(url)).toBe(given.formatted)
  })

  interface GoNodeUrl {
    text: string
    error?: string
    id?: string
    address?: string
    formatted?: string
  }

  it.each(go.nodeIds)('the id $text is that of its certificates', ({ text, id, chain }) => {
    expect(nodeIdOf(new X509Certificate(Buffer.from(chain[1] as string, 'base64')))).toBe(text)
    expect(hex(parseNodeId(text))).toBe(id)
  })
})
