import type { Browser, Page } from 'playwright-core'
import { esbuild } from '../bundlers/esbuild.ts'
import { openWorkshop } from '../bundlers/workshop.ts'
import { longestFrame } from './longest-frame.ts'
import { openPage } from './open-page.ts'
import { serveApp } from './serve.ts'

const programs = new URL('programs', import.meta.url)

export interface App extends AsyncDisposable {
  readonly preflights: readonly Preflight[]
  /** The URLs of all that the page has asked for, itself included. */
  readonly requests: readonly string[]
  /** Calls a function that the program exports, in the page. */
  call(name: string, ...args: readonly unknown[]): Promise<unknown>
  /** For how long the page computes between two frames at most while something runs, in milliseconds. */
  longestFrame(run: () => Promise<unknown>): Promise<number>
}

/** What Chromium itself asked before a request of the page to another origin. */
export interface Preflight {
  readonly method: string
  readonly headers: string
}

interface AppOptions {
  /** Other scripts of the app, by path. */
  readonly scripts?: Readonly<Record<string, string>>
  /** Its Content-Security-Policy. */
  readonly policy?: string
}

/** A web app of one of `programs/`, bundled with the packages of an installation, open in a page. */
export async function openApp(
  browser: Browser,
  installation: string,
  program: string,
  { scripts = {}, policy }: AppOptions = {},
): Promise<App> {
  const write = await openWorkshop(installation, programs)
  const { code } = await esbuild(
    await write('app.mjs', `import * as program from './${program}'\nglobalThis.program = program\n`),
  )
  const origin = await serveApp(code, scripts, policy)
  const preflights: Preflight[] = []
  const requests: string[] = []
  const page = await openPage(browser, origin.url, (page) => {
    page.on('request', (request) => requests.push(request.url()))
    return recordPreflights(page, preflights)
  })
  return {
    preflights,
    requests,
    call: (name, ...args) => page.evaluate(`program.${name}(...${JSON.stringify(args)})`),
    longestFrame: (run) => longestFrame(browser, page, run),
    async [Symbol.asyncDispose]() {
      await page.close()
      await origin[Symbol.asyncDispose]()
    },
  }
}

/** Read from Chromium's debugger: what intercepts requests in a page never sees these. */
async function recordPreflights(page: Page, preflights: Preflight[]) {
  const debug = await page.context().newCDPSession(page)
  debug.on('Network.requestWillBeSentExtraInfo', ({ headers }) => {
    const method = headers['Access-Control-Request-Method']
    if (method) preflights.push({ method, headers: headers['Access-Control-Request-Headers'] ?? '' })
  })
  await debug.send('Network.enable')
}
