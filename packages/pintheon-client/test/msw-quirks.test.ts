import { describe, expect, it } from 'vitest'
import { quirkNames } from '../src/mock/quirks.ts'
import { createPintheonMock, mockedKey, type PintheonQuirks } from '../src/msw.ts'
import { file, HELLO, issue, mint, mocked, NOWHERE } from './msw-support.ts'
import { slowClock } from './support.ts'

const CACHED = { headers: { 'cache-control': 'only-if-cached' } }
const RECEIVER = mockedKey.publicKey

type Node = ReturnType<typeof mocked>

/** What each switch makes of a node, seen from outside: with it, and without. */
const SEEN: {
  [Name in keyof Required<PintheonQuirks>]: [
    on: PintheonQuirks[Name],
    off: PintheonQuirks[Name],
    look: (node: Node) => Promise<unknown>,
    withIt: unknown,
    without: unknown,
  ]
} = {
  reuploadOverwritesIndex: [
    true,
    false,
    async ({ upload, state }) => {
      await upload(file('a.txt'))
      await upload(file('b.txt', 'b'))
      await upload(file('c.txt'))
      return state.files().map(({ Name }) => Name)
    },
    ['c.txt', 'c.txt'],
    ['c.txt', 'b.txt'],
  ],
  encryptedIsEmpty: [
    true,
    false,
    async ({ upload, state }) => {
      const { status } = await upload(file('a.txt'), { encrypted: 'true', receiver_pub: RECEIVER })
      return [status, state.archives()[0]?.plaintext.size]
    },
    [200, 0],
    [200, 11],
  ],
  folderUploadFails: [
    true,
    false,
    async ({ post }) => (await post('/api/upload_folder', { 'files[]': [file('a')] })).status,
    500,
    200,
  ],
  directoryCopyIgnored: [
    true,
    false,
    async ({ post, upload, get }) => {
      await post('/api_create_directory', { name: 'docs' })
      await upload(file('a.txt', 'old'), { directory: '/docs' })
      const { status } = await upload(file('a.txt', 'new'), { directory: '/docs' })
      const other = await upload(file('a.txt', 'newer'), { directory: '/nowhere' })
      const { ipns_name } = (await post('/api_publish_directory', { directory: '/docs' })).json
      return [status, other.status, (await get(`/ipns/${ipns_name}/a.txt`)).text]
    },
    [200, 200, 'old'],
    [400, 400, 'old'],
  ],
  lyingGateway: [
    true,
    false,
    async ({ get }) => [
      (await get(`/ipfs/${NOWHERE}`, CACHED)).status,
      (await get(`/ipfs/${NOWHERE}`)).status,
    ],
    [200, 200],
    [412, 504],
  ],
  hangingGateway: [
    true,
    false,
    async ({ get, state }) => {
      await state.addContent('hello world')
      slowClock()
      const patience = new AbortController()
      setTimeout(() => patience.abort(), 200)
      const asked = get(`/ipfs/${HELLO}`, { signal: patience.signal })
      return asked.then(
        ({ status }) => status,
        () => 'no answer',
      )
    },
    'no answer',
    200,
  ],
  fakeIpfs: [
    true,
    false,
    async ({ upload }) => {
      const { json } = await upload(file('a.txt'))
      return Array.isArray(json) && [json[0].Name, json[0].IsLogo]
    },
    ['a.txt', false],
    false,
  ],
  ipfsHash: [
    true,
    false,
    async ({ upload }) => Object.keys((await upload(file('a.txt'))).json),
    ['IpfsHash', 'Name', 'Size'],
    ['Hash', 'Name', 'Size'],
  ],
  oldNode: [
    true,
    false,
    async ({ post }) => {
      const ask = async (access_token: string) => {
        const { status, text } = await post('/api_list_directories', { access_token })
        return status === 500 ? text : status
      }
      const unknown = mint({ nodePublicKey: mockedKey.publicKey })
      const tokens = ['bad', await unknown, await issue(), await mint({ caveats: { a: 'b' } }), await mint()]
      return Promise.all(tokens.map(ask))
    },
    ['Server Error', 'Server Error', 'Server Error', 'Server Error', 200],
    [403, 403, 200, 200, 200],
  ],
  kubo502: [
    true,
    false,
    async ({ post, upload, state }) => {
      await post('/api_create_directory', { name: 'docs' })
      const { status, type } = await upload(file('a.txt'))
      const published = await post('/api_publish_directory', { directory: '/docs' })
      return [status, type, published.status, state.holds(HELLO), state.ipnsKeys().length]
    },
    [502, 'text/html', 502, true, 2],
    [200, 'application/json', 200, true, 2],
  ],
  kuboRefuses: [
    'add',
    'pin',
    async ({ upload, state }) => {
      const { status, json } = await upload(file('a.txt'))
      return [status, json.error, state.holds(HELLO), state.files().length]
    },
    [400, 'File not added', false, 0],
    [400, 'File not added', true, 0],
  ],
  kuboDown: [
    true,
    false,
    async ({ post, upload, state }) => {
      state.setQuirks({ kuboDown: false })
      await post('/api_create_directory', { name: 'docs' })
      return async (on: boolean) => {
        state.setQuirks({ kuboDown: on })
        const { json } = await post('/api_list_directories')
        const made = await post('/api_create_directory', { name: 'more' })
        return [(await upload(file('a.txt'))).status, json.directories.length, made.status]
      }
    },
    [500, 0, 400],
    [200, 1, 200],
  ],
}

describe('a quirk', () => {
  it('that there is has a case here', () => {
    expect(Object.keys(SEEN).sort()).toEqual([...quirkNames].sort())
  })

  it.each(quirkNames)('%s is seen from outside, and so is that it is off', async (name) => {
    const [on, off, look, withIt, without] = SEEN[name]
    for (const [value, expected] of [
      [on, withIt],
      [off, without],
    ] as const) {
      const node = mocked({ quirks: { [name]: value } })
      const seen = await look(node)
      expect(typeof seen === 'function' ? await seen(value) : seen).toEqual(expected)
    }
  })

  it('is as measured unless told', async () => {
    const measured = [
      'reuploadOverwritesIndex',
      'encryptedIsEmpty',
      'folderUploadFails',
      'directoryCopyIgnored',
    ]
    for (const name of quirkNames) {
      const [, , look, withIt, without] = SEEN[name]
      if (name === 'kuboRefuses' || name === 'kuboDown') continue
      expect(await look(mocked()), name).toEqual(measured.includes(name) ? withIt : without)
    }
  })

  it('is switched while the mock runs, and leaves the others as they are', async () => {
    const { upload, state } = mocked({ quirks: { ipfsHash: true } })
    state.setQuirks({ kuboDown: true })
    expect((await upload(file('a'))).status).toBe(500)
    state.setQuirks({ kuboDown: false })
    expect((await upload(file('a'))).json).toHaveProperty('IpfsHash')
  })

  it.each([{ lyingGatway: true }, { kuboRefuses: true }, { oldNode: 'yes' }])('%j is none', (quirks) => {
    expect(() => createPintheonMock({ quirks: quirks as never })).toThrow('quirks')
    const { state } = createPintheonMock()
    expect(() => state.setQuirks(quirks as never)).toThrow(TypeError)
  })
})
