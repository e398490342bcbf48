import { findSecret } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { InvalidArgumentError, normaliseBaseUrl } from '../src/index.ts'

describe('normaliseBaseUrl', () => {
  it.each([
    ['https://a.test', 'https://a.test'],
    ['https://a.test/', 'https://a.test'],
    ['https://a.test//', 'https://a.test'],
    ['https://a.test/psa', 'https://a.test/psa'],
    ['https://a.test/psa/', 'https://a.test/psa'],
    ['https://a.test//v1///ipfs//', 'https://a.test/v1/ipfs'],
    ['https://a.test/v1/../psa/.', 'https://a.test/psa'],
    ['http://127.0.0.1:9097', 'http://127.0.0.1:9097'],
    ['http://[::1]:9097/', 'http://[::1]:9097'],
    ['HTTPS://A.TEST:443/Psa', 'https://a.test/Psa'],
    ['  https://a.test/psa \n', 'https://a.test/psa'],
    ['https://bücher.test/ü', 'https://xn--bcher-kva.test/%C3%BC'],
  ])('%j becomes %j', (given, normal) => {
    expect(normaliseBaseUrl('notes', given)).toBe(normal)
    expect(normaliseBaseUrl('notes', new URL(given))).toBe(normal)
    expect(normaliseBaseUrl('notes', normal)).toBe(normal)
  })

  it.each([
    '',
    'a.test',
    '/psa',
    '//a.test/psa',
    'https://',
    'ftp://a.test',
    'file:///psa',
    'javascript:alert(1)',
    'https://a.test/?x=1',
    'https://a.test/psa?',
    'https://a.test/psa#top',
    'https://a.test/#',
    undefined as unknown as string,
    null as unknown as string,
  ])('refuses %j', (given) => {
    expect(() => normaliseBaseUrl('notes', given)).toThrow(InvalidArgumentError)
    expect(() => normaliseBaseUrl('notes', given)).toThrow(/^notes: baseUrl must /)
  })

  it('refuses a user and a password, and does not show them', () => {
    for (const url of [
      'https://canary-1:canary-2@a.test',
      'https://canary-1@a.test',
      'https://:canary-2@a.test',
    ])
      try {
        normaliseBaseUrl('notes', url)
        expect.unreachable()
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidArgumentError)
        expect([...findSecret(error, 'canary-1'), ...findSecret(error, 'canary-2')]).toEqual([])
      }
  })
})
