import { type GatewayCredentials, openGatewayProject } from '@holdfast/storj-uplink-client'
import { AwsClient } from 'aws4fetch'
import type { ProjectService } from '../project/conformance.ts'

/** Projects over S3. */
export interface GatewayService extends ProjectService {
  readonly credentials: GatewayCredentials
}

export const gatewayService = (
  credentials: GatewayCredentials,
  stop: () => Promise<void>,
): GatewayService => ({
  credentials,
  openProject: () => openGatewayProject({ gateway: credentials }),
  stop,
})

/** Asks by a signature that another library made. */
export function askSigned(credentials: GatewayCredentials, method: string, path: string): Promise<Response> {
  const { accessKeyId, secretKey, endpoint, region = 'us-east-1' } = credentials
  const aws = new AwsClient({ accessKeyId, secretAccessKey: secretKey, service: 's3', region, retries: 0 })
  return aws.fetch(`${endpoint}${path}`, { method })
}
