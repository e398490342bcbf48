import { DOMParser, type Element } from '@xmldom/xmldom'
import { find } from './document.ts'

const SCHEMAS = ['anyOf', 'oneOf']

/**
 * What a text of XML says, as the S3 document describes it: another reader than the client's, which reads by the schemas.
 * @throws Error for what is no XML, and for a root that the document does not have there
 */
export function readXml(text: string, pointer: string): unknown {
  const root = new DOMParser({ onError: fail }).parseFromString(text, 'text/xml').documentElement
  const schema = root && rootSchema(pointer, root.localName ?? '')
  if (!schema) throw new Error(`the document has no <${root?.localName}> here`)
  return dataOf(root, schema)
}

function fail(_level: string, message: string): never {
  throw new Error(message)
}

/** Of the schemas that a body may have, the one of this element. */
function rootSchema(pointer: string, element: string): string | undefined {
  const schema = find('storj-s3', pointer)
  if (!schema) return undefined
  const branches = SCHEMAS.flatMap((key) => Object.keys(schema.node[key] ?? {}).map((at) => `/${key}/${at}`))
  if (branches.length > 0)
    return branches.map((branch) => rootSchema(schema.pointer + branch, element)).find((found) => found)
  return String(schema.node.xml?.name) === element ? schema.pointer : undefined
}

function dataOf(element: Element, pointer: string | undefined): unknown {
  const schema = pointer === undefined ? undefined : find('storj-s3', pointer)
  const text = element.textContent ?? ''
  switch (String(schema?.node.type)) {
    case 'object':
      return objectOf(element, schema?.pointer ?? '')
    case 'integer':
      return Number(text)
    case 'boolean':
      return text === 'true' || (text === 'false' ? false : text)
    default:
      return text
  }
}

/** An element that is a list in the document is one here, however often it comes. */
function objectOf(element: Element, pointer: string): Record<string, unknown> {
  const value: Record<string, unknown> = {}
  for (const child of Array.from(element.childNodes) as unknown as Element[]) {
    const name = child.localName
    if (!name) continue
    const property = find('storj-s3', `${pointer}/properties/${name}`)
    const items = property?.node.items && find('storj-s3', `${property.pointer}/items`)?.pointer
    if (items) value[name] = [...((value[name] as unknown[] | undefined) ?? []), dataOf(child, items)]
    else value[name] = dataOf(child, property?.pointer)
  }
  return value
}
