import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const NAMES = ['chromium', 'google-chrome']

export const NO_CHROMIUM = 'no Chromium: put one on the path, or name it by CHROMIUM'

/** The machine's own Chromium: what CHROMIUM names, or the first on the path. None is ever downloaded. */
export function findChromium({ CHROMIUM, PATH = '' }: NodeJS.ProcessEnv = process.env): string | undefined {
  if (CHROMIUM) return CHROMIUM
  return NAMES.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name))).find(isExecutable)
}

export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath })
}

function isExecutable(file: string) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
