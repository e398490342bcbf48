/** What a bundler made of a program for the browser. */
export interface Bundle {
  readonly bundler: string
  /** The program's file. */
  readonly entry: string
  readonly code: string
  /** Every file that was reached, also those of which nothing is left. */
  readonly files: readonly string[]
  /** What was imported of Node's built-ins. It is left out of the bundle, so that a check can name it. */
  readonly builtins: readonly Import[]
}

export interface Import {
  /** The file that imports it. */
  readonly importer: string
  readonly name: string
}

/** Bundles as a web app is built: minified, for today's browsers, without polyfills. */
export type Bundler = (entry: string) => Promise<Bundle>
