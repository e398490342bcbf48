/** What a client is made to call through: the global fetch, or what stands in for it. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

/** The three calls that are measured; each gives whatever the client gives its caller. */
export interface Calls {
  /** One pin by its requestid. */
  get(): Promise<unknown>
  /** Ten pins. */
  list(): Promise<unknown>
  /** A new pin. */
  add(): Promise<unknown>
}

export const rows = ['get', 'list', 'add'] as const
export type Row = (typeof rows)[number]

/**
 * One client of the comparison, the default export of a file in `clients/`; what it leaves out has no row.
 * Source text stands for a file in the folder above `clients/`.
 */
export interface BenchClient {
  readonly name: string
  readonly ours?: true
  /** The npm packages that a program installs to use it. */
  readonly packages?: readonly string[]
  /** What a program imports, to be timed. */
  readonly entry?: string
  /** A program that keeps the whole client, to be weighed. */
  readonly whole?: string
  /** Programs of one call each, to be type-checked, by what to call them. */
  readonly typed?: Readonly<Record<string, string>>
  /** Speaks the pinning API, so that CPU time can be compared; a client without it is only watched as it fails. */
  readonly speaksPinning?: true
  readonly connect?: (fetch: Fetch) => Promise<Calls>
  /** Opens a download of so many bytes from `/bytes?size=` as a stream. */
  readonly download?: (
    baseUrl: string,
    size: number,
  ) => Promise<ReadableStream<Uint8Array> | null | undefined>
  /** Sends a file of the disk to `/files/` in a form, and gives how many bytes the answer says arrived. */
  readonly upload?: (baseUrl: string, path: string) => Promise<number | undefined>
  readonly s3?: {
    /** A web page that uploads one object; none for a client of Node alone. */
    readonly page?: string
    /** Connects with a service that takes every signature. */
    readonly connect: (endpoint: string) => Promise<S3Calls>
  }
}

export const CREDENTIALS = { id: 'an-id', secret: 'a-secret' }
export const BUCKET = 'a-bucket'
export const KEY = 'a-key'

export interface S3Calls {
  /** Uploads an object. */
  put(bytes: Uint8Array<ArrayBuffer>): Promise<unknown>
  /** What is in the bucket, an item each. */
  list(): Promise<readonly unknown[] | null | undefined>
  /** Downloads that object. */
  get(): Promise<Uint8Array>
  /** Uploads a file. */
  upload(path: string): Promise<unknown>
  /** Downloads an object, as a stream. */
  download(key: string): Promise<ReadableStream<Uint8Array>>
}
