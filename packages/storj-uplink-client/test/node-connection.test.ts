import { duplexPair } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { ConnectionError } from '@holdfast/shared'
import { rejection } from '@holdfast/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readCall } from '../src/node/call.ts'
import { Connection } from '../src/node/connection.ts'
import { Kind, type Packet, writePacket } from '../src/node/frame.ts'
import { PacketReader } from '../src/node/packet-reader.ts'

const call = readCall('/package.Service/Method', new Set(['canary']))

let connection: Connection
let far: ReturnType<typeof duplexPair>[0]
let sent: Packet[]
beforeEach(() => {
  const [near, other] = duplexPair({ highWaterMark: 1000 })
  connection = new Connection(near)
  far = other
  sent = []
  const reader = new PacketReader()
  far.on('data', (chunk) => sent.push(...reader.read(chunk)))
})
afterEach(() => connection.close())

const text = (data: Uint8Array | undefined) => data && Buffer.from(data).toString()
const say = (stream: number, message: number, data: string, kind: number = Kind.message) =>
  far.write(writePacket({ stream, message, kind, control: false, data: Buffer.from(data) }))
const said = () =>
  sent.map(({ stream, message, kind, control, data }) => [stream, message, kind, control, text(data)])

describe('a stream', () => {
  it('sends and receives messages until both are done', async () => {
    const stream = connection.open(call)
    await stream.invoke({ 'trace-id': '7', '': 'ü' })
    await stream.send(Buffer.from('one'))
    await stream.send(Buffer.from('two'))
    await stream.closeSend()
    const metadata = '\x0a\x0d\x0a\x08trace-id\x12\x017\x0a\x06\x0a\x00\x12\x02ü'
    await expect.poll(said).toEqual([
      [1, 1, Kind.invokeMetadata, false, metadata],
      [1, 2, Kind.invoke, false, '/package.Service/Method'],
      [1, 3, Kind.message, false, 'one'],
      [1, 4, Kind.message, false, 'two'],
      [1, 5, Kind.closeSend, false, ''],
    ])
    for (const [at, data] of ['eins', 'zwei', 'drei'].entries()) say(1, at + 1, data)
    say(1, 4, '', Kind.closeSend)
    const received = [await stream.receive(), await stream.receive(), await stream.receive()]
    expect(received.map(text)).toEqual(['eins', 'zwei', 'drei'])
    expect([await stream.receive(), await stream.receive()]).toEqual([undefined, undefined])
  })

  it('gives what came before an error, and then the error, whatever comes after', async () => {
    const stream = connection.open(call)
    say(1, 1, 'data')
    say(1, 2, '\0\0\0\0\0\0\0\x05object not found: canary', Kind.error)
    expect(text(await stream.receive())).toBe('data')
    for (let time = 1; time <= 2; time++) {
      expect(await rejection(stream.receive())).toMatchObject({
        name: 'ObjectNotFoundError',
        message: 'storj-uplink Method: object not found: [redacted] (RPC status 5)',
      })
      far.destroy()
      await pause(10)
    }
    stream.close()
    expect(said()).toEqual([])
  })

  it('does not let the far end run ahead of whoever receives', async () => {
    const stream = connection.open(call)
    const data = 'x'.repeat(500)
    let taken = 0
    for (let message = 1; message <= 20; message++)
      far.write(
        writePacket({ stream: 1, message, kind: Kind.message, control: false, data: Buffer.from(data) }),
        () => taken++,
      )
    await pause(50)
    // One that was not received, and what the socket holds by itself.
    expect(taken).toBeLessThan(10)
    for (let message = 1; message <= 20; message++) expect(text(await stream.receive())).toBe(data)
    await expect.poll(() => taken).toBe(20)
  })

  it('tells the far end that it is closed, or not wanted any more', async () => {
    const first = connection.open(call)
    first.close()
    first.close()
    const second = connection.open(call)
    second.cancel()
    second.close()
    await expect.poll(said).toEqual([
      [1, 1, Kind.close, false, ''],
      [2, 1, Kind.cancel, true, ''],
    ])
    expect(await rejection(first.receive())).toMatchObject({ name: 'InternalError' })
  })
})

describe('a connection', () => {
  it('serves one call after the other, and forgets what comes late', async () => {
    const first = connection.open(call)
    say(1, 1, 'in time')
    say(1, 2, 'not received')
    expect(text(await first.receive())).toBe('in time')
    await pause(10)
    first.close()
    const second = connection.open(call)
    say(1, 3, 'late')
    say(1, 4, '\0\0\0\0\0\0\0\x05late', Kind.error)
    say(2, 1, 'for the second')
    expect(text(await second.receive())).toBe('for the second')
  })

  it('that breaks fails its call and those after it', async () => {
    const stream = connection.open(call)
    const error = rejection(stream.receive())
    far.destroy()
    expect(await error).toBeInstanceOf(ConnectionError)
    const next = await rejection(connection.open(call).receive())
    expect(next).toBeInstanceOf(ConnectionError)
    expect(next).not.toBe(await error)
  })

  it('that is closed fails its call', async () => {
    const error = rejection(connection.open(call).receive())
    connection.close()
    expect(((await error) as Error).message).toContain('the connection was closed')
    await expect.poll(() => far.readableEnded || far.destroyed).toBe(true)
  })

  it('ends with what is no DRPC, after what was', async () => {
    const stream = connection.open(call)
    far.write(Buffer.concat([writePacket(packet('whole')), Buffer.alloc(20, 0xff)]))
    expect(text(await stream.receive())).toBe('whole')
    expect(((await rejection(stream.receive())) as Error).message).toContain('more than 49 bits')
  })
})

const packet = (data: string): Packet => ({
  ...{ stream: 1, message: 1, kind: Kind.message, control: false },
  data: Buffer.from(data),
})
