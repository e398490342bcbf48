import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Kind, type Packet, writePacket } from '../src/node/frame.ts'
import { MAX_PACKET, PacketReader } from '../src/node/packet-reader.ts'
import fixture from './fixtures/node.json' with { type: 'json' }

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
const readAll = (...chunks: Uint8Array[]): Packet[] => {
  const reader = new PacketReader()
  return chunks.flatMap((chunk) => [...reader.read(chunk)])
}
const packet = (given: Partial<Packet>): Packet => ({
  ...{ stream: 1, message: 1, kind: Kind.message, control: false, data: Buffer.alloc(0) },
  ...given,
})
const plain = (packets: Packet[]) => packets.map((one) => ({ ...one, data: Buffer.from(one.data) }))

describe('packets', () => {
  it('are written as Go writes those of a unary call', () => {
    const { bytes_on_connection, request_message, rpc } = fixture.drpcUnary
    const written = [
      packet({ kind: Kind.invoke, data: Buffer.from(rpc) }),
      packet({ kind: Kind.message, message: 2, data: hex(request_message) }),
      packet({ kind: Kind.closeSend, message: 3 }),
    ].map(writePacket)
    expect(Buffer.concat([Buffer.from('DRPC!!!1'), ...written]).toString('hex')).toBe(bytes_on_connection)
  })

  it('are read in whatever pieces they come', () => {
    const packets = fc.array(
      fc.record({
        kind: fc.integer({ min: 1, max: 63 }),
        control: fc.boolean(),
        data: fc.uint8Array({ maxLength: 20_000, size: 'max' }).map((bytes) => Buffer.from(bytes)),
      }),
      { maxLength: 4 },
    )
    const cuts = fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(packets, fc.integer({ min: 1, max: 2 ** 40 }), cuts, (given, stream, lengths) => {
        const sent = given.map((one, at) => packet({ ...one, stream, message: at + 1 }))
        const bytes = Buffer.concat(sent.map(writePacket))
        const chunks: Buffer[] = []
        for (let at = 0, turn = 0; at < bytes.length; turn++) {
          const length = lengths[turn % lengths.length] as number
          chunks.push(bytes.subarray(at, at + length))
          at += length
        }
        expect(plain(readAll(...chunks))).toEqual(sent)
      }),
      { numRuns: 200 },
    )
  })

  it('travel in frames of at most 7,936 bytes', () => {
    const bytes = writePacket(packet({ data: Buffer.alloc(7937, 7) }))
    expect(Buffer.from(bytes.subarray(0, 5))).toEqual(hex('04 01 01 80 3e'))
    expect(Buffer.from(bytes.subarray(-5))).toEqual(hex('05 01 01 01 07'))
  })

  it('are of control as soon as one frame is', () => {
    expect(readAll(hex('8e 01 01 01 aa  0f 01 01 01 bb'))).toMatchObject([{ control: true, kind: 7 }])
  })

  it('give way to the next where their sender gave them up', () => {
    expect(plain(readAll(hex('04 01 01 01 aa  05 01 02 01 bb')))).toEqual([
      packet({ message: 2, data: hex('bb') }),
    ])
  })

  it.each([
    ['05 01 02 00  05 01 01 00', 'frame 1.1 where 1.3 was due'],
    ['05 01 01 00  05 01 01 00', 'frame 1.1 where 1.2 was due'],
    ['05 02 01 00  05 01 09 00', 'frame 1.9 where 2.2 was due'],
    ['05 00 01 00', 'frame 0.1 where 1.1 was due'],
    ['04 01 01 00  07 01 01 00', 'kind 3 in a packet of kind 2'],
    ['05 01 01 81 80 80 02', 'a packet of more than 4194304 bytes'],
    ['05 80 80 80 80 80 80 80 80', 'a number of more than 49 bits'],
    ['05 ff ff ff ff ff ff ff 01', 'a number of more than 49 bits'],
  ])('are refused: %s', (bytes, message) => {
    expect(() => readAll(hex(bytes))).toThrow(message)
  })

  it('may be as large as Storj lets them be, in however many frames, and no larger', () => {
    const head = (done: boolean) => [done ? 5 : 4, 1, 1, 0x80, 0x80, 0x40] // 1 MiB
    const frame = (done: boolean) => Buffer.concat([Uint8Array.from(head(done)), Buffer.alloc(1 << 20)])
    const [whole] = readAll(frame(false), frame(false), frame(false), frame(true))
    expect(whole?.data.length).toBe(MAX_PACKET)
    const four = [frame(false), frame(false), frame(false), frame(false)]
    expect(() => readAll(...four, hex('05 01 01 01'))).toThrow('more than 4194304')
  })

  it('take no memory for what was announced, nor for pieces', () => {
    const before = process.memoryUsage().arrayBuffers
    const announced = Array.from({ length: 100 }, () => {
      const reader = new PacketReader()
      return [reader, [...reader.read(hex('05 01 01 80 80 80 02 00'))]] as const
    })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1 << 20)
    expect(announced.every(([, packets]) => packets.length === 0)).toBe(true)

    const [reader] = announced[0] as (typeof announced)[0]
    const piece = Buffer.alloc(64)
    for (let sent = 64; sent < MAX_PACKET; sent += 64) expect([...reader.read(piece)]).toEqual([])
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(3 * MAX_PACKET)
    expect([...reader.read(piece.subarray(1))]).toMatchObject([{ data: { length: MAX_PACKET } }])
  })
})
