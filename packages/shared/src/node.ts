export { fileFrom, filesFrom } from './node/file-from.js'
export { insecureFetch } from './node/insecure-fetch.js'
export { type TrustOptions, trustingFetch } from './node/trusting-fetch.js'
