import { findSecret } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { decodeBase58Check, encodeBase58Check } from '../src/grant/base58.ts'
import type { Reply, Request } from '../src/satellite/call.ts'
import { readHeader } from '../src/satellite/project-info.ts'
import { ask } from './node-satellite.ts'

/** The key, as a satellite has it, in all the ways in which one could say it again. */
const echo = (request: Request) => {
  const raw = Buffer.from(readHeader(request).apiKey)
  return ['no', encodeBase58Check(raw), raw.toString('hex'), raw.toString('base64'), 'here'].join(' ')
}

const ways: [string, (request: Request, reply: Reply) => void][] = [
  ['a refusal', (request, reply) => reply.error(7, echo(request))],
  ['a failure of another kind', (request, reply) => reply.error(13, echo(request))],
  [
    'an error without a code',
    (request, reply) => reply.packet({ kind: 3, data: Buffer.from(echo(request)) }),
  ],
  ['an answer that is none', (request, reply) => reply.message(Buffer.from(echo(request)))],
  ['bytes that are none', (request, reply) => reply.raw(Buffer.alloc(30, 0xff).fill(echo(request), 20))],
  ['no answer', (_, reply) => reply.breakOff()],
]

describe('no error shows the API key, nor the passphrase', () => {
  it.each(ways)('%s', async (_, respond) => {
    const { error, apiKey, satellite } = await ask({ respond })
    expect(satellite.requests).toHaveLength(1)
    const raw = Buffer.from(decodeBase58Check(apiKey).payload)
    for (const secret of [apiKey, raw.toString('hex'), raw.toString('base64'), raw.toString('latin1')])
      expect(findSecret(error, secret)).toEqual([])
    expect(findSecret(error, 'passphrase')).toEqual([])
  })

  it('and there was something to show', async () => {
    const { error } = await ask({ respond: (request, reply) => reply.error(7, echo(request)) })
    expect((error as Error).message).toContain('no [redacted] [redacted] [redacted] here')
  })
})
