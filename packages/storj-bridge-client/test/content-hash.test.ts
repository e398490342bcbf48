import { expect, it } from 'vitest'
import { createFileHasher, createShardHasher } from '../src/content-hash.ts'
import { bytesOf, fileHash, shardHash } from './transfer-support.ts'

it.each([0, 1, 63, 64, 65, 100_000])('hashes %i bytes as Node does, in whatever pieces they come', (size) => {
  const bytes = bytesOf(size)
  for (const step of [1 + size, 7, 64]) {
    const shard = createShardHasher()
    const file = createFileHasher()
    for (let at = 0; at < size; at += step) {
      shard.add(bytes.subarray(at, at + step))
      file.add(bytes.subarray(at, at + step))
    }
    expect(shard.end()).toBe(shardHash(bytes))
    expect(file.end()).toBe(fileHash(bytes))
  }
})

it('gives the hash that storj-lib 8.7.2 gives', () => {
  const hasher = createShardHasher()
  hasher.add(new TextEncoder().encode('hello storj'))
  expect(hasher.end()).toBe('6a1ae081834c4cd030de81ac4cfbbfa46bce76cc')
})
