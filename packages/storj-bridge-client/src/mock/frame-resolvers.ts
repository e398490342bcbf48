import type { MockResolvers } from '@holdfast/shared/msw'
import type { Operations } from '../generated/storj-bridge/operations.gen.js'
import type { Frame, NewShard } from '../generated/storj-bridge/types.gen.js'
import { contactOf } from './farmers.js'
import { Refusal } from './refusal.js'
import { accountOf, type MockedService } from './service.js'
import { isObjectId, objectId, type StoredFrame } from './storage.js'

type Resolvers = Pick<
  MockResolvers<Operations>,
  'listFrames' | 'createFrame' | 'getFrame' | 'addShard' | 'deleteFrame'
>

const LARGEST_SHARD = 4_294_967_296

export const frameResolvers = (service: MockedService): Resolvers => {
  const { storage, exhausted, contracts, now } = service
  const own = (request: Request, id: string): StoredFrame => {
    const { email } = accountOf(service, request)
    if (!isObjectId(id))
      throw new Refusal(500, `Cast to ObjectId failed for value "${id}" at path "_id" for model "Frame"`)
    const frame = storage.frames.get(id)
    if (frame?.user !== email) throw new Refusal(404, 'Frame not found')
    return frame
  }

  return {
    listFrames({ request }) {
      const { email } = accountOf(service, request)
      const frames = [...storage.frames.values()].filter(({ user }) => user === email)
      return { status: 200, body: frames.slice(0, 10).map(showFrame) }
    },

    createFrame({ request }) {
      const { email } = accountOf(service, request)
      if (exhausted.upload) throw new Refusal(420, 'Could not create frame, transfer rate limit reached.')
      return { status: 200, body: showFrame(storage.addFrame(email, now())) }
    },

    getFrame: ({ request, path }) => ({ status: 200, body: showFrame(own(request, path.frameId)) }),

    addShard({ request, path, body }) {
      if (exhausted.upload)
        throw new Refusal(420, 'Could not add shard to frame, transfer rate limit reached.')
      assertShard(body)
      const frame = own(request, path.frameId)
      const { hash, size, index, parity = false, exclude = [] } = body
      const farmer = farmerFor(service, index, exclude)
      // Where a farmer failed, the shard is added again, for the next one (storj-service-storage-models 10.6, frame.js).
      frame.shards = frame.shards.filter((shard) => shard.index !== index)
      frame.shards.push({ id: objectId(now()), hash, size, index, parity })
      contracts.set(hash, [...(contracts.get(hash) ?? []).filter((each) => each !== farmer), farmer])
      const operation = 'PUSH'
      const token = farmer.allow({ operation, hash, size })
      // A number here, and a text wherever else there is a farmer.
      const contact = { ...contactOf(farmer), lastSeen: farmer.lastSeen }
      return { status: 200, body: { hash, token, operation, farmer: contact } }
    },

    // Also the frame of a file, whose shards nobody can find then.
    deleteFrame({ request, path }) {
      storage.frames.delete(own(request, path.frameId).id)
      return { status: 204, body: undefined }
    },
  }
}

function showFrame({ id, user, created, locked, shards }: StoredFrame): Frame {
  const total = (some: typeof shards) => some.reduce((sum, { size }) => sum + size, 0)
  return {
    id,
    user,
    created: new Date(created).toISOString(),
    locked,
    size: total(shards.filter(({ parity }) => !parity)),
    storageSize: total(shards),
    shards: shards.map((shard) => shard.id),
  }
}

/** @throws Refusal */
function assertShard({ hash, size, index, challenges, tree, exclude = [] }: Partial<NewShard>): void {
  if (exclude.length > 300) throw new Refusal(400, 'Maximum blacklist length')
  if (!Array.isArray(challenges) || !Array.isArray(tree))
    throw new Refusal(400, 'Invalid challenges supplied')
  if (tree.length !== 2 ** Math.ceil(Math.log2(challenges.length)))
    throw new Refusal(400, 'Challenges and tree do not match')
  if ((size ?? 0) > LARGEST_SHARD) throw new Refusal(400, `Maximum shard size ${LARGEST_SHARD} exceeded`)
  const isHex = (text: unknown, digits: number) =>
    typeof text === 'string' && text.length === digits && /^[0-9a-f]+$/.test(text)
  const fits =
    isHex(hash, 40) &&
    Number.isInteger(size) &&
    (size as number) > 0 &&
    Number.isInteger(index) &&
    challenges.every((each) => isHex(each, 64)) &&
    tree.every((each) => isHex(each, 40))
  if (!fits) throw new Refusal(400, 'Invalid contract specification was supplied')
}

/** The next one after that of the shard before, so that a file is spread. @throws Refusal */
function farmerFor({ farmers }: MockedService, index: number, exclude: readonly string[]) {
  const free = farmers.filter(({ behaviour, nodeID }) => behaviour !== 'absent' && !exclude.includes(nodeID))
  const farmer = free[index % free.length]
  // 503 to the bridge itself, whose error handler makes 400 of all above 500.
  if (!farmer) throw new Refusal(400, 'Timed out waiting for offers')
  return farmer
}
