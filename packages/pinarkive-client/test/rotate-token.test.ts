import { rejection } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { ConflictError, PermissionDeniedError, rotateToken } from '../src/index.ts'
import { clientOf } from './support.ts'

/** A service with one token, `old`, that fails at some requests; what it was asked and which tokens are good. */
function createTokens(failsAt: (method: string, name: string) => number | undefined = () => undefined) {
  const good = new Map([['old', 'secret-of-old']])
  const log: string[] = []
  const codes: unknown[] = []
  const client = clientOf(async (request) => {
    const body = JSON.parse((await request.text()) || '{}') as { name: string; totpCode?: string }
    const name = body.name ?? decodeURIComponent(request.url.replace(/.*\//, ''))
    log.push(`${request.method} ${name}`)
    codes.push(body.totpCode)
    const status = failsAt(request.method, name)
    if (status) return Response.json({ error: 'no' }, { status })
    if (request.method === 'DELETE') good.delete(name)
    else good.set(name, `secret-of-${name}`)
    return Response.json({ token: good.get(name), name })
  })
  return { client, log, codes, good: () => [...good.keys()] }
}

describe('rotateToken', () => {
  it('revokes the old one only when the new one is kept', async () => {
    const { client, log, codes, good } = createTokens()
    const keep = async (token: string) => {
      await new Promise((resolve) => setTimeout(resolve, 10))
      log.push(`kept ${token}`)
      expect(good()).toEqual(['old', 'new'])
    }
    const created = await rotateToken(client, 'old', { to: 'new', keep, totpCode: '012345', label: 'ci' })
    expect(created).toEqual({ token: 'secret-of-new', name: 'new' })
    expect(log).toEqual(['POST new', 'kept secret-of-new', 'DELETE old'])
    expect(codes).toEqual(['012345', '012345'])
    expect(good()).toEqual(['new'])
  })

  it('leaves the old one where the new one is not made', async () => {
    const { client, log, good } = createTokens((method) => (method === 'POST' ? 409 : undefined))
    const keep = () => void log.push('kept')
    expect(await rejection(rotateToken(client, 'old', { to: 'new', keep }))).toBeInstanceOf(ConflictError)
    expect(log).toEqual(['POST new'])
    expect(good()).toEqual(['old'])
  })

  it.each([
    [
      'thrown',
      () => {
        throw new Error('the disk is full')
      },
    ],
    ['rejected', async () => Promise.reject(new Error('the disk is full'))],
  ])('leaves the old one and revokes the new one where keeping fails, %s', async (_, keep) => {
    const { client, log, good } = createTokens()
    const error = await rejection(rotateToken(client, 'old', { to: 'new', keep, totpCode: '012345' }))
    expect(error).toEqual(new Error('the disk is full'))
    expect(log).toEqual(['POST new', 'DELETE new'])
    expect(good()).toEqual(['old'])
  })

  it('says what keeping failed with, also where the new one cannot be revoked', async () => {
    const { client, good } = createTokens((method) => (method === 'DELETE' ? 500 : undefined))
    const keep = () => Promise.reject(new Error('the disk is full'))
    expect(await rejection(rotateToken(client, 'old', { to: 'new', keep }))).toEqual(
      new Error('the disk is full'),
    )
    expect(good()).toContain('old')
  })

  it('leaves both where the old one cannot be revoked, and says so', async () => {
    const { client, good } = createTokens((method) => (method === 'DELETE' ? 403 : undefined))
    const kept: string[] = []
    const rotation = { to: 'new', keep: (token: string) => void kept.push(token) }
    const error = await rejection(rotateToken(client, 'old', rotation))
    expect(error).toBeInstanceOf(PermissionDeniedError)
    expect(error).toMatchObject({ operationId: 'revokeToken' })
    expect(kept).toEqual(['secret-of-new'])
    expect(good()).toEqual(['old', 'new'])
  })

  it('of a token to its own name is refused, as it would revoke the new one', async () => {
    const { client, log } = createTokens()
    const error = await rejection(rotateToken(client, 'old', { to: 'old', keep: () => {} }))
    expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'to' })
    expect(log).toEqual([])
  })
})
