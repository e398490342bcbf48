import { ConnectionError, TimeoutError } from '@holdfast/shared'
import { describe, expect, it } from 'vitest'
import { InternalError, TooManyRequestsError, UplinkPermissionDeniedError } from '../src/errors.ts'
import { Kind } from '../src/node/frame.ts'
import { requestAccessWithPassphrase } from '../src/node.ts'
import type { Reply, Request } from '../src/satellite/call.ts'
import { writeProjectInfo } from '../src/satellite/project-info.ts'
import { startSatellite } from '../src/satellite/satellite.ts'
import { ask, closed } from './node-satellite.ts'

type Respond = (request: Request, reply: Reply) => void
const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
const answer = writeProjectInfo(Buffer.alloc(32, 5))

/** Sends bytes one at a time, for as long as somebody takes them. */
const dribble = (reply: Reply, bytes: Buffer, ms: number) => {
  let at = 0
  const timer = setInterval(() => {
    if (at === bytes.length || reply.closed) clearInterval(timer)
    else reply.raw(bytes.subarray(at, ++at))
  }, ms)
}

const cases: [string, Respond, new (...given: never[]) => Error, RegExp][] = [
  ['hangs up', (_, reply) => reply.hangUp(), ConnectionError, /the far end hung up/],
  ['breaks off', (_, reply) => reply.breakOff(), ConnectionError, /no whole answer/],
  [
    'hangs up within a frame',
    (_, reply) => {
      reply.raw(reply.bytesOf({ data: answer }).subarray(0, 20))
      reply.hangUp()
    },
    ConnectionError,
    /the far end hung up/,
  ],
  [
    'speaks something else',
    (_, reply) => reply.raw(Buffer.alloc(64, 0xff)),
    ConnectionError,
    /more than 49 bits/,
  ],
  [
    'announces more than 4 MiB',
    (_, reply) => reply.raw(hex('05 01 01 81 80 80 02')),
    ConnectionError,
    /a packet of more than 4194304 bytes/,
  ],
  [
    'sends more than 4 MiB',
    (_, reply) => {
      for (let sent = 0; sent <= 4; sent++)
        reply.raw(Buffer.concat([hex('04 01 01 80 80 40'), Buffer.alloc(1 << 20)]))
    },
    ConnectionError,
    /a packet of more than 4194304 bytes/,
  ],
  [
    'announces a length that does not end',
    (_, reply) => reply.raw(hex('05 01 01 ff ff ff ff ff ff ff ff')),
    ConnectionError,
    /a number of more than 49 bits/,
  ],
  ['goes back', (_, reply) => reply.packet({ message: 0 }), ConnectionError, /frame 1.0 where 1.1 was due/],
  ['makes a call of its own', (_, reply) => reply.packet({ kind: Kind.invoke }), ConnectionError, /kind 1/],
  [
    'sends what nobody knows',
    (_, reply) => reply.packet({ kind: 42 }),
    ConnectionError,
    /a packet of kind 42/,
  ],
  [
    'answers another call',
    (_, reply) => reply.packet({ stream: 2 }),
    ConnectionError,
    /call 2, which nobody made/,
  ],
  ['says it is done', (_, reply) => reply.closeSend(), InternalError, /gave no answer/],
  ['closes the call', (_, reply) => reply.packet({ kind: Kind.close }), InternalError, /gave no answer/],
  ['cancels the call', (_, reply) => reply.packet({ kind: Kind.cancel }), InternalError, /canceled/],
  ['answers with nothing', (_, reply) => reply.message(Buffer.alloc(0)), InternalError, /not with the salt/],
  [
    'answers with no protobuf',
    (_, reply) => reply.message(hex('0a ff 01')),
    InternalError,
    /not with the salt/,
  ],
  [
    'answers with another field',
    (_, reply) => reply.message(hex('12 01 aa')),
    InternalError,
    /not with the salt/,
  ],
  ['refuses', (_, reply) => reply.error(7, 'Unauthorized'), UplinkPermissionDeniedError, /: Unauthorized/],
  ['is busy', (_, reply) => reply.error(8, 'Too Many Requests'), TooManyRequestsError, /Too Many/],
  ['fails in a way to come', (_, reply) => reply.error(2n ** 63n, 'new'), InternalError, /: new \(RPC/],
  [
    'fails without a code',
    (_, reply) => reply.packet({ kind: Kind.error, data: hex('41') }),
    InternalError,
    /: A \(RPC status 0/,
  ],
]

describe('a satellite that', () => {
  it.each(cases)('%s is an error', async (_, respond, Class, message) => {
    const { error } = await ask({ respond })
    expect((error as Error).constructor).toBe(Class)
    expect((error as Error).message).toMatch(message)
    expect(error).toMatchObject({ operationId: 'ProjectInfo', mayHaveApplied: false })
  })

  it.each<[string, Respond]>([
    ['says nothing', () => {}],
    ['promises and does not keep it', (_, reply) => reply.raw(hex('05 01 01 64 0a'))],
    ['dribbles', (_, reply) => dribble(reply, reply.bytesOf({ data: Buffer.alloc(7000) }), 5)],
    [
      'says what does not matter, and no end of it',
      (_, reply) => {
        const timer = setInterval(() => {
          if (reply.closed) clearInterval(timer)
          else reply.packet({ kind: 42, control: true })
        }, 5)
      },
    ],
  ])('%s is given up', async (_, respond) => {
    const { error } = await ask({ respond }, { timeout: 200 })
    expect((error as Error).constructor).toBe(TimeoutError)
    expect((error as Error).message).toContain('no whole answer within 200 ms')
  })

  const spoken: [string, Respond][] = [
    ['a byte at a time', (_, reply) => dribble(reply, reply.bytesOf({ data: answer }), 1)],
    [
      'in frames of a byte each',
      (_, reply) => {
        const frames = [...answer].map((byte, at) => [at + 1 === answer.length ? 5 : 4, 1, 1, 1, byte])
        reply.raw(Uint8Array.from(frames.flat()))
      },
    ],
    [
      'after what only later clients know',
      (_, reply) => {
        reply.packet({ kind: 42, control: true, data: Buffer.alloc(20_000) })
        reply.packet({ kind: Kind.invokeMetadata, control: true })
        reply.message(answer)
      },
    ],
    [
      'after a packet that it gave up',
      (_, reply) => {
        reply.raw(hex('04 01 01 02 aa bb'))
        reply.packet({ message: 2, data: answer })
      },
    ],
    [
      'beside what only later clients know',
      (_, reply) => reply.message(Buffer.concat([hex('12 02 aa bb'), answer, hex('f8 07 01')])),
    ],
    [
      'and hangs up',
      (_, reply) => {
        reply.message(answer)
        reply.hangUp()
      },
    ],
  ]
  it.each(spoken)('says it %s is understood', async (_, respond) => {
    const satellite = await startSatellite({ respond })
    const access = await requestAccessWithPassphrase(satellite.url, satellite.apiKeys.create(), 'passphrase')
    expect(access.satelliteAddress).toBe(satellite.url)
    await closed(satellite)
  })
})
