import type { Browser, Page } from 'playwright-core'

interface TraceEvent {
  readonly name: string
  /** When it began, in microseconds: by the clock, and by the processor's time that its thread had taken. */
  readonly ts: number
  readonly tts: number
}

/**
 * For how long the thread of a page computes between two frames that it draws, at most, while something runs: in
 * milliseconds of the processor. By the clock, whatever else the machine does would count as the page's.
 */
export async function longestFrame(
  browser: Browser,
  page: Page,
  run: () => Promise<unknown>,
): Promise<number> {
  await browser.startTracing(page, { categories: ['devtools.timeline'] })
  await run()
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(`${await browser.stopTracing()}`)
  const frames = traceEvents.filter(({ name }) => name === 'FireAnimationFrame').sort((a, b) => a.ts - b.ts)
  const lengths = frames.slice(1).map(({ tts }, at) => (tts - (frames[at] as TraceEvent).tts) / 1000)
  return lengths.length ? Math.max(...lengths) : Number.NaN
}
