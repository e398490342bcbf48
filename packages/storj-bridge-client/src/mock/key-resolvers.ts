import type { MockResolvers } from '@holdfast/shared/msw'
import type { Operations } from '../generated/storj-bridge/operations.gen.js'
import type { NewPublicKey } from '../generated/storj-bridge/types.gen.js'
import { isPublicKey } from '../signing/public-key.js'
import { Refusal } from './refusal.js'
import { accountOf, type MockedService } from './service.js'

type Resolvers = Pick<MockResolvers<Operations>, 'listKeys' | 'addKey' | 'removeKey'>

export const keyResolvers = (service: MockedService): Resolvers => ({
  listKeys: ({ request }) => ({
    status: 200,
    body: service.accounts.keysOf(accountOf(service, request).email, service.era),
  }),

  addKey({ request, body }) {
    const { accounts, era, isLast } = service
    const { email } = accountOf(service, request)
    const { key, label = '' } = body as Partial<NewPublicKey>
    if (key === undefined)
      throw new Refusal(
        400,
        "Invalid public key supplied: Cannot read properties of undefined (reading 'length')",
      )
    if (!isPublicKey(key)) throw new Refusal(400, 'Invalid public key supplied: Invalid public key supplied')
    accounts.addKey(email, key, isLast ? label : '')
    const added = accounts.keysOf(email, era).find((each) => each.key === key) as NewKey
    return { status: 200, body: added }
  },

  removeKey({ request, path }) {
    const removed = service.accounts.removeKey(accountOf(service, request).email, path.pubkey)
    if (!removed) throw new Refusal(404, 'Public key was not found')
    return { status: service.isLast ? 204 : 200, body: undefined }
  },
})

type NewKey = ReturnType<MockedService['accounts']['keysOf']>[number]
