import { type Bytes, fromArray, toText } from './bytes.js'
import { refuse } from './refuse.js'

/** What a token is bound to, in this order. Names that are whole numbers come first, as in any object. */
export type Caveats = Readonly<Record<string, string>>

/** The caveats, and last an end in seconds, if there is one. */
export const writeCaveats = (caveats: Caveats, exp: number | undefined): Bytes[] =>
  Object.entries(Number.isFinite(exp) ? { ...caveats, exp } : caveats).map(([name, value]) => {
    const caveat = new TextEncoder().encode(`${name} = ${value}`)
    // With what is written around it, a packet's length has four hexadecimal digits.
    if (!name || name.includes('=') || caveat.length > 65526)
      throw refuse('caveats', 'named, without "=", below 64 KiB')
    return fromArray(caveat)
  })

export const readCaveats = (caveats: readonly Bytes[]): [name: string, value: string][] =>
  caveats.map((caveat) => {
    const [name = '', ...value] = toText(caveat).split(' = ')
    return [name, value.join(' = ')]
  })

/**
 * When a token ends, in seconds; Infinity if never. Of several ends the first counts, for a node looks at each; what
 * is no time that a Date can be has ended.
 */
export const readExpiry = (caveats: readonly Bytes[]): number =>
  Math.min(
    ...caveats
      .filter((caveat) => caveat.startsWith('exp = '))
      .map((caveat) => Number(/^\d{1,12}$/.exec(caveat.slice(6)) ?? 0)),
  )

/** A time as the node has it, in whole seconds. */
export function toSeconds(argument: string, time: Date | number): number {
  const seconds = Math.floor(Number(time) / 1000)
  if (!Number.isFinite(seconds)) throw refuse(argument, 'a date')
  return seconds
}
