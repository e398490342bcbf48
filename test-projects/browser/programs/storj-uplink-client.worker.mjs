import { share } from './storj-uplink-client.mjs'

globalThis.onmessage = async ({ data }) => postMessage(await share(data))
