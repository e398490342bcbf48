import { RefusedRequest, type XmlCodec } from '@holdfast/shared/msw'
import { readXml, writeXml, type XmlElement, type XmlFields } from './xml.js'

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/'

const roots = new WeakMap<object, string>()

/** Names the element that a body is written as. */
export function named<Body extends object>(root: string, body: Body): Body {
  roots.set(body, root)
  return body
}

/** XML as the gateway reads and writes it. */
export const s3Xml: XmlCodec = { read, write }

function write(body: unknown): string {
  const root = roots.get(body as object)
  if (!root) throw new Error('a body of XML has no name')
  return writeXml(root, body as XmlFields, root === 'Error' ? undefined : NAMESPACE)
}

/** How each operation's body is read: which elements there may be several of, and which are numbers or flags. */
const BODIES: Readonly<Record<string, (root: XmlElement) => unknown>> = {
  putBucket: (root) => only(root, 'CreateBucketConfiguration', ['LocationConstraint']),
  postBucket: (root) => ({
    ...quiet(only(root, 'Delete', ['Quiet'])),
    Object: children(root, 'Object').map((each) => only(each, 'Object', ['Key', 'VersionId'])),
  }),
  postObject: (root) => ({
    Part: children(only(root, 'CompleteMultipartUpload', []) && root, 'Part').map((part) => {
      const { PartNumber, ETag } = only(part, 'Part', ['PartNumber', 'ETag'])
      return { PartNumber: Number(PartNumber), ETag }
    }),
  }),
}

function read(xml: string, operationId: string): unknown {
  try {
    return BODIES[operationId]?.(readXml(xml))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new RefusedRequest(`body: ${error.message}`)
  }
}

const children = ({ children }: XmlElement, name: string) => children.filter((child) => child.name === name)

/** The texts of an element's children; those of other names are passed over. */
function only(element: XmlElement, name: string, fields: readonly string[]): Record<string, string> {
  if (element.name !== name) throw new SyntaxError(`${element.name} stands where ${name} should`)
  const known = element.children.filter((child) => fields.includes(child.name))
  return Object.fromEntries(known.map((child) => [child.name, child.text]))
}

const quiet = ({ Quiet }: Record<string, string>) =>
  Quiet === undefined ? {} : { Quiet: Quiet.trim() === 'true' }
