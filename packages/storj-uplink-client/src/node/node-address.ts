import { readNodeUrl } from '../grant/node-url.js'
import { refuse } from '../refuse.js'

/** Where a node is, and who it has to be. */
export interface NodeAddress {
  /** As node URLs have it. */
  readonly id: string
  /** Without the brackets of IPv6. */
  readonly host: string
  readonly port: number
}

/** What a node URL with an id says. @throws InvalidArgumentError where nobody can be connected with by it */
export function readNodeAddress(argument: string, url: string): NodeAddress {
  const { id, address } = readNodeUrl(argument, url)
  const { host, port } = /^\[?(?<host>.*?)\]?:(?<port>\d+)$/.exec(address)?.groups ?? {}
  if (!id || !host || !port || Number(port) < 1 || Number(port) > 65_535)
    throw refuse(argument, 'must have an id, a host and a port, as in id@host:port')
  return { id, host, port: Number(port) }
}

export const writeHostAndPort = ({ host, port }: NodeAddress): string =>
  `${host.includes(':') ? `[${host}]` : host}:${port}`
