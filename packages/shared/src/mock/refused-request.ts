/** A request that is not as the document says. */
export class RefusedRequest extends Error {}
