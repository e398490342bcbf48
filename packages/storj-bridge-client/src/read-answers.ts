import type { BridgeInfo } from './generated/storj-bridge/types.gen.js'

// What is needed of a bridge's answers is made sure of here; everything else is passed on as it came.

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const has = (value: unknown, field: string | undefined): boolean =>
  isObject(value) && (field === undefined || (typeof value[field] === 'string' && value[field] !== ''))

/** An object that has to have this text. */
export const readObjectWith =
  <Answer>(field: string) =>
  (body: unknown): Answer | undefined =>
    has(body, field) ? (body as Answer) : undefined

/** A list of objects, each with this text. */
export const readArrayOf =
  <Item>(field?: string) =>
  (body: unknown): Item[] | undefined =>
    Array.isArray(body) && body.every((item) => has(item, field)) ? (body as Item[]) : undefined

/** The description that a bridge gives of itself. */
export const readInfo = (body: unknown): BridgeInfo | undefined =>
  isObject(body) && isObject(body.info) ? (body as unknown as BridgeInfo) : undefined
