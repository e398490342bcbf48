import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml'

/** What makes a document unfit for our table, said with the place of the fault. */
export class Refusal extends Error {
  override name = 'Refusal'
}

/** A value of a document, which knows where it stands and follows `$ref`. */
export class Place {
  readonly #locate: (path: readonly string[]) => string
  readonly #root: unknown
  readonly path: readonly string[]
  readonly value: unknown

  constructor(locate: (path: readonly string[]) => string, root: unknown, path: readonly string[] = []) {
    this.#locate = locate
    this.#root = root
    this.path = path
    this.value = path.reduce<unknown>((value, key) => field(value, key), root)
  }

  /** The value under a key, if there is one; of a `$ref`, what it points at. */
  get(key: string): Place | undefined {
    const child = this.#at([...this.path, key])
    return child.value === undefined ? undefined : child.#resolved()
  }

  field(key: string): unknown {
    return field(this.value, key)
  }

  entries(): [string, Place][] {
    const keys = typeof this.value === 'object' && this.value !== null ? Object.keys(this.value) : []
    return keys.flatMap((key) => {
      const child = this.get(key)
      return child ? [[key, child]] : []
    })
  }

  children(): Place[] {
    return this.entries().map(([, child]) => child)
  }

  /** Stops here, naming file and line. */
  refuse(message: string): never {
    throw new Refusal(`${this.#locate(this.path)} ${message}`)
  }

  /** What a `$ref` that is written here points at. */
  follow(pointer: string): Place {
    if (!pointer.startsWith('#/')) this.refuse(`\`$ref: ${pointer}\` leaves the file: a document is one file`)
    const target = this.#at(fromPointer(pointer))
    return target.value === undefined ? this.refuse(`\`$ref: ${pointer}\` leads nowhere`) : target.#resolved()
  }

  /** This and every mapping in it, as it is written. */
  *mappings(): Generator<Place> {
    if (typeof this.value !== 'object' || this.value === null) return
    if (!Array.isArray(this.value)) yield this
    for (const key of Object.keys(this.value)) yield* this.#at([...this.path, key]).mappings()
  }

  #resolved(): Place {
    const pointer = this.field('$ref')
    return typeof pointer === 'string' ? this.follow(pointer) : this
  }

  #at(path: readonly string[]): Place {
    return new Place(this.#locate, this.#root, path)
  }
}

/** Reads a document; places in it are named as `name:line`. */
export function parse(name: string, text: string): Place {
  const lines = new LineCounter()
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number) => `${name}:${lines.linePos(offset).line}`
  const [error] = yaml.errors
  if (error) throw new Refusal(`${at(error.pos[0])} ${error.message}`)
  return new Place((path) => at(offsetOf(yaml.contents, path)), yaml.toJS())
}

export const toPointer = (path: readonly string[]): string =>
  `#/${path.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`

const fromPointer = (pointer: string): string[] =>
  pointer
    .slice(2)
    .split('/')
    .map((key) => decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~'))

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined

/** Where the key or item at a path begins, or the nearest thing around it that is in the text. */
function offsetOf(contents: unknown, path: readonly string[]): number {
  let [node, offset] = [contents, 0]
  for (const key of path) {
    const pair = isMap<Node>(node) ? node.items.find((item) => String(item.key) === key) : undefined
    node = pair ? pair.value : isSeq(node) ? node.items[Number(key)] : undefined
    const start = (pair?.key ?? (node as Node | undefined))?.range?.[0]
    if (start === undefined) break
    offset = start
  }
  return offset
}
