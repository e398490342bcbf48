import { Refusal } from './refusal.js'

// What the bridge keeps goes through Mongoose, which makes a text or a number of what can be one, and else refuses in
// words of its own (mongoose 4, lib/schema/string.js and number.js).

/** @throws Refusal */
export function castToText(model: string, path: string, value: unknown): string {
  if (typeof value === 'object') throw notCast(model, path, 'String', value)
  return String(value)
}

/** @throws Refusal */
export function castToNumber(model: string, path: string, value: unknown): number {
  const number = typeof value === 'object' || value === '' ? Number.NaN : Number(value)
  if (Number.isNaN(number)) throw notCast(model, path, 'Number', value)
  return number
}

const notCast = (model: string, path: string, type: string, value: unknown) =>
  new Refusal(
    500,
    `${model} validation failed: ${path}: Cast to ${type} failed for value "${JSON.stringify(value)}" at path "${path}"`,
  )
