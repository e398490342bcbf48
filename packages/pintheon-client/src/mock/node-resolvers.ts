import type { MockResolvers } from '@holdfast/shared/msw'
import type { Operations } from '../generated/pintheon/operations.gen.js'
import { toX25519PublicKey } from '../token.js'
import type { MockedService } from './service.js'
import { zipNames } from './zip-names.js'

type Resolvers = Pick<
  MockResolvers<Operations>,
  'uploadHomepage' | 'listPinnedFiles' | 'heartbeat' | 'getStellarToml'
>

const failed = (error: string) => ({ status: 400, body: { error } }) as const

export const nodeResolvers = (service: MockedService): Resolvers => ({
  async uploadHomepage({ body }) {
    const { file } = body as { file?: Blob }
    if (!(file instanceof File)) return failed('No file uploaded')
    if (!file.name) return failed('No file selected')
    if (!/\.zip$/i.test(file.name)) return failed('Please upload a ZIP file containing your website')
    // The site that was there is gone from here on.
    service.homepage = undefined
    const names = zipNames(new Uint8Array(await file.arrayBuffer()))
    if (!names) return failed('Failed to extract ZIP file')
    if (!names.some((name) => /(^|\/)index\.(html|htm|php)$/.test(name)))
      return failed('No index.html, index.htm, or index.php found in the ZIP file')
    service.homepage = names
    return { status: 200, body: { success: true, message: 'Homepage uploaded successfully' } }
  },

  async listPinnedFiles() {
    const files = service.files.all().filter(({ Pinned }) => Pinned)
    return {
      status: 200,
      body: {
        node_address: await service.address(),
        peer_id: service.peerId,
        gateway: service.customDomain ?? null,
        network: 'testnet',
        generated_at: timeOf(service.now()),
        files: files.map((row) => ({
          cid: row.CID,
          name: row.Name,
          content_type: row.Type,
          size: row.Size,
          pinned: true,
          slot_id: row.PinSlotId,
          pin_qty: row.PinQty,
          pins_remaining: row.PinsRemaining,
          offer_price: row.PinOfferPrice,
          encrypted: row.Encrypted,
          directory: row.Directory,
          contract_id: row.ContractID,
        })),
      },
    }
  },

  heartbeat: async () => ({
    status: 200,
    body: service.ownerLoggedIn ? await dashboardOf(service) : { status: 'ok' },
  }),

  getStellarToml: async () => ({
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'access-control-allow-origin': '*' },
    body: `ACCOUNTS = ["${await service.address()}"]\n`,
  }),
})

/** As Python's `isoformat` has it: microseconds, and an offset. */
function timeOf(ms: number): string {
  const micros = String(Math.round((ms % 1000) * 1000)).padStart(6, '0')
  return `${new Date(ms).toISOString().slice(0, 19)}.${micros}+00:00`
}

/** What anybody can read while the owner is logged in. */
async function dashboardOf(service: MockedService): Promise<Record<string, unknown>> {
  const { directories, registered } = service
  const address = await service.address()
  const directory_list = directories.list().map(async ({ Name: name, Path: path }) => ({
    name,
    path,
    cid: (await directories.root(path))?.cid ?? null,
    file_count: directories.files(path).size,
    ipns_hash: directories.keyOf(path) ?? null,
  }))
  return {
    '25519_pub': toX25519PublicKey(address),
    address,
    access_tokens: registered.map(({ name, publicKey: pub, timestamped = false }) => ({
      name,
      pub,
      timestamped,
    })),
    authorized: true,
    customization: { bg_img: null, current_theme: 0, themes: ['default'] },
    descriptor: '',
    directory_list: await Promise.all(directory_list),
    expires: timeOf(service.now()).slice(0, 19).replace('T', ' '),
    file_list: service.files.all(),
    host: service.customDomain ?? null,
    logo: '/static/logo.png',
    name: 'node',
    nonce: 'a nonce of the session',
    peer_id: service.peerId,
    repo: { NumObjects: 3, RepoSize: '1.00', StorageMax: '10240.00', usedPercentage: 0.009765625 },
    stats: null,
    token_info: [],
    transaction_data: null,
    ...service.dashboard,
  }
}
