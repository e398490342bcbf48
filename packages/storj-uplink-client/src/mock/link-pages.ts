/** A page of link sharing's, without what is there for the eye. */
const page = (title: string, body: string): string =>
  `<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${escapeText(title)} | Storj</title></head>\n<body>\n${body}\n</body>\n</html>\n`

const escapeText = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

export const errorPage = (sentence: string): string => page('Error', `<h3>${escapeText(sentence)}</h3>`)

export const objectPage = (name: string, size: number): string =>
  page(
    name,
    `<h5>${escapeText(name)}</h5>\n<p>${size} bytes</p>\n<a href="?download=1">Download</a>\n<a href="?wrap=0">Preview</a>`,
  )

/** What a list has: keys without the prefix, and prefixes, which end with "/". */
export function listPage(title: string, names: readonly string[], next: string | undefined): string {
  const links = names.map((name) => {
    const [, stem = '', slash = ''] = /^(.*?)(\/?)$/s.exec(name) ?? []
    return `<li><a href="./${encodeURIComponent(stem)}${slash}?wrap=1">${escapeText(name)}</a></li>`
  })
  const more = next === undefined ? [] : [`<a href="?cursor=${encodeURIComponent(next)}">Next</a>`]
  return page(title, [`<h3>${escapeText(title)}</h3>`, '<ul>', ...links, '</ul>', ...more].join('\n'))
}
