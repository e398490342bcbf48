// Long enough for any message for people; what is longer was written for somebody else.
const LONGEST = 300

/**
 * A text of a failed answer, as an error shows it: of an HTML page, such as a proxy puts before a service, its title.
 * Nothing for what is no text, or an empty one.
 */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : ''
  const said = text.startsWith('<') ? (/<title>(.*?)<\/title>/is.exec(text)?.[1] ?? 'an HTML page') : text
  return said.trim().slice(0, LONGEST) || undefined
}
