export { type EmulatedService, type Emulator, type EmulatorOptions, startEmulator } from './emulator.js'
export type { LoggedRequest } from './log.js'
export type { PinningOptions, ServiceName } from './services.js'
