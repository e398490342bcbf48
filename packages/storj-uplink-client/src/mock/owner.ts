/** Whom Storj's gateway names as the owner of everything (storj/minio, cmd/globals.go). */
export const OWNER = {
  ID: '7b25a206cc747e61355f1af9395c2e1dc93664b7b64838ca859b245e20dead3c',
  DisplayName: 'storj',
} as const
