import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findChromium, launch, NO_CHROMIUM } from './browser/chromium.ts'
import { openApp } from './browser/open-app.ts'
import { serveToPages } from './browser/serve.ts'
import tests from './browser/tests.json' with { type: 'json' }
import { mswVersions } from './support/msw-versions.ts'
import { npmInstall } from './support/npm-install.ts'

const chromium = findChromium()

let browser: Browser
beforeAll(async () => {
  if (chromium) browser = await launch(chromium)
})
afterAll(() => browser?.close())

inChromium(tests.life, async () => {
  await using app = await openApp(browser, inject('installation'), 'pinning-client.mjs')
  const { pinning } = inject('emulator')

  expect(await app.call('lifeOfAPin', pinning)).toEqual({ status: 'pinned', count: 1 })
  const asked = () => [...new Set(app.preflights.map(({ method, headers }) => `${method} ${headers}`))].sort()
  // The debugger reports on its own time.
  await expect
    .poll(asked)
    .toEqual(['DELETE authorization', 'GET authorization', 'POST authorization,content-type'])
})

inChromium(tests.wrongToken, async () => {
  await using app = await openApp(browser, inject('installation'), 'pinning-client.mjs')

  expect(await app.call('wrongToken', inject('emulator').pinning)).toEqual({
    typed: true,
    name: 'AuthenticationError',
    status: 401,
    reason: 'UNAUTHORIZED',
    mayHaveApplied: false,
  })
})

inChromium(tests.abort, async () => {
  const asked = Promise.withResolvers<ServerResponse>()
  await using silent = await serveToPages((request, response) => {
    if (request.url === '/asked') asked.promise.then(() => response.end())
    else asked.resolve(response)
  })
  await using app = await openApp(browser, inject('installation'), 'pinning-client.mjs')

  expect(await app.call('abort', silent.url)).toEqual({
    typed: true,
    name: 'AbortError',
    cause: 'No longer wanted',
  })
  const response = await asked.promise
  if (!response.closed) await once(response, 'close')
})

inChromium(tests.stream, async () => {
  const parts = ['{"count":0,', '"results":[]}']
  let goOn: () => unknown = () => {}
  await using slow = await serveToPages((request, response) => {
    if (request.url === '/go-on') {
      goOn()
      response.end()
    } else {
      response.setHeader('content-type', 'application/json').write(parts[0])
      goOn = () => response.end(parts[1])
    }
  })
  await using app = await openApp(browser, inject('installation'), 'pinning-client.mjs')

  expect(await app.call('stream', slow.url)).toEqual({ parts, ended: true })
})

for (const [name, version] of Object.entries({
  [tests.msw3]: mswVersions[3],
  [tests.msw2]: mswVersions[2],
})) {
  inChromium(name, async () => {
    const installation = join(inject('installation'), `../browser-msw-${version}`)
    const tarballs = inject('packed').filter(({ name }) => name !== '@holdfast/emulator')
    await npmInstall(installation, [...tarballs.map(({ tarball }) => tarball), `msw@${version}`, 'zod@^4'])
    const worker = join(installation, 'node_modules/msw/lib/mockServiceWorker.js')
    await using app = await openApp(browser, installation, 'msw.mjs', {
      scripts: { '/mockServiceWorker.js': await readFile(worker, 'utf8') },
    })

    expect(await app.call('mocked')).toEqual({ status: 'pinned', held: ['by setupWorker'], missing: true })
  })
}

function inChromium(name: string, run: () => Promise<void>) {
  test(name, async ({ skip }) => {
    if (!chromium) skip(NO_CHROMIUM)
    await run()
  })
}
