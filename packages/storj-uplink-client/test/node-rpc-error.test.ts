import { describe, expect, it } from 'vitest'
import {
  BandwidthLimitExceededError,
  BucketNameInvalidError,
  BucketNotFoundError,
  InternalError,
  ObjectKeyInvalidError,
  ObjectNotFoundError,
  SegmentsLimitExceededError,
  StorageLimitExceededError,
  TooManyRequestsError,
  UplinkPermissionDeniedError,
} from '../src/errors.ts'
import { readCall } from '../src/node/call.ts'
import { readRpcStatus, toUplinkError } from '../src/node/rpc-error.ts'
import fixture from './fixtures/node.json' with { type: 'json' }

const call = readCall('/metainfo.Metainfo/ProjectInfo', new Set(['canary-of-a-key']))

describe('a status of an RPC', () => {
  it('is read as Go writes it', () => {
    const data = Buffer.from(fixture.drpcUnary.error_packet_data, 'hex')
    expect(readRpcStatus(data)).toEqual({ code: 0, message: 'bucket not found: x' })
    expect(readRpcStatus(Buffer.from('000000000000000742', 'hex'))).toEqual({ code: 7, message: 'B' })
    expect(readRpcStatus(Buffer.from('short'))).toEqual({ code: 0, message: 'short' })
  })

  it.each([
    [5, 'bucket not found: x', BucketNotFoundError, 0x13],
    [5, 'object not found: x', ObjectNotFoundError, 0x21],
    [5, 'project not found', InternalError, 0x02],
    [7, 'Unauthorized API credentials', UplinkPermissionDeniedError, 0x09],
    [8, 'Exceeded Usage Limit', BandwidthLimitExceededError, 0x06],
    [8, 'Too Many Requests', TooManyRequestsError, 0x05],
    [8, 'Exceeded Storage Limit: 1 GB', StorageLimitExceededError, 0x07],
    [8, 'Exceeded Segments Limit: 10', SegmentsLimitExceededError, 0x08],
    [8, 'something else', InternalError, 0x02],
    // The words count with their code alone.
    [13, 'Too Many Requests', InternalError, 0x02],
    [10014, 'no bucket name', BucketNameInvalidError, 0x10],
    [10015, 'bad bucket name', BucketNameInvalidError, 0x10],
    [10016, 'no object key', ObjectKeyInvalidError, 0x20],
    [10017, 'object key too long', ObjectKeyInvalidError, 0x20],
    [10019, 'no such bucket', BucketNotFoundError, 0x13],
    [0, 'unknown', InternalError, 0x02],
    [2 ** 60, 'of the future', InternalError, 0x02],
  ])('%i "%s" is the error that uplink has for it', (code, message, Class, number) => {
    const error = toUplinkError({ code, message }, call)
    expect(error).toBeInstanceOf(Class)
    expect(error).toMatchObject({ code: number, origin: { rpc: code }, mayHaveApplied: false })
    expect(error.message).toBe(`storj-uplink ProjectInfo: ${message} (RPC status ${code})`)
  })

  it('says something where the service says nothing, and no book where it says one', () => {
    expect(toUplinkError({ code: 13, message: '' }, call).message).toContain('no reason (RPC status 13)')
    expect(toUplinkError({ code: 13, message: 'x'.repeat(1e6) }, call).message.length).toBeLessThan(500)
  })

  it('does not say a secret again', () => {
    const { message } = toUplinkError({ code: 7, message: 'no canary-of-a-key here' }, call)
    expect(message).toContain('no [redacted] here')
  })
})
