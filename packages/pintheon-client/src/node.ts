export {
  fileFrom,
  filesFrom,
  insecureFetch,
  type TrustOptions,
  trustingFetch,
} from '@holdfast/shared/node'
