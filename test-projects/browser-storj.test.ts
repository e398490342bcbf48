import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findChromium, launch, NO_CHROMIUM } from './browser/chromium.ts'
import { openApp } from './browser/open-app.ts'
import tests from './browser/tests.json' with { type: 'json' }
import { esbuild } from './bundlers/esbuild.ts'
import { openWorkshop } from './bundlers/workshop.ts'

const chromium = findChromium()

let browser: Browser
beforeAll(async () => {
  if (chromium) browser = await launch(chromium)
})
afterAll(() => browser?.close())

// No WebAssembly, no code made of text, no `blob:` for workers.
const policy = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src http://127.0.0.1:*"

// Made by the Go library, as is the key that follows from "new_passphrase" and "salt".
const GRANT =
  '1NfEEXTu7fiykacLwa7JjuFhjNm7LQ1EkJX43Dz1bTAe2SwGMA6BLLcG9jq4LggMkELiz3X5fPsYXQDKoXXK1TFpjNvAe8EXD6X2QyD5GAoUAosRePmavkp5XtVRNdmEw5ANzKjWEqMHFodukD1V7PRqytzJBvTRwFuLyFyXP5y2F2zVu7Pydrt2oFRQuVUSQPfm3eMcXteGbE5tGSKSm4a9BB171RhEC85SieFtaekhHzhaBwmXEjBW3'

const SHARED = {
  key: 'bb0ad50f97dc9d6241974c51bdc8e1a040511fa67b26d2bd9cb95f8aac7cd25e',
  prefixes: [{ bucket: 'app', prefix: 'user-1', cipher: 'aes-gcm' }],
  can: [true, false, false],
}

inChromium(tests.grants, async () => {
  await using app = await openApp(browser, inject('installation'), 'storj-uplink-client.mjs', { policy })

  // The first time is with code that the browser has not compiled yet; a busy machine slows down each.
  const frames: number[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    const run = async () => expect(await app.call('share', GRANT)).toEqual(SHARED)
    frames.push(await app.longestFrame(run))
  }
  expect(Math.min(...frames), `frames took ${frames} ms`).toBeLessThan(100)
  // The page and its script, before, and nothing since.
  expect(app.requests.slice(2)).toEqual([])
})

inChromium(tests.grantsInWorker, async () => {
  const write = await openWorkshop(inject('installation'), new URL('browser/programs', import.meta.url))
  const { code } = await esbuild(await write('worker.mjs', "import './storj-uplink-client.worker.mjs'"))
  const options = { policy, scripts: { '/worker.js': code } }
  await using app = await openApp(browser, inject('installation'), 'storj-uplink-client.mjs', options)

  expect(await app.call('shareInWorker', GRANT)).toEqual(SHARED)
})

inChromium(tests.objects, async () => {
  await using app = await openApp(browser, inject('installation'), 'storj-uplink-client.mjs', { policy })

  expect(await app.call('objects', inject('emulator')['storj-uplink'])).toEqual({
    progress: 5 * 2 ** 20 + 7,
    listed: [true, 5 * 2 ** 20 + 7, 'en'],
    end: 'the end',
    byLink: 'end',
    refused: true,
  })
})

function inChromium(name: string, run: () => Promise<void>) {
  test(name, async ({ skip }) => {
    if (!chromium) skip(NO_CHROMIUM)
    await run()
  })
}
