import { InvalidArgumentError } from '@holdfast/shared'
import { serve } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import type { FileAddress } from '../src/address.ts'
import { fileInfo } from '../src/file-info.ts'
import { urlOf } from '../src/url-of.ts'
import { CID, runAt } from './gateway.ts'

const KEY = 'k51qzi5uqu5dkkciu33khkzbcmxtyhn376i1e83tya8kuy7z9euedzyr5nhoew'
const V1 = 'bafkreifzjut3te7nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e'
const GATEWAY = 'https://localhost:9998'

const cases: [FileAddress, string | undefined, string][] = [
  [CID, undefined, `/ipfs/${CID}`],
  [CID, '', `/ipfs/${CID}`],
  [V1, undefined, `/ipfs/${V1}`],
  [{ toString: () => CID }, undefined, `/ipfs/${CID}`],
  [CID, 'guides/first steps.html', `/ipfs/${CID}/guides/first%20steps.html`],
  [CID, 'a/b?c#d/ü/100%/\\..', `/ipfs/${CID}/a/b%3Fc%23d/%C3%BC/100%25/%5C..`],
  [CID, '😀.png', `/ipfs/${CID}/%F0%9F%98%80.png`],
  [{ ipns: KEY }, undefined, `/ipns/${KEY}`],
  [{ ipns: KEY }, 'index.html', `/ipns/${KEY}/index.html`],
  [{ ipns: CID }, undefined, `/ipns/${CID}`],
  [
    { ipns: '12D3KooWD3bfmNbuuuVCYwkjnFt3ukm3qaB3hDED3peHHXawvRAi' },
    undefined,
    '/ipns/12D3KooWD3bfmNbuuuVCYwkjnFt3ukm3qaB3hDED3peHHXawvRAi',
  ],
  [{ ipns: 'docs.ipfs.tech' }, 'a', '/ipns/docs.ipfs.tech/a'],
  [{ ipns: '_dnslink.xn--bcher-kva.example' }, undefined, '/ipns/_dnslink.xn--bcher-kva.example'],
]

describe('urlOf', () => {
  it.each(cases)('of %o and %o', (address, path, expected) => {
    expect(urlOf(GATEWAY, address, path)).toBe(GATEWAY + expected)
    // A browser reads it as it stands.
    expect(new URL(GATEWAY + expected).href).toBe(GATEWAY + expected)
  })

  it.each(cases)('is what the client itself asks for: %o and %o', async (address, path, expected) => {
    await using server = await serve((_, response) => response.end())
    await fileInfo(runAt(server.baseUrl), server.baseUrl, address, { path })
    expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([`HEAD ${expected}`])
  })

  const refused: [FileAddress, string | undefined, string][] = [
    ['', undefined, 'cid'],
    ['hello', undefined, 'cid'],
    [`ipfs://${CID}`, undefined, 'cid'],
    [`/ipfs/${CID}`, undefined, 'cid'],
    [`${CID}/a`, undefined, 'cid'],
    [undefined as unknown as string, undefined, 'cid'],
    [null as unknown as string, undefined, 'cid'],
    [{ ipns: '' }, undefined, 'ipns'],
    [{ ipns: 'self' }, undefined, 'ipns'],
    [{ ipns: `${KEY}/a` }, undefined, 'ipns'],
    [{ ipns: `ipns://${KEY}` }, undefined, 'ipns'],
    [{ ipns: 'a..example' }, undefined, 'ipns'],
    [{ ipns: '..' }, undefined, 'ipns'],
    [{ ipns: 'bücher.example' }, undefined, 'ipns'],
    [{ ipns: undefined as unknown as string }, undefined, 'cid'],
    [CID, '/a', 'path'],
    [CID, 'a//b', 'path'],
    [CID, 'a/', 'path'],
    [CID, '.', 'path'],
    [CID, 'a/../b', 'path'],
    [CID, '\ud83d', 'path'],
  ]

  it.each(refused)('refuses %o and %o', async (address, path, argument) => {
    const error = expect.objectContaining({ name: InvalidArgumentError.kind, service: 'pintheon', argument })
    expect(() => urlOf(GATEWAY, address, path)).toThrow(error)
    await using server = await serve((_, response) => response.end())
    await expect(fileInfo(runAt(server.baseUrl), GATEWAY, address, { path })).rejects.toEqual(error)
    expect(server.requests).toEqual([])
  })
})
