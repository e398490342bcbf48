import { buckets } from '../project/buckets.ts'
import { type Conformance, projectConformance } from '../project/conformance.ts'
import { downloads } from '../project/downloads.ts'
import { errors } from '../project/errors.ts'
import { keys } from '../project/keys.ts'
import { large } from '../project/large.ts'
import { lists } from '../project/lists.ts'
import { manyObjects } from '../project/many-objects.ts'
import { metadata } from '../project/metadata.ts'
import { objects } from '../project/objects.ts'
import { uploads } from '../project/uploads.ts'
import { leftovers } from './leftovers.ts'
import { presigned } from './presigned.ts'
import { requests } from './requests.ts'
import type { GatewayService } from './service.ts'
import { signatures } from './signatures.ts'

/** What every project promises, and what one over S3 does beside it. */
export function gatewayConformance(name: string, service: Omit<Conformance<GatewayService>, 'suites'>): void {
  const project = [buckets, objects, lists, uploads, metadata, downloads, keys, errors, manyObjects]
  projectConformance(name, {
    ...service,
    suites: [...project, leftovers, presigned, signatures, requests, large],
  })
}
