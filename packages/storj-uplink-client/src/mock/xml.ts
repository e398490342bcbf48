/** What an element has: text, or elements by their names; several of one name are a list. */
export type XmlValue = string | number | boolean | XmlFields | readonly XmlValue[] | undefined
export interface XmlFields {
  readonly [name: string]: XmlValue
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
}

/** As Go writes XML, numbers of characters included; what XML cannot have is replaced (encoding/xml, EscapeText). */
export function writeXml(root: string, value: XmlValue, namespace?: string): string {
  const opened = namespace === undefined ? root : `${root} xmlns="${namespace}"`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${opened}>${inner(value)}</${root}>`
}

function inner(value: XmlValue): string {
  if (typeof value !== 'object') return escapeText(String(value ?? ''))
  return Object.entries(value)
    .flatMap(([name, field]) => [field].flat().map((each) => [name, each] as const))
    .filter(([, each]) => each !== undefined)
    .map(([name, each]) => `<${name}>${inner(each as XmlValue)}</${name}>`)
    .join('')
}

const escapeText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no XML can have (XML 1.0, 2.2).
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"'\t\n\r]/g, (character) => ESCAPED[character] as string)

/** An element as it was read. */
export interface XmlElement {
  readonly name: string
  readonly text: string
  readonly children: readonly XmlElement[]
}

const TOKEN =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|<!\[CDATA\[([\s\S]*?)\]\]>/y
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Reads XML without a document type, and so without entities of its own. @throws SyntaxError */
export function readXml(xml: string): XmlElement {
  interface Open {
    name: string
    text: string
    children: XmlElement[]
  }
  const document: Open = { name: '', text: '', children: [] }
  const open = [document]
  const refuse = (): never => {
    throw new SyntaxError('the XML is not well-formed')
  }
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < xml.length) {
    const token = TOKEN.exec(xml)
    if (!token) return refuse()
    const [, closing, name = '', , isEmpty, text, raw = ''] = token
    const current = open.at(-1) as Open
    current.text += text === undefined ? raw : readText(text, refuse)
    if (!name) continue
    if (closing) {
      if (current.name !== name || current === document) refuse()
      open.pop()
      continue
    }
    const element: Open = { name, text: '', children: [] }
    current.children.push(element)
    if (!isEmpty) open.push(element)
  }
  const [root] = document.children
  if (!root || open.length > 1 || document.children.length > 1 || document.text.trim()) return refuse()
  return root
}

const readText = (text: string, refuse: () => never): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+))?;?/gi, (all, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN)
    if (!all.endsWith(';') || code > 0x10ffff) return refuse()
    return Number.isNaN(code) ? (NAMED[name] ?? refuse()) : String.fromCodePoint(code)
  })
