import { noise } from '@chainsafe/libp2p-noise'
import { yamux } from '@chainsafe/libp2p-yamux'
import { bitswap } from '@helia/block-brokers'
import { Helia } from '@helia/utils'
import { identify } from '@libp2p/identify'
import { tcp } from '@libp2p/tcp'
import { MemoryBlockstore } from 'blockstore-core'
import { MemoryDatastore } from 'datastore-core'
import { createLibp2p } from 'libp2p'
import { CID } from 'multiformats/cid'
import { rawBlock } from './raw-block.ts'

// Without a router each pin ends as "failed", block or no block: Helia announces what it has pinned and
// throws when there is nobody to announce it to. This one takes announcements and knows of nobody.
const loneRouter = {
  provide: async () => {},
  findProviders: async function* () {},
}

/**
 * An IPFS node in memory that talks to other nodes over 127.0.0.1 and to nothing else. It reads no block
 * before `readable` is fulfilled, so that a test can look at a transfer while it is under way.
 */
export const startHeliaNode = async ({ readable = Promise.resolve() } = {}) => {
  const datastore = new MemoryDatastore()
  const blockstore = new (class extends MemoryBlockstore {
    override async get(cid: CID) {
      await readable
      return super.get(cid)
    }
  })()
  const libp2p = await createLibp2p({
    addresses: { listen: ['/ip4/127.0.0.1/tcp/0'] },
    transports: [tcp()],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux()],
    services: { identify: identify() },
    datastore,
  })
  const helia = new Helia({ libp2p, datastore, blockstore, blockBrokers: [bitswap()], routers: [loneRouter] })
  await helia.start()

  return {
    helia,
    multiaddrs: libp2p.getMultiaddrs().map(String),
    hasBlock: async (cid: string) => blockstore.has(CID.parse(cid)),
    /** Gives this node a block, also while somebody waits for it. */
    seedBlock: async (text: string) => {
      const { cid, bytes } = await rawBlock(text)
      await helia.blockstore.put(cid, bytes)
      return cid.toString()
    },
    stop: async () => helia.stop(),
  }
}
