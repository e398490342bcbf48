import { startEmulator } from '@holdfast/emulator'
import { type GatewayService, gatewayService } from '../../support/gateway/service.ts'

/** The S3 gateway of the emulator, with a project that a registered grant is for. */
export async function startEmulatedGateway(): Promise<GatewayService> {
  const emulator = await startEmulator({ services: ['storj-uplink'] })
  const { gatewayUrl: endpoint, accessKeyId, secretKey } = emulator['storj-uplink']
  return gatewayService({ endpoint, accessKeyId, secretKey }, () => emulator.stop())
}
