import { createHash } from 'node:crypto'
import {
  createPinarkiveMock,
  type MockedUser,
  type PinarkiveMockOptions,
} from '@holdfast/pinarkive-client/msw'
import { createPinningMock, type PinningMockOptions } from '@holdfast/pinning-client/msw'
import { createPintheonMock, type PintheonMockOptions } from '@holdfast/pintheon-client/msw'
import { createAccessToken, generateKeyPair, publicKeyToRegister } from '@holdfast/pintheon-client/token'
import { KeyPair } from '@holdfast/storj-bridge-client'
import { type BridgeMockOptions, createBridgeMock } from '@holdfast/storj-bridge-client/msw'
import {
  createMockedAccess,
  createUplinkMock,
  type UplinkMockOptions,
} from '@holdfast/storj-uplink-client/msw'

/** How emulated services of Storj are to be. */
export interface StorjUplinkOptions
  extends Omit<UplinkMockOptions, 'authUrl' | 'linkUrl' | 'gatewayUrl' | 'overHttp'> {
  /** The access grant that is registered; that of a new project, which allows everything, unless told. */
  accessGrant?: string | undefined
  /** Its access key id; a new random one unless told. */
  accessKeyId?: string | undefined
  /** Its secret key; a new random one unless told. */
  secretKey?: string | undefined
}

/** How an emulated Storj Bridge is to be. */
export interface StorjBridgeOptions extends Omit<BridgeMockOptions, 'baseUrl' | 'users' | 'farmers'> {
  /** The address of the account; `user@example.com` unless told. */
  email?: string | undefined
  /** Its password; a new random one unless told. */
  password?: string | undefined
  /** The private key of the account, 64 hexadecimal digits; a new random one unless told. */
  privateKey?: string | undefined
}

/** How an emulated pinning service is to be. */
export interface PinningOptions extends Pick<PinningMockOptions, 'pins' | 'lifecycle' | 'now' | 'quirks'> {
  /** The one token that is let in; a new random one unless told. */
  accessToken?: string | undefined
}

/** How an emulated PinArkive is to be. */
export interface PinarkiveOptions extends Omit<PinarkiveMockOptions, 'baseUrl' | 'users'> {
  /** The key of the account; a new random one unless told. */
  apiKey?: string | undefined
  /** The account itself: address, password (a new random one unless told), plan, second factor. */
  user?: Partial<Omit<MockedUser, 'apiKeys'>> | undefined
}

/** How an emulated Pintheon node is to be. */
export interface PintheonOptions
  extends Omit<
    PintheonMockOptions,
    'baseUrl' | 'gatewayUrl' | 'customDomain' | 'nodeSecret' | 'registered' | 'accessTokens'
  > {
  /** A text that is let in as it is; a real token, which does not end, unless told. */
  accessToken?: string | undefined
  /** The Stellar secret key of the client whose tokens are let in; a new random one unless told. */
  secret?: string | undefined
}

/** What answers a service's requests. */
export type Respond = (request: Request) => Promise<Response>

/**
 * The services that there are: one row each. Its `origins` are what a client's options are called that say where it is,
 * and what stands there before a path of the document; each gets a port of its own, in this order. A row makes what
 * answers the requests (`respond`), and beside it what a test is to have in its hands. Its `credentials` are shown at the
 * start, by these words, and in no line of the log; the first of them is what `--token` sets and the example is asked
 * with, at the first origin.
 */
export const services = {
  pinning: {
    title: 'IPFS Pinning Service API',
    origins: { baseUrl: '' },
    credentials: { accessToken: 'access token' },
    header: 'Authorization: Bearer ',
    /** A GET that shows something, for a first try with curl. */
    example: '/pins?status=queued,pinning,pinned,failed',
    start({ accessToken = randomToken(), ...options }: PinningOptions) {
      const mock = createPinningMock({ ...options, baseUrl: '*', accessTokens: [accessToken] })
      const respond = (request: Request) => mock.respond(request)
      return { respond, accessToken, state: mock.state, failNext: mock.failNext }
    },
  },
  pinarkive: {
    title: 'PinArkive API v3',
    /** As at the service itself, whose earlier versions are beside it and answer 410. */
    origins: { baseUrl: '/api/v3' },
    credentials: { apiKey: 'API key', email: 'email', password: 'password' },
    header: 'X-API-Key: ',
    example: '/users/me',
    start({ apiKey = randomToken(), user, ...options }: PinarkiveOptions) {
      const { email = 'user@example.com', password = randomToken(), ...rest } = user ?? {}
      const account = { ...rest, email, password, apiKeys: [{ name: 'emulator', token: apiKey }] }
      const mock = createPinarkiveMock({ ...options, baseUrl: '*/api/v3', users: [account] })
      const respond = (request: Request) => mock.respond(request)
      return { respond, apiKey, email, password, state: mock.state, failNext: mock.failNext }
    },
  },
  pintheon: {
    title: 'Pintheon node',
    origins: { baseUrl: '', gatewayUrl: '' },
    /** Those that Kubo's gateway has by default: a page that asks with `Cache-Control` is not let through. */
    allowedHeaders: { gatewayUrl: 'Content-Type, Range, User-Agent, X-Requested-With' },
    credentials: { accessToken: 'access token', secret: 'secret key', nodePublicKey: 'node key' },
    header: 'Authorization: Bearer ',
    example: '/api/pinned_files',
    async start({ accessToken, secret, ...options }: PintheonOptions, { baseUrl, gatewayUrl }: OriginUrls) {
      const node = await generateKeyPair()
      const own = secret ?? (await generateKeyPair()).secret
      const nodePublicKey = node.publicKey
      const token = { secret: own, nodePublicKey, expiresIn: Number.POSITIVE_INFINITY }
      const mock = createPintheonMock({
        ...options,
        baseUrl,
        gatewayUrl,
        nodeSecret: node.secret,
        registered: [{ name: 'emulator', publicKey: await publicKeyToRegister(own), timestamped: true }],
        accessTokens: accessToken === undefined ? [] : [accessToken],
      })
      const respond = (request: Request) => mock.respond(request)
      const face = { state: mock.state, failNext: mock.failNext }
      return {
        respond,
        accessToken: accessToken ?? (await createAccessToken(token)),
        secret: own,
        nodePublicKey,
        ...face,
      }
    },
  },
  'storj-bridge': {
    title: 'Storj Bridge',
    /** Each farmer has an origin of its own, since pointers have its address and its port. */
    origins: { baseUrl: '', farmer1Url: '', farmer2Url: '', farmer3Url: '', farmer4Url: '' },
    /** Bridges name farmers by address and port alone, and their clients know no HTTPS there. */
    plain: ['farmer1Url', 'farmer2Url', 'farmer3Url', 'farmer4Url'],
    credentials: { password: 'password', privateKey: 'private key', publicKey: 'public key', email: 'email' },
    /** A bridge is told the SHA-256 of a password, and never the password. */
    header: (face) => `Authorization: Basic ${basicCredential(face.email ?? '', face.password ?? '')}`,
    secretPath: /^\/(?:activations|deactivations|resets)\/([^/?]+)/,
    example: '/buckets',
    async start(
      { email = 'user@example.com', password = randomToken(), privateKey, ...options }: StorjBridgeOptions,
      { baseUrl = '', ...farmers }: OriginUrls,
    ) {
      const keyPair = privateKey === undefined ? KeyPair.generate() : KeyPair.import(privateKey)
      const { publicKey } = keyPair
      const mock = createBridgeMock({
        ...options,
        baseUrl,
        users: [{ email, password, publicKeys: [publicKey] }],
        farmers: Object.values(farmers),
      })
      const { state, failNext } = mock
      const bucket = state.addBucket(email, { name: 'My cat pictures', pubkeys: [publicKey] })
      const file = await state.addFile(bucket.id, CAT)
      return {
        respond: (request: Request) => mock.respond(request),
        email,
        password,
        privateKey: keyPair.export(),
        publicKey,
        bucketId: bucket.id,
        /** In 2016 its hash. */
        fileId: file.id ?? file.hash ?? '',
        state,
        failNext,
      }
    },
  },
  'storj-uplink': {
    title: "Storj's auth service, link sharing and S3 gateway",
    origins: { linkUrl: '', gatewayUrl: '', authUrl: '' },
    /** As the service itself, which takes no header of a page's own. */
    allowedHeaders: {
      authUrl: 'Content-Type, Accept, Accept-Language, Content-Language, Content-Length, Accept-Encoding',
    },
    credentials: { secretKey: 'secret key', accessKeyId: 'access key id', accessGrant: 'access grant' },
    /** An access key id or a whole access grant, by what they look like, wherever they stand. */
    secretPath: /\/(j[a-z2-7]{27}|1[1-9A-HJ-NP-Za-km-z]{80,})(?![^/?])/,
    example: ({ accessKeyId = '' }) => `/raw/${encodeURIComponent(accessKeyId)}/photos/cat.svg`,
    start(
      {
        accessGrant = createMockedAccess().serialize(),
        accessKeyId,
        secretKey,
        ...options
      }: StorjUplinkOptions,
      { authUrl, linkUrl, gatewayUrl }: OriginUrls,
    ) {
      const mock = createUplinkMock({ ...options, authUrl, linkUrl, gatewayUrl, overHttp: true })
      const { state, failNext } = mock
      const credentials = state.register(accessGrant, { public: true, accessKeyId, secretKey })
      const [bucket, key] = ['photos', 'cat.svg']
      state.addBucket(bucket)
      state.addObject(bucket, key, CAT_SVG, { contentType: 'image/svg+xml' })
      return {
        respond: (request: Request) => mock.respond(request),
        accessGrant,
        accessKeyId: credentials.accessKeyId,
        secretKey: credentials.secretKey,
        bucket,
        key,
        state,
        failNext,
      }
    },
  },
} satisfies Record<string, Service>

const CAT_SVG = '<svg xmlns="http://www.w3.org/2000/svg"><text y="1em">🐈</text></svg>'

/** A file of four shards, three of the same length. It is the SVG of a cat, and then blanks. */
const CAT = {
  filename: 'cat.svg',
  mimetype: 'image/svg+xml',
  content: CAT_SVG.padEnd(60_000),
  shardSize: 16_384,
}

function basicCredential(email: string, password: string): string {
  const hash = createHash('sha256').update(password).digest('hex')
  return Buffer.from(`${email}:${hash}`).toString('base64')
}

/** What a service has that is text: its URLs and its credentials. */
type Face = Readonly<Record<string, string>>

/** Where the origins of a service are. */
type OriginUrls = Readonly<Record<string, string>>

/** A row, whatever its service. */
export interface Service {
  readonly title: string
  readonly origins: Readonly<Record<string, string>>
  readonly credentials: Readonly<Record<string, string>>
  /**
   * How the first credential is sent: what stands before it, or the whole header where it is made of several; none where
   * the example has what it needs.
   */
  readonly header?: string | ((face: Face) => string)
  /** A path at the first origin. */
  readonly example: string | ((face: Face) => string)
  /** Origins that stay with HTTP where the others have HTTPS. */
  readonly plain?: readonly string[]
  /** Where a path has a secret in it, which is the first group. */
  readonly secretPath?: RegExp
  /** Request headers that a web page may send to an origin, where those are not all. */
  readonly allowedHeaders?: Readonly<Record<string, string>>
  /** `urls` has where each of the origins is; the URL of each request begins with one of them. */
  start(options: object, urls: OriginUrls): Started | Promise<Started>
}

interface Started {
  readonly respond: Respond
}

export type ServiceName = keyof typeof services

export const serviceNames = Object.keys(services) as ServiceName[]

/** How many ports these services take. */
export const countOrigins = (names: readonly ServiceName[]): number =>
  names.reduce((count, name) => count + Object.keys(services[name].origins).length, 0)

/**
 * 192 random bits in the characters that every credential may have, URLs and shells included; no hyphen, by which a
 * program such as `ipfs pin remote service add` would take one token in 64 for an option.
 */
function randomToken(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('hex')
}
