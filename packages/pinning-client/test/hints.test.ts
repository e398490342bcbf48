import { recordFetch, rejection } from '@holdfast/testing'
import { describe, expect, it, vi } from 'vitest'
import { createdAt, delegatesByPeer, InvalidArgumentError } from '../src/index.ts'
import { CID, clientOf, PIN_STATUS } from './support.ts'

const PEER = '12D3KooWSzuCR3NGyWG7zVBX5JBpzxZmWCK5kBZ2P4cnfa8PNLEA'
const PUBLIC = `/ip4/203.0.113.142/tcp/4001/p2p/${PEER}`

/** The origins that go over the wire. */
async function sent(origins: string[], localOrigins?: boolean): Promise<string[] | undefined> {
  const { fetch, requests } = recordFetch(Response.json(PIN_STATUS, { status: 202 }))
  await clientOf(fetch).add({ cid: CID, origins, localOrigins })
  return JSON.parse(requests[0]?.body ?? '').origins
}

describe('origins', () => {
  it.each([
    PUBLIC,
    `/ip6/2001:db8::1/tcp/4001/p2p/${PEER}`,
    `/dns4/node.example.net/tcp/443/wss/p2p/${PEER}`,
    `/dnsaddr/bootstrap.example.net/p2p/QmNnooDu7bfjPFoTZYxMNLWUQJyrVwtbZg5gBMjTezGAJN`,
    `/ip4/203.0.113.142/udp/4001/quic-v1/webtransport/certhash/uEiD/p2p/${PEER}`,
    `/ip4/203.0.113.142/tcp/4001/p2p/${PEER}/p2p-circuit/p2p/QmNnooDu7bfjPFoTZYxMNLWUQJyrVwtbZg5gBMjTezGAJN`,
    '/dns4/node.example.net/tcp/4001/p2p/k51qzi5uqu5dhb6l8spkdx7yxafegfkee5by8h7lmjh2ehc2sgg34z7c15vzqs',
    '/dns4/node.example.net/tcp/4001/p2p/bafzbeie5745rpv2m6tjyuugywy4d5ewrqgqqhfnf445he3omzpjbx5xqxe',
    `/ip4/172.15.0.1/tcp/4001/p2p/${PEER}`,
    `/ip4/172.32.0.1/tcp/4001/p2p/${PEER}`,
    `/ip4/100.1.2.3/tcp/4001/p2p/${PEER}`,
    `/ip6/fec0::1/tcp/4001/p2p/${PEER}`,
    `/dns4/localhost.example.net/tcp/4001/p2p/${PEER}`,
  ])('%s is sent', async (origin) => {
    expect(await sent([origin])).toEqual([origin])
  })

  const LOCAL = [
    `/ip4/127.0.0.1/tcp/4001/p2p/${PEER}`,
    `/ip4/0.0.0.0/tcp/4001/p2p/${PEER}`,
    `/ip4/10.1.2.3/udp/4001/quic-v1/p2p/${PEER}`,
    `/ip4/192.168.1.2/tcp/4001/p2p/${PEER}`,
    `/ip4/172.16.0.1/tcp/4001/p2p/${PEER}`,
    `/ip4/172.31.255.1/tcp/4001/p2p/${PEER}`,
    `/ip4/169.254.1.1/tcp/4001/p2p/${PEER}`,
    `/ip6/::1/tcp/4001/p2p/${PEER}`,
    `/ip6/::/tcp/4001/p2p/${PEER}`,
    `/ip6/fe80::1/tcp/4001/p2p/${PEER}`,
    `/ip6/fd00::1/tcp/4001/p2p/${PEER}`,
    `/ip6/::ffff:127.0.0.1/tcp/4001/p2p/${PEER}`,
    `/dnsaddr/localhost/p2p/${PEER}`,
    `/dns4/printer.local./tcp/4001/p2p/${PEER}`,
    `/dns4/localhost/tcp/4001/p2p/${PEER}`,
    `/dns/printer.local/tcp/4001/p2p/${PEER}`,
  ]
  it.each(LOCAL)('%s is left out unless asked for', async (origin) => {
    expect(await sent([PUBLIC, origin])).toEqual([PUBLIC])
    expect(await sent([PUBLIC, origin], true)).toEqual([PUBLIC, origin])
  })

  it('that are all local leave no empty list, which some services refuse', async () => {
    expect(await sent(LOCAL)).toBeUndefined()
  })

  it('are sent once each, 20 at most', async () => {
    const many = Array.from({ length: 20 }, (_, nth) => PUBLIC.replace('4001', `${4000 + nth}`))
    expect(await sent([...many, ...many, ...LOCAL])).toEqual(many)
    expect(await rejection(sent([...many, PUBLIC.replace('4001', '5000')]))).toMatchObject({
      argument: 'origins',
      mayHaveApplied: false,
    })
  })

  it.each([
    '',
    PEER,
    `p2p/${PEER}`,
    '/ip4/203.0.113.142/tcp/4001',
    '/ip4/203.0.113.142/tcp/4001/p2p/',
    '/ip4/203.0.113.142/tcp/4001/p2p/me',
    `/ip4/203.0.113.142/tcp/4001/p2p/${PEER}/`,
    `/ip4/203.0.113.142/tcp/4001/p2p/${PEER}/p2p-circuit`,
    `/ip4/203.0.113.142/tcp/4001/ipfs/${PEER}`,
    `https://node.example.net/p2p/${PEER}`,
    undefined,
  ])('%s is refused before anything is sent', async (origin) => {
    const fetch = vi.fn()
    const error = await rejection(clientOf(fetch).add({ cid: CID, origins: [PUBLIC, origin as string] }))
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error).toMatchObject({ argument: 'origins', service: 'pinning' })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('are checked for a replacement too', async () => {
    const error = await rejection(clientOf(vi.fn()).replace('id', { cid: CID, origins: ['/ip4/1.2.3.4'] }))
    expect(error).toMatchObject({ argument: 'origins' })
  })
})

describe('delegatesByPeer', () => {
  it('gathers the addresses of each peer, each once', () => {
    const other = 'QmNnooDu7bfjPFoTZYxMNLWUQJyrVwtbZg5gBMjTezGAJN'
    const [tcp, quic] = [
      `/ip4/203.0.113.1/tcp/4001/p2p/${PEER}`,
      `/ip4/203.0.113.1/udp/4001/quic-v1/p2p/${PEER}`,
    ]
    const relayed = `${tcp}/p2p-circuit/p2p/${other}`
    const nobody = '/dns4/node.example.net/tcp/4001'
    expect(delegatesByPeer({ delegates: [tcp, relayed, nobody, quic, tcp] })).toEqual(
      new Map([
        [PEER, [tcp, quic]],
        [other, [relayed]],
        ['', [nobody]],
      ]),
    )
    expect(delegatesByPeer({ delegates: [] })).toEqual(new Map())
  })
})

describe('createdAt', () => {
  it.each([
    ['2026-07-27T17:32:28Z', '2026-07-27T17:32:28.000Z'],
    ['2026-07-27T17:32:28.276Z', '2026-07-27T17:32:28.276Z'],
    ['2024-06-01T07:52:54.764999323Z', '2024-06-01T07:52:54.764Z'],
    ['2023-01-25T18:01:43.000-05:00', '2023-01-25T23:01:43.000Z'],
    ['2022-06-14t10:00:00.1+00:00', '2022-06-14T10:00:00.100Z'],
  ])('%s', (created, date) => {
    expect(createdAt({ created }).toISOString()).toBe(date)
  })

  it.each(['', 'yesterday', '2026-07-27', '2026-13-27T00:00:00Z', 1_700_000_000])(
    '%s is no time',
    (created) => {
      expect(() => createdAt({ created: created as string })).toThrow(InvalidArgumentError)
    },
  )
})
