// Access grants: `node child.ts <step>`. Prints how many of them are done in a second.
import {
  deriveEncryptionKey,
  fullPermission,
  parseAccess,
  readOnlyPermission,
} from '@holdfast/storj-uplink-client'

const [step = ''] = process.argv.slice(2)
// Made by the Go library, with keys of nobody.
const text =
  '1NfEEXTu7fiykacLwa7JjuFhjNm7LQ1EkJX43Dz1bTAe2SwGMA6BLLcG9jq4LggMkELiz3X5fPsYXQDKoXXK1TFpjNvAe8EXD6X2QyD5GAoUAosRePmavkp5XtVRNdmEw5ANzKjWEqMHFodukD1V7PRqytzJBvTRwFuLyFyXP5y2F2zVu7Pydrt2oFRQuVUSQPfm3eMcXteGbE5tGSKSm4a9BB171RhEC85SieFtaekhHzhaBwmXEjBW3'
const access = parseAccess(text)
const prefixes = [{ bucket: 'my-app', prefix: 'users/one/' }]
const shared = access.share(fullPermission, prefixes).share(readOnlyPermission)
const sharedText = shared.serialize()

const steps: Record<string, () => unknown> = {
  parse: () => parseAccess(text),
  'parse, of one prefix': () => parseAccess(sharedText),
  'parse, share with a prefix, serialize': () =>
    parseAccess(text).share(readOnlyPermission, prefixes).serialize(),
  can: () => shared.can('read', 'my-app', 'users/one/photos/cat.jpg'),
  deriveEncryptionKey: () => deriveEncryptionKey('correct horse', 'user one'),
}
const once = steps[step]
if (!once) throw new Error(`There is no ${step} to measure`)

/** Until it has taken so many seconds. */
async function during(seconds: number): Promise<number> {
  const startedAt = performance.now()
  const passed = () => (performance.now() - startedAt) / 1000
  let count = 0
  for (; passed() < seconds; count += 1) await once?.()
  return count / passed()
}
await during(1)
console.log(JSON.stringify(await during(2)))
