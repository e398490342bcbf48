export { insecureFetch } from './node/insecure-fetch.js'
export { type TrustOptions, trustingFetch } from './node/trusting-fetch.js'
