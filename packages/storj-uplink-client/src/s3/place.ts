/** Where an object is. */
export interface Place {
  readonly bucket: string
  readonly key: string
}
