import { InvalidArgumentError } from '@holdfast/shared'
import { describe, expect, it } from 'vitest'
import { readBaseUrls } from '../src/base-urls.ts'

describe('readBaseUrls', () => {
  it('is the node of this machine unless told', () => {
    expect(readBaseUrls({})).toEqual({
      baseUrl: 'https://localhost:9999',
      gatewayUrl: 'https://localhost:9998',
    })
  })

  it.each([
    ['https://localhost:9999/api_upload', 'https://localhost:9999', 'https://localhost:9998'],
    ['https://localhost:9999/api_upload/', 'https://localhost:9999', 'https://localhost:9998'],
    ['http://127.0.0.1:9999/', 'http://127.0.0.1:9999', 'http://127.0.0.1:9998'],
    ['https://[::1]:9999', 'https://[::1]:9999', 'https://[::1]:9998'],
    [
      'https://node.example:9999/behind',
      'https://node.example:9999/behind',
      'https://node.example:9998/behind',
    ],
    ['https://node.example', 'https://node.example', 'https://node.example'],
    ['https://node.example:19999', 'https://node.example:19999', 'https://node.example:19999'],
    ['https://node.example/:9999', 'https://node.example/:9999', 'https://node.example/:9999'],
    ['https://[fe80::9999]/', 'https://[fe80::9999]', 'https://[fe80::9999]'],
    [
      'https://node.example/my_api_upload',
      'https://node.example/my_api_upload',
      'https://node.example/my_api_upload',
    ],
  ])('of %s', (given, baseUrl, gatewayUrl) => {
    expect(readBaseUrls({ baseUrl: given })).toEqual({ baseUrl, gatewayUrl })
    expect(readBaseUrls({ baseUrl: new URL(given) })).toEqual({ baseUrl, gatewayUrl })
  })

  it('takes a gateway of another name as it is', () => {
    const gatewayUrl = 'https://gateway.example:9999/'
    expect(readBaseUrls({ gatewayUrl }).gatewayUrl).toBe('https://gateway.example:9999')
    expect(readBaseUrls({ baseUrl: 'https://a.example', gatewayUrl: new URL(gatewayUrl) })).toEqual({
      baseUrl: 'https://a.example',
      gatewayUrl: 'https://gateway.example:9999',
    })
  })

  it.each(['baseUrl', 'gatewayUrl'])('refuses a %s that can be none, and says which', (argument) => {
    for (const given of [
      '',
      'localhost:9998',
      'ftp://a.example',
      'https://u:p@a.example',
      'https://a.example/?a',
    ])
      expect(() => readBaseUrls({ [argument]: given })).toThrow(
        expect.objectContaining({ name: InvalidArgumentError.kind, service: 'pintheon', argument }),
      )
  })
})
