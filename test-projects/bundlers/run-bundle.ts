import { createContext, runInContext } from 'node:vm'
import type { Browser } from 'playwright-core'
import { openPage } from '../browser/open-page.ts'
import { serveApp } from '../browser/serve.ts'

/** Runs a bundle that makes its `globalThis.outcome` of `globalThis.services`. */
export type RunBundle = (code: string, services: object) => Promise<unknown>

/** In a page whose origin is not that of the services. */
export const runInPage =
  (browser: Browser): RunBundle =>
  async (code, services) => {
    await using app = await serveApp(code)
    await using page = await openPage(browser, app.url, (page) =>
      page.addInitScript((services) => Object.assign(globalThis, { services }), services),
    )
    return await page.evaluate('globalThis.outcome')
  }

/** With nothing of Node's but what browsers have too. */
export const runInVm: RunBundle = (code, services) =>
  runInContext(`${code}\n;globalThis.outcome`, createContext({ ...browserGlobals(), services }))

function browserGlobals() {
  const { fetch, Request, Response, Headers, URL, URLSearchParams, crypto, performance } = globalThis
  const { AbortController, AbortSignal, DOMException, TextEncoder, TextDecoder } = globalThis
  const { Blob, FormData, ReadableStream, TransformStream, WritableStream } = globalThis
  const { setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, structuredClone } = globalThis
  return {
    ...{ fetch, Request, Response, Headers, URL, URLSearchParams, crypto, performance },
    ...{ AbortController, AbortSignal, DOMException, TextEncoder, TextDecoder },
    ...{ Blob, FormData, ReadableStream, TransformStream, WritableStream },
    ...{ setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, structuredClone },
  }
}
