import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findChromium, launch, NO_CHROMIUM } from './browser/chromium.ts'
import { openApp } from './browser/open-app.ts'
import tests from './browser/tests.json' with { type: 'json' }

const chromium = findChromium()

// Made by the Go library, as is the key that follows from "new_passphrase" and "salt".
const GRANT =
  '1NfEEXTu7fiykacLwa7JjuFhjNm7LQ1EkJX43Dz1bTAe2SwGMA6BLLcG9jq4LggMkELiz3X5fPsYXQDKoXXK1TFpjNvAe8EXD6X2QyD5GAoUAosRePmavkp5XtVRNdmEw5ANzKjWEqMHFodukD1V7PRqytzJBvTRwFuLyFyXP5y2F2zVu7Pydrt2oFRQuVUSQPfm3eMcXteGbE5tGSKSm4a9BB171RhEC85SieFtaekhHzhaBwmXEjBW3'

let browser: Browser
beforeAll(async () => {
  if (chromium) browser = await launch(chromium)
})
afterAll(() => browser?.close())

interface Shared {
  longestFrame: number
  frames: number
}

test(tests.grants, { timeout: 60_000 }, async ({ skip }) => {
  if (!chromium) skip(NO_CHROMIUM)
  await using app = await openApp(browser, inject('installation'), 'storj-uplink-client.mjs')
  // The first time is with code that the browser has not compiled yet; the machine may be busy with other things.
  let best: Shared | undefined
  for (let attempt = 0; attempt < 3 && !(best && best.longestFrame <= 100); attempt++) {
    const { longestFrame, frames, ...shared } = (await app.call('share', GRANT)) as Shared
    expect(shared).toEqual({
      key: 'bb0ad50f97dc9d6241974c51bdc8e1a040511fa67b26d2bd9cb95f8aac7cd25e',
      isKey: true,
      prefixes: [{ bucket: 'app', prefix: 'user-1', cipher: 'aes-gcm' }],
      can: [true, false, false],
    })
    if (!best || longestFrame < best.longestFrame) best = { longestFrame, frames }
  }
  expect(best?.longestFrame).toBeLessThanOrEqual(100)
  expect(best?.frames).toBeGreaterThan(10)
  // The page and its script, before, and nothing since.
  expect(app.requests.slice(2)).toEqual([])
})
