import { describe, expect, it } from 'vitest'
import document from '../src/generated/pintheon/openapi.json' with { type: 'json' }
import { mocks, operations, schemes } from '../src/generated/pintheon/operations.gen.ts'
import { validators } from '../src/generated/pintheon/validators.gen.ts'

const infos = Object.entries(operations)
const named = (which: (info: (typeof infos)[number][1]) => boolean) =>
  infos.filter(([, info]) => which(info)).map(([name]) => name)

describe('the table', () => {
  it('has every route that takes the token, the open ones, and the gateway', () => {
    expect(infos.map(([name, { method, path }]) => `${name}: ${method} ${path}`)).toEqual([
      'uploadFile: POST /api_upload',
      'createDirectory: POST /api_create_directory',
      'listDirectories: POST /api_list_directories',
      'getDirectoryIpns: POST /api_get_directory_ipns',
      'listIpnsKeys: POST /api_list_ipns_keys',
      'publishDirectory: POST /api_publish_directory',
      'uploadHomepage: POST /api_upload_homepage',
      'uploadFolder: POST /api/upload_folder',
      'listPinnedFiles: GET /api/pinned_files',
      'heartbeat: GET /api/heartbeat',
      'getStellarToml: GET /.well-known/stellar.toml',
      'getFile: GET /ipfs/{cid}',
      'headFile: HEAD /ipfs/{cid}',
      'getFileAt: GET /ipfs/{cid}/{path}',
      'headFileAt: HEAD /ipfs/{cid}/{path}',
      'getNamedFile: GET /ipns/{name}',
      'headNamedFile: HEAD /ipns/{name}',
      'getNamedFileAt: GET /ipns/{name}/{path}',
      'headNamedFileAt: HEAD /ipns/{name}/{path}',
    ])
  })

  it('sends the token as a field of each form, in a header for pinned files, and to no gateway', () => {
    expect(schemes).toEqual({
      bearer: { in: 'header', name: 'authorization', prefix: 'Bearer ' },
      accessToken: { in: 'field', name: 'access_token' },
    })
    for (const [name, info] of infos) {
      const expected = info.method === 'POST' ? [['accessToken']] : []
      expect(info.security, name).toEqual(name === 'listPinnedFiles' ? [['bearer']] : expected)
      if (info.method === 'POST') expect(info.secrets, name).toEqual({ body: ['access_token'] })
    }
  })

  it('asks the gateway for what is on IPFS, by paths of several segments', () => {
    const gateway = named((info) => 'server' in info && info.server === 'gateway')
    expect(gateway).toEqual(named(({ path }) => /^\/ip[fn]s\//.test(path)))
    expect(named((info) => 'segments' in info)).toEqual(named(({ path }) => path.endsWith('/{path}')))
  })

  it('repeats no upload, and nothing else that takes effect', () => {
    expect(named(({ retry }) => retry === 'unprocessed')).toEqual([
      'uploadFile',
      'createDirectory',
      'publishDirectory',
      'uploadHomepage',
    ])
    expect(named(({ retry }) => retry === 'never')).toEqual(['uploadFolder'])
    // As any text: to the type of the table it is a comparison that can never hold, and so an error.
    expect(named(({ retry }) => (retry as string) === 'idempotent')).toEqual([])
  })

  it('has failures as the node and as the proxy before it answer', () => {
    expect(mocks.uploadFile.failures).toMatchObject({ 400: ['json', 'text'], 403: 'text', 502: 'text' })
    expect(mocks.listPinnedFiles.failures).toMatchObject({ 401: 'json' })
    expect(mocks.headFile.failures).toMatchObject({ 404: 'none', 412: 'none' })
  })
})

describe('the schemas', () => {
  it('do not ask a caller for the token, which the client fills in; the published document does', () => {
    expect(validators.listDirectories.body.safeParse({}).success).toBe(true)
    expect(validators.createDirectory.body.safeParse({ name: 'docs' }).success).toBe(true)
    expect(validators.createDirectory.body.safeParse({ access_token: 'a' }).success).toBe(false)
    expect(document.components.schemas.DirectoryNameForm.required).toEqual(['access_token', 'name'])
  })

  it('hold an upload to a file and to `encrypted`', () => {
    const file = new File(['a'], 'a.txt')
    const accepts = (body: object) => validators.uploadFile.body.safeParse(body).success
    expect(accepts({ file, encrypted: 'false' })).toBe(true)
    expect(accepts({ file })).toBe(false)
    expect(accepts({ file, encrypted: 'False' })).toBe(false)
    expect(accepts({ file: 'a', encrypted: 'false' })).toBe(false)
  })
})
