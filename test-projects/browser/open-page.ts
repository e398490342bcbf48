import type { Browser, Page } from 'playwright-core'

/** A new page of an app, made ready by `before`, when its script has run. One that does not load throws why. */
export async function openPage(browser: Browser, url: string, before: (page: Page) => Promise<unknown>) {
  const page = await browser.newPage()
  await before(page)
  await page.goto(url)
  await page.evaluate("import('/app.js')")
  return page
}
