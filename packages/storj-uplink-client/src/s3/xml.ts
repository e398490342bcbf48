/** An element of an XML document: those within it, and its text where there is none. Attributes are left out. */
export interface XmlElement {
  readonly name: string
  readonly children: readonly XmlElement[]
  readonly text: string
}

/** What cannot be read as XML, in words. */
export class InvalidXml extends Error {}

const ENTITIES = new Map(Object.entries({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }))

const TAG = /^(\/?)(?:[^\s:</"'=&]*:)?([^\s:</"'=&]+)(?=[\s/]|$)/
const QUOTE_OR_END = /["'>]/g

/**
 * Reads what S3 services answer: elements, text, CDATA. A document type is refused, and with it every entity of a
 * document's own, which is how XML is made to read files or to grow without end.
 * @throws InvalidXml
 */
export function parseXml(source: string): XmlElement {
  const top = { name: '', children: [] as XmlElement[], text: '' }
  const open = [top]
  let at = 0

  const until = (end: string, from: number): string => {
    const to = source.indexOf(end, from)
    if (to < 0) throw new InvalidXml(`breaks off: no "${end}"`)
    at = to + end.length
    return source.slice(from, to)
  }

  /** What stands within a tag. In quotes, a ">" is not its end. */
  const tagFrom = (from: number): string => {
    for (at = from; ; ) {
      QUOTE_OR_END.lastIndex = at
      const found = QUOTE_OR_END.exec(source)?.[0] ?? '>'
      until(found, at)
      if (found === '>') return source.slice(from, at - 1)
      until(found, at)
    }
  }

  while (at < source.length) {
    const parent = open.at(-1) as typeof top
    if (source[at] !== '<') {
      const to = source.indexOf('<', at)
      parent.text += decodeText(source.slice(at, to < 0 ? undefined : to))
      at = to < 0 ? source.length : to
    } else if (source.startsWith('<?', at)) until('?>', at)
    else if (source.startsWith('<!--', at)) until('-->', at)
    else if (source.startsWith('<![CDATA[', at)) parent.text += until(']]>', at + 9)
    else if (source[at + 1] === '!') throw new InvalidXml('has a document type')
    else {
      const tag = tagFrom(at + 1)
      const [, isEnd, name] = TAG.exec(tag) ?? []
      if (!name) throw new InvalidXml('has a tag without a name')
      if (isEnd) {
        if (open.length < 2 || open.pop()?.name !== name)
          throw new InvalidXml(`ends <${name.slice(0, 20)}> where it is not`)
      } else {
        const element = { name, children: [], text: '' }
        parent.children.push(element)
        if (!tag.endsWith('/')) open.push(element)
      }
    }
  }
  const [root, ...others] = top.children
  if (open.length > 1 || !root || others.length || top.text.trim()) throw new InvalidXml('is not one element')
  return root
}

function decodeText(text: string): string {
  return text.replace(/&([^;\s]*);?/g, (entity, name: string) => {
    const [, hex, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? []
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN)
    const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    const known = entity.endsWith(';') && (isCharacter ? String.fromCodePoint(code) : ENTITIES.get(name))
    if (!known) throw new InvalidXml(`has an entity that it may not have: ${entity.slice(0, 20)}`)
    return known
  })
}

/** The elements of a name, in their order. */
export const all = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name)

/** The text of the first element of a name; nothing where there is none. */
export const textIn = ({ children }: XmlElement, name: string): string | undefined =>
  children.find((child) => child.name === name)?.text

const ESCAPES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }

/** An element with text, or with others. What XML has no character for cannot be in it. */
export function element(name: string, ...content: readonly string[]): string {
  return `<${name}>${content.join('')}</${name}>`
}

/** A text for an element; control characters as references, which most services read. */
export const escapeText = (text: string): string =>
  text
    .replace(/[<>&"]/g, (character) => ESCAPES[character] as string)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a line end would be read as another one.
    .replace(/[\x00-\x1f]/g, (character) => `&#${character.charCodeAt(0)};`)
