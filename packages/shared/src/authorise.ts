import type { Call } from './call.js'
import type { Service } from './client.js'
import { wrap } from './connection-error.js'
import { InvalidArgumentError } from './errors.js'
import type { SchemeInfo } from './table.js'

/**
 * A token, or a function that gives one, asked before each attempt and once for calls that ask at the same
 * time. `refresh` is true when the service has just refused the one it gave last.
 */
export type Credential = string | ((request: { refresh: boolean }) => string | Promise<string>)

/** A client's credentials, by the name of their scheme in the document. */
export type Credentials = Readonly<Record<string, Credential | undefined>>

/** The credentials that the service has just refused, by the name of their scheme. */
export type Refused = ReadonlyMap<string, string> | undefined

/** The headers by which the service knows whose request it is. */
export type Authorisation = Readonly<Record<string, string>>

/** Adds the credentials of the first list of schemes, in the document's order, for which the client has all. */
export function createAuthoriser({ name: service, table: { schemes }, credentials }: Service) {
  const sources = new Map<string, Source>()
  for (const [name, credential] of Object.entries(credentials)) {
    if (typeof credential === 'function') sources.set(name, createSource(credential))
    else if (credential !== undefined) assertSecret(name, credential, { service })
  }

  return async (call: Call, refused: Refused): Promise<Authorisation> => {
    const headers: Record<string, string> = {}
    const names = call.operation.security.find((list) => list.every((name) => credentials[name])) ?? []
    for (const name of names) {
      const scheme = schemes[name] as SchemeInfo
      const source = sources.get(name)
      const secret = source
        ? await source(refused?.get(name)).catch((error) => {
            throw wrap(call, error, `the function for ${name} failed`)
          })
        : credentials[name]
      assertSecret(name, secret, call.context())
      call.credentials.set(name, secret)
      call.secrets.add(secret)
      call.renewable ||= !!source
      if (scheme.in === 'header') headers[scheme.name] = (scheme.prefix ?? '') + secret
    }
    return headers
  }
}

type Source = (refused: string | undefined) => Promise<string>

/** Asks a credential's function once for everybody who asks while it is at work. */
function createSource(credential: Exclude<Credential, string>): Source {
  let latest: string | undefined
  const asking = new Map<boolean, Promise<string>>()

  return async (refused) => {
    const refresh = refused !== undefined
    // Another call has had it renewed meanwhile, and the new one has not been tried.
    if (refresh && latest && latest !== refused) return latest
    let answer = asking.get(true) ?? asking.get(refresh)
    if (!answer) {
      answer = Promise.resolve(credential({ refresh })).finally(() => asking.delete(refresh))
      asking.set(refresh, answer)
    }
    latest = await answer
    return latest
  }
}

/** Refuses what no header can carry: the platform's own error for it would show the secret. */
function assertSecret(name: string, secret: unknown, context: { service: string }): asserts secret is string {
  if (typeof secret !== 'string' || !/^[!-~]+$/.test(secret))
    throw new InvalidArgumentError(name, 'must be visible ASCII', context)
}
