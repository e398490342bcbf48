import { inspect } from 'node:util'

// Enough for any error of ours, and an end for one that leads to the whole process.
const MOST_VALUES = 20_000

/**
 * Where a secret can be seen in a value, most often an error: in what a log would print of it, and in every
 * property that can be reached from it. Plain, percent-encoded or in base64, by itself or within more.
 * @returns the places, in words; none is what a test wants
 */
export function findSecret(value: unknown, secret: string): string[] {
  const forms = writtenForms(secret)
  const printed: [string, unknown][] = [
    ['String()', attempt(() => String(value))],
    ['message', (value as Error | undefined)?.message],
    ['stack', (value as Error | undefined)?.stack],
    ['JSON.stringify()', attempt(() => JSON.stringify(value))],
    [
      'inspect()',
      inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true, maxStringLength: null }),
    ],
  ]
  return [...printed, ...reachable(value)]
    .filter(([, text]) => typeof text === 'string' && forms.some((form) => text.includes(form)))
    .map(([place]) => place)
}

/** Every text that can be reached from a value, keys included, and the way there. */
function reachable(root: unknown): [string, string][] {
  const texts: [string, string][] = []
  const seen = new Set<unknown>()
  const queue: [string, unknown][] = [['value', root]]
  for (let next = queue.shift(); next && seen.size < MOST_VALUES; next = queue.shift()) {
    const [path, value] = next
    if (typeof value === 'string') texts.push([path, value])
    if (value === null || !/object|function/.test(typeof value) || seen.has(value)) continue
    seen.add(value)
    for (const key of keysOf(value as object)) {
      texts.push([`the key ${path}.${String(key)}`, String(key)])
      queue.push([`${path}.${String(key)}`, attempt(() => (value as Record<PropertyKey, unknown>)[key])])
    }
    // What these hold is in no property. A list's entries are; other iterables might be used up.
    if (
      value instanceof Map ||
      value instanceof Set ||
      value instanceof Headers ||
      value instanceof URLSearchParams
    )
      queue.push([`${path} (entries)`, [...value]])
    if (ArrayBuffer.isView(value)) texts.push([path, Buffer.from(value.buffer).toString('latin1')])
  }
  return texts
}

/** An object's own keys, hidden and symbols too, and those that its classes compute. */
function keysOf(value: object): Set<PropertyKey> {
  const keys = new Set<PropertyKey>()
  for (
    let at = value;
    at && at !== Object.prototype && at !== Function.prototype;
    at = Object.getPrototypeOf(at)
  )
    for (const key of Reflect.ownKeys(at)) keys.add(key)
  return keys
}

function writtenForms(secret: string): string[] {
  const percent = encodeURIComponent(secret)
  const forms = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    percent,
    percent.replace(/%../g, (code) => code.toLowerCase()),
    ...[0, 1, 2].map((offset) => base64After(offset, secret)),
  ]
  return [...new Set([...forms, ...forms.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))])]
}

// The base64 of a text depends on how many bytes stand before it, hence three forms: the characters at both
// ends that are shared with a neighbour are left out.
function base64After(offset: number, text: string): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)])
  const [first, end] = [Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6)]
  return bytes.toString('base64').slice(first, end)
}

function attempt(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    return (error as Error | undefined)?.message
  }
}
