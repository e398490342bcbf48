/** What every client asks for, and what the service answers. */
export const baseUrl = 'https://pins.example/psa'
export const accessToken = 'a-token-of-nobody'
export const requestid = '7e5f4b7c-9b4a-4a4a-8f1e-2f6d4f0c9a11'
export const cid = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi'
export const name = 'holiday photos'

const pin = (id: string) => ({
  requestid: id,
  status: 'pinned',
  created: '2026-07-27T17:32:28.276Z',
  pin: { cid, name, origins: [], meta: { app_id: 'bench' } },
  delegates: ['/dns4/node.example.net/tcp/4001/p2p/12D3KooWQYhTNQdmr3ArTeUHRYzFg94BKyTkoWBDWez9kSCVe2Xo'],
  info: { dag_size: '1048576' },
})

export const onePin = JSON.stringify(pin(requestid))
export const tenPins = JSON.stringify({
  count: 10,
  results: Array.from({ length: 10 }, (_, index) => pin(`${requestid.slice(0, -1)}${index}`)),
})
