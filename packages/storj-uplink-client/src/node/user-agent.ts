import { refuse } from '../refuse.js'

const TOKEN = "[\\w!#$%&'*+.^`|~-]+"
const PRODUCT = `${TOKEN}(?:/${TOKEN})?`
// No comment within a comment: the satellite's own parser takes none (storj.io/common, useragent/parse.go).
const COMMENT = "\\((?:[\\t !-'*-[\\]-~\\x80-\\uffff]|\\\\[\\t -~\\x80-\\uffff])*\\)"
const USER_AGENT = new RegExp(`^${PRODUCT}(?:[ \\t]+(?:${PRODUCT}|${COMMENT}))*$`)

/** Refuses what is no user agent by RFC 7231, 5.5.3; an empty one is none. */
export function checkUserAgent(userAgent: string): string {
  if (userAgent && !USER_AGENT.test(userAgent))
    throw refuse('userAgent', 'must be one by RFC 7231, as in "MyApp/1.0 (comment)"')
  return userAgent
}
