import { type Known, nearMisses, readDocument } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import document from '../src/generated/pintheon/openapi.json' with { type: 'json' }
import { faults } from './document.ts'

// What a node, the proxy before it and Kubo's gateway do, said once more: the tests beside this one read the document.
const facts = readDocument(document)
const accepts = (place: string, value: unknown) => faults(`#/components/${place}`, value).length === 0
const all = (type: string, ...statuses: (number | string)[]) =>
  Object.fromEntries(statuses.map((status) => [status, type]))
const eachOf = <Value>(value: Value, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, value]))

const FORMS = ['uploadFile', 'createDirectory', 'listDirectories', 'getDirectoryIpns', 'listIpnsKeys']
FORMS.push('publishDirectory', 'uploadHomepage', 'uploadFolder')
const READS = ['getFile', 'getFileAt', 'getNamedFile', 'getNamedFileAt']
const PROBES = ['headFile', 'headFileAt', 'headNamedFile', 'headNamedFileAt']

describe('an operation', () => {
  it('answers as the node does, fails as it or the proxy, and the gateway in its own way', () => {
    const page = (...statuses: number[]) => all('text/html', ...statuses, 429, '4XX', '5XX')
    const form = {
      200: 'application/json',
      400: 'application/json text/html',
      ...page(403, 413, 500, 502),
    }
    const read = {
      ...all('*/*', 200, 206),
      ...all('', 301, 304),
      ...all('text/plain', 400, 404, 410, 412, 416, 429),
      ...all('text/plain text/html', 504, '4XX', '5XX'),
    }
    expect(facts.answers).toEqual({
      ...eachOf(form, ...FORMS),
      getDirectoryIpns: { ...form, 404: 'application/json' },
      listPinnedFiles: { ...all('application/json', 200, 401), ...page(403) },
      heartbeat: { 200: 'application/json', ...page(403) },
      getStellarToml: { 200: 'text/plain', ...page(404) },
      ...eachOf(read, ...READS),
      ...eachOf(all('', 200, 301, 304, 400, 404, 410, 412, 429, 504, '4XX', '5XX'), ...PROBES),
    })
  })

  it('takes a form, or a path and what HTTP has for reading', () => {
    const sent = Object.entries(facts.bodies).filter(([, type]) => type !== '')
    expect(Object.fromEntries(sent)).toEqual(eachOf('multipart/form-data!', ...FORMS))
    const both = ['header If-None-Match: string', 'header Cache-Control: string']
    const parts = ['header Range: string', 'header If-Range: string']
    const asked = Object.entries(facts.parameters).filter(([, lines]) => lines.length > 0)
    expect(asked.map(([name]) => name).toSorted()).toEqual([...READS, ...PROBES].toSorted())
    for (const [name, lines] of asked) {
      const path = [`path ${name.includes('Named') ? 'name' : 'cid'}!: string`]
      if (name.endsWith('At')) path.push('path path!: string')
      expect(lines, name).toEqual([...path, ...both, ...(READS.includes(name) ? parts : [])])
    }
  })

  it('has headers of text, and one length', () => {
    const { ContentLength, ...others } = facts.headers
    expect(ContentLength).toBe('integer')
    expect(new Set(Object.values(others))).toEqual(new Set(['string']))
  })
})

const CID = 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi'
const token = { access_token: 'a' }
const FILE = {
  whole: { cid: CID, name: 'a', content_type: 'text/plain', size: '1', pinned: true, slot_id: 1 },
}

describe('a value that differs from a right one in one thing', () => {
  const known: Record<string, Known> = {
    TokenForm: { whole: token, required: ['access_token'] },
    FileForm: {
      // Without `receiver_pub` a node refuses `true`, with 400: no schema of this says so, and the mock does.
      whole: { ...token, encrypted: 'false', receiver_pub: 'k', file: 'bytes', directory: '/docs' },
      required: ['access_token', 'encrypted', 'file'],
    },
    DirectoryNameForm: { whole: { ...token, name: 'docs' }, required: ['access_token', 'name'] },
    DirectoryPathForm: { whole: { ...token, directory: '/docs' }, required: ['access_token', 'directory'] },
    HomepageForm: { whole: { ...token, file: 'bytes' }, required: ['access_token', 'file'] },
    FolderForm: { whole: { ...token, 'files[]': ['bytes'] }, required: ['access_token', 'files[]'] },
    UploadResult: { whole: { Hash: CID, Name: 'a.txt', Size: '19' }, required: ['Hash'] },
    Directories: {
      whole: { success: true, directories: [{ Name: 'docs', Path: '/docs' }] },
      required: ['directories'],
    },
    Directory: { whole: { Name: 'docs', Path: '/docs' }, required: ['Name', 'Path'] },
    DirectoryIpns: {
      whole: { success: true, directory: '/docs', ipns_hash: 'k51' },
      required: ['ipns_hash'],
    },
    IpnsKeys: { whole: { keys: [{ Name: 'self', Id: 'k51' }] }, required: ['keys'] },
    IpnsKey: { whole: { Name: 'self', Id: 'k51' }, required: ['Name', 'Id'] },
    PublishedDirectory: {
      whole: { success: true, directory: '/docs', ipns_name: 'k51', ipfs_path: `/ipfs/${CID}` },
      required: ['ipns_name', 'ipfs_path'],
    },
    HomepageResult: { whole: { success: true, message: 'done' } },
    FolderResult: { whole: { success: true, directory_hash: CID, files: [{ Hash: CID }] } },
    PinnedFiles: {
      whole: {
        node_address: 'G',
        peer_id: '12D3',
        gateway: 'https://node.example',
        network: 'testnet',
        generated_at: '2026-07-27T17:32:28Z',
        files: [{ cid: CID }],
      },
      required: ['files'],
      nullable: ['node_address', 'peer_id', 'gateway'],
    },
    PinnedFile: {
      whole: {
        ...FILE.whole,
        pin_qty: 1,
        pins_remaining: 1,
        offer_price: 1,
        encrypted: false,
        directory: '/',
        contract_id: 'c',
      },
      required: ['cid'],
      nullable: ['slot_id'],
    },
    Heartbeat: { whole: { status: 'ok', nonce: 'n' } },
    NodeError: { whole: { error: 'unauthorized', directory: '/docs' }, required: ['error'] },
  }
  it.each(nearMisses(known))('$schema $what', ({ schema, value, right }) => {
    expect(accepts(`schemas/${schema}`, value)).toBe(right)
  })
})

describe('a value at the edge', () => {
  it('of an enumeration is one of those, and of no others', () => {
    expect(facts.enumerations).toEqual({
      Flag: ['true', 'false'],
      'PinnedFiles network': ['testnet', 'mainnet'],
    })
  })

  it.each([
    ['schemas/AccessToken', 'a', ''],
    ['schemas/Cid', CID, ''],
    ['schemas/DirectoryPath', '/', ''],
    ['schemas/DirectoryNameForm', { ...token, name: 'a' }, { ...token, name: '' }],
    ['schemas/FolderForm', { ...token, 'files[]': ['a'] }, { ...token, 'files[]': [] }],
    ['schemas/Flag', 'true', 'True'],
    ['schemas/UploadResult', { IpfsHash: CID }, { IpfsHash: 7 }],
    ['schemas/UploadResult', { Hash: CID, IpfsHash: CID }, { Hash: CID, IpfsHash: '' }],
    ['schemas/UploadAnswer', { Hash: CID }, {}],
    ['schemas/UploadAnswer', [{ Hash: CID }], [{}]],
    ['schemas/PinnedFiles/properties/network', 'testnet', 'devnet'],
    ['schemas/PinnedFiles/properties/generated_at', '2026-07-27T17:32:28Z', 'today'],
    ['schemas/PinnedFile/properties/size', 19, true],
    ['schemas/PinnedFile/properties/encrypted', 'true', 1],
    ['schemas/IpnsName', 'k51', 7],
    ['parameters/name/schema', 'k', ''],
    ['parameters/path/schema', 'a/b', ''],
    ['parameters/range/schema', 'bytes=0-', 'chunks=0-'],
    ['headers/ContentLength/schema', 0, -1],
    ['headers/ContentLength/schema', 0, 0.5],
  ])('%s: %j and not %j', (place, right, wrong) => {
    expect([accepts(place, right), accepts(place, wrong)]).toEqual([true, false])
  })

  it('of bytes has no other name', () => {
    const { Bytes, FileForm, HomepageForm, FolderForm } = document.components.schemas
    for (const schema of [
      Bytes,
      FileForm.properties.file,
      HomepageForm.properties.file,
      FolderForm.properties['files[]'].items,
    ])
      expect(schema).toMatchObject({ type: 'string', format: 'binary' })
    expect(document.components.schemas.AccessToken.format).toBe('password')
    expect(document.components.schemas.Heartbeat.properties.nonce.format).toBe('password')
  })

  it('is a page or a text wherever a failure is not JSON', () => {
    const texts = Object.values(document.components.responses).flatMap((response) =>
      'content' in response
        ? Object.entries(response.content).filter(([type]) => type.startsWith('text/'))
        : [],
    )
    expect(texts.length).toBeGreaterThan(20)
    for (const [, media] of texts) expect(media).toMatchObject({ schema: { type: 'string' } })
  })
})
