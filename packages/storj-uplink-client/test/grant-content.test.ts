import { describe, expect, it } from 'vitest'
import { concat } from '../src/grant/bytes.ts'
import { AES_GCM } from '../src/grant/ciphers.ts'
import {
  type ContentKey,
  decryptBlocks,
  ENCRYPTED_BLOCK,
  encryptBlocks,
  pad,
  unpad,
} from '../src/grant/content.ts'
import { Malformed } from '../src/grant/malformed.ts'
import { decryptStreamInfo, encryptStreamInfo } from '../src/grant/metadata.ts'
import { incrementNonce, nonceOfSegment } from '../src/grant/nonce.ts'
import { integerField } from '../src/grant/protobuf.ts'
import { hex, unhex } from './grant-support.ts'

const key = new Uint8Array(32).fill(7)
const how: ContentKey = { cipher: AES_GCM, key, nonce: nonceOfSegment(0, 0) }

describe('padding that is none', () => {
  it.each([
    ['nothing at all', ''],
    ['three bytes', '000000'],
    ['less than its own length', '0000000000000003'],
    ['none', '0000000000000000'],
    ['more than there is', '0000000000000009'],
    ['as much as a number holds', '00000000ffffffff'],
  ])('%s', (_, padded) => {
    expect(() => unpad(unhex(padded))).toThrow(Malformed)
  })

  it('and one that is all there is, of nothing', () => {
    expect(unpad(unhex('0000000000000008'))).toHaveLength(0)
    // Wherever the bytes stand in their buffer.
    expect(hex(unpad(unhex('ffff6100000000000007ffff').subarray(2, 10)))).toBe('61')
  })
})

describe('blocks', () => {
  const blocks = encryptBlocks(pad(new Uint8Array(10_000)), how)

  it('are refused in another order, changed, or not whole', () => {
    const [one, two] = [blocks.subarray(0, ENCRYPTED_BLOCK), blocks.subarray(ENCRYPTED_BLOCK)]
    expect(() => decryptBlocks(concat(two, one), how)).toThrow(Malformed)
    expect(() => decryptBlocks(blocks.subarray(1), how)).toThrow(/whole blocks/)
    expect(() => decryptBlocks(blocks, { ...how, key: new Uint8Array(32) })).toThrow(Malformed)
    expect(() => decryptBlocks(blocks, { ...how, nonce: nonceOfSegment(0, 1) })).toThrow(Malformed)
    expect(decryptBlocks(two, how, 1)).toHaveLength(7408)
  })
})

describe('a nonce', () => {
  it('is the next one, its lowest byte first, and begins anew behind the last', () => {
    expect(hex(incrementNonce(unhex('fffe00'), 2))).toBe('01ff00')
    expect(hex(incrementNonce(unhex('ffffff'), 1))).toBe('000000')
    expect(hex(nonceOfSegment(2 ** 31 - 1, 2 ** 31 - 1)).slice(0, 16)).toBe('00000080ffffff7f')
  })
})

describe('metadata', () => {
  const info = { segmentsSize: 0n, lastSegmentSize: 2n ** 40n, custom: { ü: '', b: '✓', a: 'x' } }

  it('is written alike, whatever order it comes in', () => {
    const { a, b, ü } = info.custom
    const other = { ...info, custom: { a, b, ü } }
    expect(encryptStreamInfo(info, key)).toEqual(encryptStreamInfo(other, key))
    expect(decryptStreamInfo(encryptStreamInfo(info, key), key)).toEqual(info)
  })

  it('may have the name that objects have theirs by', () => {
    const custom = JSON.parse('{"__proto__":"x"}')
    expect(
      Object.entries(decryptStreamInfo(encryptStreamInfo({ ...info, custom }, key), key).custom),
    ).toEqual([['__proto__', 'x']])
  })

  it('is refused with another key, of an unknown cipher, or changed', () => {
    const encrypted = encryptStreamInfo(info, key)
    expect(() => decryptStreamInfo(encrypted, new Uint8Array(32))).toThrow(Malformed)
    expect(() => decryptStreamInfo(concat(encrypted, integerField(2, 9)), key)).toThrow(/cipher/)
    expect(() => decryptStreamInfo(encrypted.subarray(0, -1), key)).toThrow(Malformed)
    // The satellite adds the cipher to what it stores.
    expect(decryptStreamInfo(concat(encrypted, integerField(2, 2)), key)).toEqual(info)
  })
})
