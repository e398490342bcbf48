import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { startEmulator } from '../src/index.js'

/** Takes a port whose successor is free, and gives it back. */
async function findTwoPorts(): Promise<number> {
  for (;;) {
    await using first = await listen(0)
    const second = await listen(first.port + 1).catch(() => undefined)
    await second?.[Symbol.asyncDispose]()
    if (second) return first.port
  }
}

async function listen(port: number) {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

const services = ['pinning', 'pinarkive'] as const

test('each service has a port of its own, the second follows the first', async () => {
  const port = await findTwoPorts()
  await using emulator = await startEmulator({ port, services })
  expect(Object.entries(emulator).slice(0, 2)).toMatchObject([
    ['pinning', { baseUrl: `http://127.0.0.1:${port}` }],
    ['pinarkive', { baseUrl: `http://127.0.0.1:${port + 1}/api/v3` }],
  ])
})

test.each([0, 1])('when port %i of the two is taken, the other is given back', async (index) => {
  const port = await findTwoPorts()
  await using _taken = await listen(port + index)
  await expect(startEmulator({ port, services })).rejects.toMatchObject({
    code: 'EADDRINUSE',
    port: port + index,
  })
  await using other = await listen(port + 1 - index)
  expect(other.port).toBe(port + 1 - index)
})
