export {
  type EmulatedService,
  type Emulator,
  type EmulatorOptions,
  type SecureEmulator,
  startEmulator,
} from './emulator.js'
export type { LoggedRequest } from './log.js'
export type {
  PinarkiveOptions,
  PinningOptions,
  PintheonOptions,
  ServiceName,
  StorjBridgeOptions,
} from './services.js'
