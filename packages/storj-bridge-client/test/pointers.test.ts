import { expect, it } from 'vitest'
import { filePointers } from '../src/pointers.ts'
import { BUCKET, bytesOf, callAt, FILE, nodeIdOf, openNetwork, shardHash } from './transfer-support.ts'

const read = (baseUrl: string, exclude?: string[]) =>
  Array.fromAsync(filePointers(callAt(baseUrl), BUCKET, FILE, { exclude }))

it('gives the pointers of the later era, page by page, with and without a farmer', async () => {
  const shards = Array.from({ length: 8 }, (_, seed) => ({
    bytes: bytesOf(10, seed),
    parity: seed > 6,
    farmers: [nodeIdOf(seed % 2)],
  }))
  await using network = await openNetwork(shards, ['serves', 'serves'])
  const pointers = await read(network.baseUrl, [nodeIdOf(1)])
  expect(pointers).toHaveLength(8)
  for (const [at, pointer] of pointers.entries()) {
    const { bytes, parity } = shards[at] as (typeof shards)[0]
    expect(pointer).toMatchObject({ index: at, hash: shardHash(bytes), size: 10, parity })
    expect(pointer.farmer?.nodeID).toBe(at % 2 ? undefined : nodeIdOf(0))
  }
  expect(
    network.asked.filter((asked) => asked.startsWith('GET')).map((asked) => asked.split('?')[1]),
  ).toEqual(
    ['skip=0&limit=6', 'skip=6&limit=6', 'skip=8&limit=6'].map((page) => `${page}&exclude=${nodeIdOf(1)}`),
  )
})

it('gives those of 2016, which come all at once, whatever is asked for', async () => {
  const hash = 'b3dead3287d5e838c42fc468e92c83ac8c9ddfb3'
  // As recorded on 0.2.2.
  const pointer = { hash, token: 't'.repeat(64), operation: 'PULL', channel: 'ws://127.0.0.1:4001' }
  await using network = await openNetwork([], [], ({ method }) => ({
    status: 200,
    body: method === 'POST' ? { token: 'x'.repeat(64) } : [pointer],
  }))
  expect(await read(network.baseUrl)).toEqual([{ ...pointer, index: 0, position: 0 }])
})

it('asks for no more to be left out than a request line has room for', async () => {
  await using network = await openNetwork([], ['serves'])
  const exclude = Array.from({ length: 500 }, (_, at) => nodeIdOf(at))
  expect(await read(network.baseUrl, exclude)).toEqual([])
  expect(network.asked.at(-1)).toContain(`exclude=${exclude.slice(300).join(',')}`)
})
