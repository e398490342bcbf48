export { validators } from './generated/pinning/validators.gen.js'
export * from './generated/pinning/zod.gen.js'
