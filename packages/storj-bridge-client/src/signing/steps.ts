// What signing takes beside the key itself, which the client loads with the first request that it signs.
export { addNonce, nextNonce } from './nonce.js'
export { signRequest } from './sign-request.js'
export { readTarget } from './target.js'
