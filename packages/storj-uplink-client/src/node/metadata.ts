import { messageField } from '../grant/protobuf.js'

/** What goes before a call without being a part of it, such as tracing (storj.io/drpc, drpcmetadata/serialize.go). */
export type Metadata = Readonly<Record<string, string>>

export const writeMetadata = (metadata: Metadata): Uint8Array =>
  Buffer.concat(
    Object.entries(metadata).map(([name, value]) =>
      messageField(1, Buffer.concat([text(1, name), text(2, value)])),
    ),
  )

const text = (field: number, value: string) => messageField(field, Buffer.from(value))
