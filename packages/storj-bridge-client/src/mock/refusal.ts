import type { AnyReply } from '@holdfast/shared/msw'

/** What the bridge says instead of its answer. */
export class Refusal extends Error {
  readonly status: number
  /** Also where version 0.2.2 has 500 for nearly everything. */
  readonly keepsStatus: boolean

  constructor(status: number, message: string, { keepsStatus = false }: { keepsStatus?: boolean } = {}) {
    super(message)
    this.status = status
    this.keepsStatus = keepsStatus
  }
}

/** A page of Express, which the bridge is made with. */
export const page = (status: number, text: string): AnyReply => ({
  status,
  body:
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n' +
    `<body>\n<pre>${text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</pre>\n</body>\n</html>\n`,
})

/** That there is no such route, in this version at least. */
export const noRoute = ({ method, url }: Request): AnyReply =>
  page(404, `Cannot ${method} ${new URL(url).pathname}`)

/** That the bridge failed over a request that it did not expect. */
export class Crash extends Error {}

/**
 * What a resolver stumbled over in a body that is not of the document's shape, the bridge's own code stumbles over too,
 * and Express makes a page of it.
 */
export const asCrash = (error: unknown): unknown =>
  error instanceof TypeError ? new Crash(`TypeError: ${error.message}`) : error

/** The answer to what was thrown; what is neither a refusal nor a crash is a fault of the mock itself. */
export function replyTo(
  error: unknown,
  { allErrorsAre500 }: { allErrorsAre500?: boolean | undefined },
): AnyReply {
  if (error instanceof Crash) return page(500, error.message)
  if (!(error instanceof Refusal)) throw error
  const status = allErrorsAre500 && !error.keepsStatus ? 500 : error.status
  return { status, body: { error: error.message } }
}
