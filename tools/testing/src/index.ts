export { type BundleSize, bundleSize, type SplitSize, splitSize } from './bundle-size.ts'
export { byRequest } from './by-request.ts'
export { networkError, rejection } from './failures.ts'
export { FAULTS, type Fault } from './faults.ts'
export { findSecret } from './find-secret.ts'
export { FAULT_HEADER, type FaultOptions, type FaultyServer, injectFaults } from './inject-faults.ts'
export { type Known, type NearMiss, nearMisses } from './near-misses.ts'
export { type DocumentFacts, readDocument } from './read-document.ts'
export { type RecordedRequest, type Recorder, recordFetch } from './record-fetch.ts'
export { holdRefusedPort, type RefusedPort } from './refused-port.ts'
export {
  readSnippets,
  runSnippets,
  type Snippet,
  type SnippetOptions,
  type SnippetRun,
} from './run-snippets.ts'
export { type Certificate, selfSignedCertificate } from './self-signed-certificate.ts'
export { type Handler, type ReceivedRequest, serve, serveFetch, type TestServer } from './serve.ts'
