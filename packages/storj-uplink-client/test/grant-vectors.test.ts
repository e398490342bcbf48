import { sha256 } from '@noble/hashes/sha2.js'
import { describe, expect, it } from 'vitest'
import { scopeOf } from '../src/access.ts'
import { encodeBase58Check } from '../src/grant/base58.ts'
import { writeCaveat } from '../src/grant/caveat.ts'
import { AES_GCM, type Cipher, decrypt, encrypt } from '../src/grant/ciphers.ts'
import { type ContentKey, decryptBlocks, encryptBlocks, pad, unpad } from '../src/grant/content.ts'
import { deriveKey } from '../src/grant/keys.ts'
import { addCaveat, readMacaroon, writeMacaroon } from '../src/grant/macaroon.ts'
import { decryptETag, decryptStreamInfo, encryptETag, encryptStreamInfo } from '../src/grant/metadata.ts'
import { formatNodeId, parseNodeId } from '../src/grant/node-id.ts'
import { nonceOfSegment } from '../src/grant/nonce.ts'
import {
  decryptPath,
  deriveContentKey,
  derivePathKey,
  encryptPath,
  encryptPrefix,
} from '../src/grant/path.ts'
import { deriveRootKey } from '../src/grant/root-key.ts'
import { deriveEncryptionKey, type Permission, parseAccess, type SharePrefix } from '../src/index.ts'
import { readPermission } from '../src/permission.ts'
import { base, hex, hexOf, lastCaveat, storeWith, unhex, utf8, vectors, withNonce } from './grant-support.ts'

type Shared = Omit<(typeof vectors.share.cases)[number], 'encryption_access'> & {
  not_after?: string
  not_before?: string
  max_object_ttl_ns?: number
}

const permissionOf = ({ permission: given, ...limits }: Shared): Permission => ({
  allowDownload: given.allow_download,
  allowUpload: given.allow_upload,
  allowList: given.allow_list,
  allowDelete: given.allow_delete,
  allowLock: given.allow_lock,
  ...(limits.not_after && { notAfter: new Date(limits.not_after) }),
  ...(limits.not_before && { notBefore: new Date(limits.not_before) }),
  ...(limits.max_object_ttl_ns && { maxObjectTtl: limits.max_object_ttl_ns / 1e6 }),
})

const prefixesOf = ({ prefixes }: { prefixes: SharePrefix[] | null }) => prefixes ?? undefined

describe('keys', () => {
  it.each(vectors.derive_root_key)('of "$passphrase_utf8", $argon2.threads lanes', async (given) => {
    const passphrase = new TextEncoder().encode(given.passphrase_utf8)
    const key = await deriveRootKey(passphrase, unhex(given.salt), given.argon2.threads as 1 | 8)
    expect(hex(key)).toBe(given.key)
  })

  it.each(vectors.derive_key_hmac_sha512_trunc32)('of a key by "$message"', ({ key, message, derived }) => {
    expect(hex(deriveKey(unhex(key), utf8(message)))).toBe(derived)
  })
})

describe('paths', () => {
  it.each(vectors.path_encryption)('"$path" by cipher $cipher', (given) => {
    const store = storeWith(unhex(given.default_key), given.cipher as Cipher)
    const [bucket, path] = [utf8(given.bucket), utf8(given.path)]
    const encrypted = encryptPath(bucket, path, store)
    expect(hexOf(encrypted)).toBe(given.encrypted_hex)
    expect(hexOf(encryptPrefix(bucket, path, store))).toBe(given.encrypted_prefix_hex)
    expect(decryptPath(bucket, encrypted, store)).toBe(path)
    expect(hex(derivePathKey(bucket, path, store))).toBe(given.path_key)
    expect(hex(deriveContentKey(bucket, path, store))).toBe(given.content_key)
  })
})

describe('share', () => {
  // A Date has milliseconds. What Go writes of a time to the nanosecond is read and written below.
  const exactTo = (given: Shared) => (given.not_after?.includes('678901234') ? 'milliseconds' : 'nanoseconds')

  it.each(vectors.share.cases.filter((given) => exactTo(given) === 'nanoseconds'))('$name', (given) => {
    const shared = withNonce(given.nonce, () => base().share(permissionOf(given), prefixesOf(given)))
    expect(hex(lastCaveat(shared))).toBe(given.caveat)
    expect(encodeBase58Check(writeMacaroon(scopeOf(shared).apiKey))).toBe(given.api_key)
    expect(shared.serialize()).toBe(given.grant)
    expect(parseAccess(given.grant).serialize()).toBe(given.grant)
  })

  it.each(vectors.share.cases.filter((given) => exactTo(given) === 'milliseconds'))('$name', (given) => {
    const { apiKey, store } = scopeOf(base())
    const limits = readPermission(permissionOf(given))
    const paths = (prefixesOf(given) ?? []).map(({ bucket, prefix = '' }) => ({
      bucket,
      prefix: encryptPath(utf8(bucket), utf8(prefix.replace(/\/$/, '')), store),
    }))
    const notAfter = (limits.notAfter ?? 0n) + 901_234n
    const caveat = writeCaveat({ ...limits, notAfter, paths, nonce: unhex(given.nonce) })
    expect(hex(caveat)).toBe(given.caveat)
    expect(encodeBase58Check(writeMacaroon(addCaveat(apiKey, caveat)))).toBe(given.api_key)
    expect(parseAccess(given.grant).serialize()).toBe(given.grant)
    expect(parseAccess(given.grant).inspect().caveats[0]).toMatchObject({
      notAfter: new Date('2026-01-02T03:04:05.678Z'),
      notBefore: new Date('2020-01-01'),
      maxObjectTtl: 129_600_500,
    })
  })

  it('signs with the tail before', () => {
    const raw = unhex(vectors.share.base.api_key_raw)
    expect(hex(writeMacaroon(readMacaroon(raw)))).toBe(hex(raw))
  })
})

describe('an overridden key', () => {
  const given = vectors.override_encryption_key
  const override = async () =>
    base().overrideEncryptionKey(
      given.bucket,
      given.prefix,
      await deriveEncryptionKey(given.passphrase, given.salt_utf8),
    )

  it('is written as Go does', async () => {
    const key = await deriveEncryptionKey(given.passphrase, new TextEncoder().encode(given.salt_utf8))
    expect(hex(key.export())).toBe(given.derived_key)
    const access = await override()
    expect(access.serialize()).toBe(given.grant)
    expect(base().serialize()).toBe(given.base_grant)
    const { then_share: then } = given
    const shared = withNonce(then.nonce, () => access.share(permissionOf(then as Shared), then.prefixes))
    expect(shared.serialize()).toBe(then.grant)
  })

  it.each(given.objects)('encrypts $path', async ({ path, encrypted_hex, content_key }) => {
    const { store } = scopeOf(await override())
    const encrypted = encryptPath(given.bucket, path, store)
    expect(hexOf(encrypted)).toBe(encrypted_hex)
    expect(decryptPath(given.bucket, encrypted, store)).toBe(path)
    expect(hex(deriveContentKey(given.bucket, path, store))).toBe(content_key)
  })
})

describe('content', () => {
  const given = vectors.content_encryption

  it.each(given.segments)('$plain_len bytes as segment $index of part $part_number', (segment) => {
    const plain = Uint8Array.from({ length: segment.plain_len }, (_, at) => (at * 7 + (at >> 8)) & 0xff)
    expect(hex(sha256(plain))).toBe(segment.plain_sha256)
    const nonce = nonceOfSegment(segment.part_number, segment.index)
    expect(hex(nonce)).toBe(segment.starting_nonce24)
    const how: ContentKey = { cipher: AES_GCM, key: unhex(segment.content_key), nonce }

    const inline = encrypt(plain, AES_GCM, how.key, nonce)
    expect(hex(sha256(inline))).toBe(segment.inline.encrypted_sha256)
    expect(hex(decrypt(inline, AES_GCM, how.key, nonce))).toBe(hex(plain))

    const padded = pad(plain)
    expect(padded.length - plain.length).toBe(segment.remote.padding_len)
    const remote = encryptBlocks(padded, how)
    expect(hex(sha256(remote))).toBe(segment.remote.encrypted_sha256)
    expect(hex(unpad(decryptBlocks(remote, how)))).toBe(hex(plain))
    // A block in the middle is read by itself.
    const last = remote.length / segment.remote.block_size - 1
    const block = remote.subarray(last * segment.remote.block_size)
    expect(hex(decryptBlocks(block, how, last))).toBe(hex(padded.subarray(last * 7408)))
  })

  it('has its key encrypted', () => {
    const { encrypted_key: made } = given
    const [key, by, nonce] = [made.content_key, made.derived_content_path_key, made.key_nonce24].map(unhex)
    expect(hex(encrypt(key as Uint8Array, AES_GCM, by as Uint8Array, nonce as Uint8Array))).toBe(
      made.encrypted_key,
    )
  })

  it('has metadata and an ETag beside it', () => {
    const { object_metadata: made } = given
    const key = unhex(made.metadata_key)
    const info = { segmentsSize: 67108864n, lastSegmentSize: 5n, custom: made.user_defined }
    const encrypted = encryptStreamInfo(info, key)
    expect(hex(encrypted)).toBe(made['encrypted_metadata(StreamMeta)'])
    expect(decryptStreamInfo(encrypted, key)).toEqual(info)
    const etag = new TextEncoder().encode(made.etag_utf8)
    expect(hex(encryptETag(etag, AES_GCM, key))).toBe(made.encrypted_etag)
    expect(hex(decryptETag(unhex(made.encrypted_etag), AES_GCM, key))).toBe(hex(etag))
    const contentKey = unhex(made.derived_content_path_key)
    expect(hex(encrypt(key, AES_GCM, contentKey, unhex(made.key_nonce24)))).toBe(
      made.encrypted_metadata_encrypted_key,
    )
  })
})

describe('node ids', () => {
  it.each(vectors.node_ids.identities)('$node_id', ({ node_id, node_id_raw }) => {
    expect(formatNodeId(unhex(node_id_raw))).toBe(node_id)
    expect(hex(parseNodeId(node_id))).toBe(node_id_raw)
  })
})
