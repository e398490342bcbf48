/** A request that is not as the document says. Of a form that could be read it has the fields, whatever they are. */
export class RefusedRequest extends Error {
  readonly fields: Readonly<Record<string, unknown>>

  constructor(message: string, fields: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.fields = fields
  }
}
