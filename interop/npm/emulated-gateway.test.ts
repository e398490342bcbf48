import { gatewayConformance } from '../support/gateway/conformance.ts'
import { startEmulatedGateway } from './servers/emulated-gateway.ts'

gatewayConformance("the emulator's gateway", {
  open: startEmulatedGateway,
})
