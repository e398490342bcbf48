import { findSecret } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'

const secret = 'tok+en/with spaces?'

const withField = (key: PropertyKey, value: unknown, enumerable = true) =>
  Object.defineProperty(new Error('failed'), key, { value, enumerable })

class Computed {
  get header() {
    return `Bearer ${secret}`
  }
}

describe('findSecret', () => {
  it('finds nothing where nothing is', () => {
    const error = Object.assign(new Error('failed', { cause: new Error('refused') }), {
      headers: new Headers({ 'x-a': 'tok' }),
      url: new URL('http://a.test/?token=[redacted]'),
    })
    expect(findSecret(error, secret)).toEqual([])
    for (const value of [undefined, null, 1, 'tok', () => secret])
      expect(findSecret(value, secret)).toEqual([])
  })

  it.each<[string, unknown]>([
    ['the message', new Error(`refused ${secret}`)],
    ['a cause of a cause', new Error('a', { cause: new Error('b', { cause: new Error(secret) }) })],
    ['one of many errors', new AggregateError([new Error(secret)])],
    ['a field', withField('token', secret)],
    ['a hidden field', withField('token', secret, false)],
    ['a symbol', withField(Symbol('token'), secret)],
    ['the name of a field', withField(secret, true)],
    ['what a class computes', withField('request', new Computed())],
    [
      'a hidden request',
      withField('request', new Request('http://a.test', { headers: { token: btoa(secret) } }), false),
    ],
    ['headers', withField('headers', new Headers({ authorization: `Bearer ${secret}` }))],
    ['a map', withField('secrets', new Map([['bearer', secret]]))],
    ['bytes', withField('body', new TextEncoder().encode(`{"token":"${secret}"}`))],
    ['what JSON shows', { toJSON: () => ({ token: secret }) }],
    ['a property of a function', Object.assign(() => {}, { token: secret })],
  ])('finds it in %s', (_, value) => {
    expect(findSecret(value, secret)).not.toEqual([])
  })

  it.each([
    ['in a URL', `https://a.test/?token=${encodeURIComponent(secret)}`],
    ['in a URL with small letters', `https://a.test/?token=${encodeURIComponent(secret).toLowerCase()}`],
    ['in base64', btoa(secret)],
    ['in base64 behind one byte', btoa(`u${secret}:p`)],
    ['in base64 behind two', btoa(`u:${secret}`)],
    ['in base64 for URLs', Buffer.from(`u:${secret}`).toString('base64url')],
  ])('finds it written %s', (_, text) => {
    expect(findSecret(new Error(text), secret)).toContain('message')
  })

  it('says where, once for each place', () => {
    const error = Object.assign(new Error('failed'), { request: { headers: { authorization: secret } } })
    expect(findSecret(error, secret)).toEqual([
      'JSON.stringify()',
      'inspect()',
      'value.request.headers.authorization',
    ])
  })

  it('comes to an end in a circle', () => {
    const error = new Error('failed')
    error.cause = error
    expect(findSecret(error, secret)).toEqual([])
  })
})
