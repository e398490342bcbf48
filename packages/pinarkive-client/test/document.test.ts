import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import document from '../src/generated/pinarkive/openapi.json' with { type: 'json' }
import { mocks, operations } from '../src/generated/pinarkive/operations.gen.ts'
import { validators } from '../src/generated/pinarkive/validators.gen.ts'

// ajv and not the schemas that are generated from the document, which would repeat the generator's mistakes.
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema(document, 'document')

/** What ajv has against a value, by the schema at a pointer. */
function faults(pointer: string, value: unknown): string[] {
  const validate = ajv.compile({ $ref: `document${encodeURI(pointer)}` })
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** Every example of the document, with the pointer to its schema. */
function* examplesIn(node: unknown, pointer = '#'): Generator<[schema: string, example: unknown]> {
  if (typeof node !== 'object' || node === null) return
  const { example, examples, schema } = node as Record<string, unknown>
  if (example !== undefined && schema) yield [`${pointer}/schema`, example]
  if (Array.isArray(examples)) for (const each of examples) yield [pointer, each]
  for (const [key, value] of Object.entries(node)) {
    if (key === 'example' || key === 'examples') continue
    yield* examplesIn(value, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
  }
}

describe("ajv's opinion of the examples", () => {
  const examples = [...examplesIn(document)]

  it('there is one for each body and each answer', () => {
    const media = JSON.stringify(document).match(/"(application\/json|multipart\/form-data)":\{"schema"/g)
    const ofBodies = examples.filter(([pointer]) => pointer.includes('/content/'))
    expect(ofBodies).toHaveLength(media?.length ?? 0)
  })

  it.each(examples)('%s', (pointer, example) => expect(faults(pointer, example)).toEqual([]))
})

describe('the schema', () => {
  it('requires of an answer only what a caller cannot do without, and of a request what the service does', () => {
    const required = Object.entries(document.components.schemas).flatMap(([name, schema]) =>
      'required' in schema ? [[name, schema.required]] : [],
    )
    expect(Object.fromEntries(required)).toEqual({
      Credentials: ['email', 'password'],
      SecondFactor: ['temporaryToken', 'code'],
      FileUpload: ['file'],
      ServerDirectory: ['dirPath'],
      DirectoryUpload: ['files'],
      NewName: ['newName'],
      TokenRequest: ['name'],
      Session: ['token'],
      TwoFactorChallenge: ['requires2FA', 'temporaryToken'],
      TokenCreated: ['token'],
      Upload: ['cid'],
      DagFile: ['cid'],
      DirectoryDag: ['cid'],
      UploadItem: ['cid'],
      UploadsPage: ['uploads'],
    })
  })

  const accepts = (name: string, value: unknown) => faults(`#/components/schemas/${name}`, value).length === 0

  it.each([
    ['LoginResult', { token: 'a' }, { user: {} }],
    ['LoginResult', { requires2FA: true, temporaryToken: 'a' }, { requires2FA: true, token: 'a' }],
    ['Upload', { cid: 'a', more: [1] }, { status: 'ok' }],
    ['UploadsPage', { uploads: [{ cid: 'a' }] }, { uploads: [{}] }],
    ['UploadsPage', { uploads: [], total: 0 }, { total: 0 }],
    ['Plans', [{}], 'free'],
    ['Plans', { plans: [{}] }, { plans: {} }],
    ['Tokens', { tokens: [{}] }, { tokens: {} }],
    ['Peers', [{ id: 'a' }], [{ id: 1 }]],
    ['CidStatus', { status: null, peers: [{ status: 'undefined' }] }, { status: 7 }],
    ['TokenRequest', { name: 'a', expiresInDays: 1 }, { name: 'a', expiresInDays: 0 }],
    ['TokenRequest', { name: 'a', totpCode: '012345' }, { name: 'a', totpCode: '12345' }],
    ['PinRequest', {}, { timelock: 'tomorrow' }],
  ])('%s takes %j and not %j', (name, right, wrong) => {
    expect([accepts(name, right), accepts(name, wrong)]).toEqual([true, false])
  })
})

describe('the table', () => {
  // The methods of the service's Python client and what its documentation has them send.
  const SEED = {
    health: 'GET /health',
    getPlans: 'GET /plans/',
    getPeers: 'GET /peers/',
    login: 'POST /auth/login',
    verify2FALogin: 'POST /auth/2fa/verify-login',
    uploadFile: 'POST /files/',
    uploadDirectory: 'POST /files/directory',
    uploadDirectoryDag: 'POST /files/directory-dag',
    pinCid: 'POST /files/pin/{cid}',
    removeFile: 'DELETE /files/remove/{cid}',
    getMe: 'GET /users/me',
    listUploads: 'GET /users/me/uploads',
    generateToken: 'POST /tokens/generate',
    listTokens: 'GET /tokens/list',
    revokeToken: 'DELETE /tokens/revoke/{name}',
    getStatus: 'GET /status/{cid}',
    getAllocations: 'GET /allocations/{cid}',
  }
  const infos = Object.entries(operations)

  it('has every method of the Python client', () => {
    const written = infos.map(([name, { method, path }]) => [name, `${method} ${path}`])
    expect(Object.fromEntries(written)).toMatchObject(SEED)
  })

  it('asks for credentials wherever the service does, and for a scope nowhere else', () => {
    const open = infos.filter(([, { security }]) => security.length === 0).map(([name]) => name)
    expect(open.sort()).toEqual(['getPeers', 'getPlans', 'health', 'login', 'verify2FALogin'])
    const scoped = Object.entries(mocks).filter(([, mock]) => 'scopes' in mock)
    expect(scoped.length).toBeGreaterThan(0)
    expect(scoped.filter(([name]) => open.includes(name))).toEqual([])
  })

  it('repeats no request that makes something', () => {
    const repeated = infos
      .filter(([, { retry }]) => retry === 'idempotent' || retry === 'safe')
      .map(([, info]) => info.method)
    expect([...new Set(repeated)].sort()).toEqual(['DELETE', 'GET', 'PUT'])
    expect(operations.revokeToken.retry).toBe('unprocessed')
  })

  it('names every secret', () => {
    const secrets = infos.flatMap(([name, info]) => ('secrets' in info ? [[name, info.secrets]] : []))
    expect(Object.fromEntries(secrets)).toEqual({
      login: { body: ['password'], answer: ['token', 'temporaryToken'] },
      verify2FALogin: { body: ['temporaryToken', 'code'], answer: ['token'] },
      generateToken: { body: ['totpCode'], answer: ['token'] },
      revokeToken: { body: ['totpCode'] },
    })
  })
})

describe('the schemas of a multipart body', () => {
  it('take what a form decodes to', async () => {
    const form = new FormData()
    form.append('file', new File(['a'], 'a.txt'))
    form.append('cl', 'cl1-eu')
    const decoded = await new Response(form).formData()
    expect(validators.uploadFile.body.safeParse(Object.fromEntries(decoded)).success).toBe(true)
    const [file] = decoded.getAll('file')
    expect(validators.uploadDirectoryDag.body.safeParse({ files: [file] }).success).toBe(true)
    expect(validators.uploadDirectoryDag.body.safeParse({ files: [] }).success).toBe(false)
    expect(validators.uploadFile.body.safeParse({ file: 'a' }).success).toBe(false)
  })
})
