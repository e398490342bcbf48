/** What one measurement has to say: a table, and which of our targets it meets. */
export interface Section {
  readonly title: string
  /** What was measured, and how to read it. */
  readonly about: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly targets: readonly Target[]
  /** Bars for the chart, where the numbers make some. */
  readonly bars?: readonly Bars[]
  /** What the project's first page shows of it. */
  readonly headlines?: readonly Headline[]
}

export interface Target {
  readonly what: string
  readonly value: number
  readonly atMost: number
  readonly unit: string
}

export interface Bars {
  readonly title: string
  readonly unit: string
  readonly bars: readonly { readonly name: string; readonly value: number; readonly ours: boolean }[]
}

/** A column of the table on the project's first page. */
export interface Headline {
  readonly column: string
  /** By the client's name. */
  readonly cells: ReadonlyMap<string, string>
}

export const isMet = ({ value, atMost }: Target): boolean => value <= atMost

/** One line of the list of targets; a target that is missed says so. */
export const verdict = (target: Target): string =>
  `${isMet(target) ? 'met   ' : 'MISSED'}  ${target.what}: ${number(target.value)}${target.unit}, at most ${number(target.atMost)}${target.unit}`

/** Counts as they are, and of a measurement the figures that it has, so that just above a limit is not said to be at it. */
export const number = (value: number): string =>
  Number.isInteger(value) || value >= 1000
    ? Math.round(value).toLocaleString('en')
    : value.toFixed(value >= 10 ? 1 : 2)

export const ratio = (value: number): string => `${value.toFixed(2)} ×`
