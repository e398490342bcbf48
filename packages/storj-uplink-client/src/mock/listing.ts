import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { compareKeys } from './storage.js'

/** What a list is asked for. */
export interface ListQuery {
  readonly prefix: string
  /** Up to the first of these behind the prefix keys are told as one; nothing for all keys. */
  readonly delimiter: string
  /** Only what comes after this; nothing for all. */
  readonly after: string
  readonly limit: number
  /** In the order of their encrypted keys, as Storj lists them: no order that a program could know. */
  readonly encrypted: boolean
}

export interface ListPage {
  readonly keys: string[]
  readonly prefixes: string[]
  /** The last one on the page, where there are more; nobody who asks for none is told that there are. */
  readonly next: string | undefined
}

/** A page of a list of keys. */
export function listKeys(keys: Iterable<string>, query: ListQuery): ListPage {
  const { prefix, after, limit } = query
  const rank = query.encrypted ? rankEncrypted : (key: string) => key
  const items = new Map<string, boolean>()
  for (const key of keys) {
    if (!key.startsWith(prefix)) continue
    const common = commonPrefix(key, query)
    items.set(common ?? key, common !== undefined)
  }
  const left = [...items]
    .map(([name, isPrefix]) => ({ name, isPrefix, rank: rank(name) }))
    .filter((item) => !after || compareKeys(item.rank, rank(after)) > 0)
    .sort((a, b) => compareKeys(a.rank, b.rank))
  const page = left.slice(0, limit)
  return {
    keys: page.filter(({ isPrefix }) => !isPrefix).map(({ name }) => name),
    prefixes: page.filter(({ isPrefix }) => isPrefix).map(({ name }) => name),
    next: left.length > page.length ? page.at(-1)?.name : undefined,
  }
}

function commonPrefix(key: string, { prefix, delimiter }: ListQuery): string | undefined {
  const at = delimiter ? key.indexOf(delimiter, prefix.length) : -1
  return at < 0 ? undefined : key.slice(0, at + delimiter.length)
}

/** Storj encrypts each part of a key by itself, so that what is in one prefix stays together. */
const rankEncrypted = (key: string): string =>
  key
    .split('/')
    .map((part) => part && bytesToHex(sha256(utf8ToBytes(part))))
    .join('/')
