import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import express, { type Middleware } from 'express'
import middleware from 'storj-service-middleware'
import { urlOf } from './url-of.ts'

/** An account of the bridge, and the keys that sign for it. */
export interface Account {
  readonly email: string
  /** The SHA-256 of the password, as the account was registered with it. */
  readonly passwordHash: string
  readonly publicKeys: readonly string[]
}

/** What the bridge understood of a request that it let in. */
export interface LetIn {
  readonly user: string
  readonly by: 'signature' | 'basic'
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
}

/**
 * The Storj Bridge's own door: the middleware of bridge 7.7.1 that lets requests in, unchanged, before nothing but an
 * echo. Its database is a list in memory, which answers as the models of that version do.
 */
export const startBridgeDoor = async (accounts: readonly Account[]) => {
  const app = express()
  const echo: Middleware = ({ path, query, body, ...request }, response) => {
    const { user, pubkey } = request as { user?: { id: string }; pubkey?: unknown }
    const by = pubkey ? 'signature' : 'basic'
    response.send({ user: user?.id ?? '', by, path, query, body } satisfies LetIn)
  }
  const failures = middleware.errorhandler({ logger: { error: () => {} } })
  app.use('/', ...middleware.authenticate({ models: createModels(accounts) }), echo, failures)
  // A proxy that takes away its prefix.
  const proxy = express()
  proxy.use('/behind/a/proxy', app)
  proxy.use('/', app)

  const server = createServer({ keepAliveTimeout: 0 }, proxy)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { baseUrl: urlOf(server), stop, [Symbol.asyncDispose]: stop }
}

type Callback<Found> = (error: Error | null, found?: Found) => void

/** What the middleware asks of storj-service-storage-models. */
function createModels(accounts: readonly Account[]) {
  const users = accounts.map(({ email }) => ({ id: email, activated: true }))
  const userOf = (email: string) => users.find(({ id }) => id === email)
  const nonces = new Set<string>()

  const User = {
    lookup(email: string, password: string, callback: Callback<object>) {
      const account = accounts.find((account) => account.email === email)
      const isRight = account && sha256(password) === sha256(account.passwordHash)
      const refusal = Object.assign(new Error('Invalid email or password'), { code: 401 })
      setImmediate(() => (isRight ? callback(null, userOf(email)) : callback(refusal)))
    },
    findOne({ _id }: { _id: string }, callback: Callback<object>) {
      setImmediate(() => callback(null, userOf(_id)))
    },
  }
  const PublicKey = {
    findOne: ({ _id }: { _id: string }) => ({
      exec(callback: Callback<object>) {
        const account = accounts.find(({ publicKeys }) => publicKeys.includes(_id))
        setImmediate(() => callback(null, account && { _id, user: account.email }))
      },
    }),
  }
  class UserNonce {
    readonly nonce: { user: string; nonce?: unknown }
    constructor(nonce: { user: string; nonce?: unknown }) {
      this.nonce = nonce
    }
    save(callback: Callback<never>) {
      const { user, nonce } = this.nonce
      const key = `${user} ${nonce}`
      const failure = nonce === undefined ? missing() : nonces.has(key) ? used() : null
      nonces.add(key)
      setImmediate(() => callback(failure))
    }
  }
  return { User, PublicKey, UserNonce }
}

// The words of mongoose and of MongoDB, which the real bridge passes on.
const missing = () => new Error('UserNonce validation failed: nonce: Path `nonce` is required.')
const used = () => Object.assign(new Error('E11000 duplicate key error collection'), { code: 11000 })

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
