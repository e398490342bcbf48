export { type BundleSize, bundleSize } from './bundle-size.ts'
export { findSecret } from './find-secret.ts'
export { type RecordedRequest, type Recorder, recordFetch } from './record-fetch.ts'
export {
  readSnippets,
  runSnippets,
  type Snippet,
  type SnippetOptions,
  type SnippetRun,
} from './run-snippets.ts'
export { type Certificate, selfSignedCertificate } from './self-signed-certificate.ts'
export { type Handler, type ReceivedRequest, serve, serveFetch, type TestServer } from './serve.ts'
