/** The documents that are of use to other people's generators; why `storj-s3` is not stands in specs/README.md. */
export const PUBLISHED = [
  'pinning',
  'pinarkive',
  'pintheon',
  'storj-bridge',
  'storj-auth',
  'storj-linksharing',
] as const
