import { sha256 } from '@noble/hashes/sha2.js'
import { type Access, createAccess } from '../access.js'
import { NOTHING } from '../grant/bytes.js'
import { AES_GCM } from '../grant/ciphers.js'
import { formatNodeId } from '../grant/node-id.js'
import { Store } from '../grant/store.js'
import { random } from './hashes.js'

/** A satellite that is nowhere, with a node id that could be one's. */
export const mockedSatellite = `${formatNodeId(sha256(Uint8Array.of(0)).with(31, 0))}@satellite.example:7777`

/** An access of a project of its own, with random keys, that allows everything: what a console would give. */
export const createMockedAccess = (satelliteAddress: string = mockedSatellite): Access =>
  createAccess({
    satelliteAddress,
    apiKey: { head: random(32), caveats: [], tail: random(32) },
    store: new Store({ defaultKey: random(32), defaultCipher: AES_GCM, unknown: NOTHING }),
    unknown: NOTHING,
  })
