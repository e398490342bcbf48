import type { MockResolvers } from '@holdfast/shared/msw'
import type { Operations } from '../generated/storj-bridge/operations.gen.js'
import type { ExchangeReport } from '../generated/storj-bridge/types.gen.js'
import { contactOf, type Farmer } from './farmers.js'
import { Refusal } from './refusal.js'
import type { MockedService } from './service.js'

type Resolvers = Pick<
  MockResolvers<Operations>,
  'listContacts' | 'getContact' | 'reportExchange' | 'getInfo' | 'getHealth'
>

const PAGE = 30

export const bridgeResolvers = (service: MockedService): Resolvers => ({
  listContacts({ query: { page = 1, address } }) {
    const found = service.farmers.filter((farmer) => address === undefined || farmer.address === address)
    return { status: 200, body: found.slice((page - 1) * PAGE, page * PAGE).map(showContact) }
  },

  getContact({ path }) {
    const farmer = service.farmers.find(({ nodeID }) => nodeID === path.nodeID)
    if (!farmer) throw new Refusal(404, 'Contact not found')
    return { status: 200, body: showContact(farmer) }
  },

  reportExchange({ body }) {
    assertReport(body)
    if (!service.storage.hasShard(body.dataHash)) throw new Refusal(404, 'Shard not found for report')
    service.reports.push(body)
    return { status: 201, body: {} }
  },

  getInfo: () => ({ status: 200, body: INFO[service.era] }),

  getHealth: () => ({ status: 200, body: 'OK' }),
})

const showContact = (farmer: Farmer) => ({ ...contactOf(farmer), spaceAvailable: true })

/** In the order in which MongoDB's library names them. */
const REQUIRED = [
  'exchangeResultMessage',
  'exchangeResultCode',
  'exchangeEnd',
  'exchangeStart',
  'reporterId',
  'dataHash',
] as const

function assertReport(report: Partial<ExchangeReport>): void {
  const missing = REQUIRED.filter((name) => report[name] === undefined)
  const problems = missing.map((name) => `${name}: Path \`${name}\` is required.`)
  if (problems.length) throw new Refusal(400, `ExchangeReport validation failed: ${problems.join(', ')}`)
}

const INFO = {
  2016: {
    swagger: '2.0',
    info: {
      title: 'MetaDisk API',
      version: '0.2.2',
      description: 'Access the Storj network using a simple REST API.',
    },
  },
  last: {
    swagger: '2.0',
    info: {
      title: 'Storj Bridge',
      version: '7.7.1',
      description: 'Access the Storj network using a simple REST API.',
      'x-protocol-version': '1.2.0',
      'x-core-version': '8.7.2',
    },
  },
} as const
