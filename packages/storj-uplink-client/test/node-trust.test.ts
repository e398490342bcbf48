import type { Socket } from 'node:net'
import { ConnectionError, TimeoutError, TlsError } from '@holdfast/shared'
import { holdRefusedPort, rejection } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { requestAccessWithPassphrase } from '../src/node.ts'
import { ApiKeys } from '../src/satellite/api-keys.ts'
import { type Chain, makeIdentity } from '../src/satellite/certificates.ts'
import { ask } from './node-satellite.ts'

const { id: ANOTHER } = makeIdentity('leaf and authority')

describe('a node that is not the one that was named', () => {
  it('is left, with both ids said, before a byte of a call is sent', async () => {
    const { error, satellite } = await ask({}, {}, ({ address }) => `${ANOTHER}@${address}`)
    expect(error).toBeInstanceOf(TlsError)
    expect((error as TlsError).message).toContain(`it is node ${satellite.id}, not ${ANOTHER}`)
    expect(error).toMatchObject({ operationId: 'ProjectInfo', mayHaveApplied: false })
    expect(Buffer.concat(satellite.received.clear).toString()).toBe('DRPC!!!1')
    expect(Buffer.concat(satellite.received.secret)).toHaveLength(0)
  })

  it.each<[Chain, RegExp]>([
    ['swapped leaf', /certificate 1 of 2 is not signed by the next/],
    ['leaf alone', /comes without that of an authority/],
    ['no authority', /second certificate is not that of an authority/],
    ['authority that did not sign itself', /certificate 2 of 2, the last, did not sign itself/],
    ['authority that its signer did not sign', /certificate 2 of 3 is not signed by the next/],
  ])('is left for its certificates: %s', async (chain, message) => {
    const { error, satellite } = await ask({ chain })
    expect(error).toBeInstanceOf(TlsError)
    expect((error as TlsError).message).toMatch(message)
    expect((error as TlsError).message).toContain(satellite.id)
    expect(Buffer.concat(satellite.received.clear).toString()).toBe('DRPC!!!1')
    expect(Buffer.concat(satellite.received.secret)).toHaveLength(0)
  })
})

describe('a connection', () => {
  const answers: Record<string, (socket: Socket) => void> = {
    'speaks HTTP': (socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
    'hangs up': (socket) => void socket.end(),
    'hangs up after the hello': (socket) => void socket.once('data', () => socket.end()),
    'breaks off': (socket) => void socket.resetAndDestroy(),
    'breaks off after the hello': (socket) => void socket.once('data', () => socket.resetAndDestroy()),
    'says nothing': () => {},
    dribbles: (socket) => {
      // A record of TLS that will have 16 KiB some day.
      socket.write(Buffer.from('1603034000', 'hex'))
      const timer = setInterval(() => socket.write('x'), 10)
      socket.on('close', () => clearInterval(timer))
    },
  }
  it.each<[string, typeof ConnectionError, RegExp]>([
    ['speaks HTTP', TlsError, /no TLS with 127.0.0.1:\d+: .*(version|VERSION)/],
    ['hangs up', ConnectionError, /no TLS with 127.0.0.1:\d+/],
    ['hangs up after the hello', ConnectionError, /no TLS with 127.0.0.1:\d+/],
    ['breaks off', ConnectionError, /no (TLS|connection) (with|to) 127.0.0.1:\d+/],
    ['breaks off after the hello', ConnectionError, /no TLS with 127.0.0.1:\d+/],
  ])('whose far end %s fails', async (how, Class, message) => {
    const greet = answers[how] as (socket: Socket) => void
    const { error } = await ask({ greet })
    expect((error as Error).constructor).toBe(Class)
    expect((error as Error).message).toMatch(message)
  })

  it.each(['says nothing', 'dribbles'])('whose far end %s is given up', async (how) => {
    const greet = answers[how] as (socket: Socket) => void
    const { error } = await ask({ greet }, { dialTimeout: 200 })
    expect((error as Error).constructor).toBe(TimeoutError)
    expect((error as Error).message).toMatch(/no connection to 127.0.0.1:\d+ within 200 ms/)
  })

  it('that is refused fails', async () => {
    await using refused = await holdRefusedPort()
    const error = await rejection(
      requestAccessWithPassphrase(
        `${ANOTHER}@127.0.0.1:${refused.port}`,
        new ApiKeys().create(),
        'passphrase',
      ),
    )
    expect((error as Error).constructor).toBe(ConnectionError)
    expect(error).toMatchObject({ cause: { code: 'ECONNREFUSED' }, mayHaveApplied: false })
  })
})
