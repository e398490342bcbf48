import type { ServedTable } from '@holdfast/shared'
import { describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import * as auth from '../src/generated/storj-auth/operations.gen.ts'
import * as linksharing from '../src/generated/storj-linksharing/operations.gen.ts'
import * as s3 from '../src/generated/storj-s3/operations.gen.ts'
import { type DocumentName, documents, find, type Node } from './document.ts'

const tables: Record<DocumentName, ServedTable> = {
  'storj-auth': auth,
  'storj-linksharing': linksharing,
  'storj-s3': s3,
}
const infos = (name: DocumentName) => Object.entries(tables[name].operations)
const by = (name: DocumentName, which: (info: ServedTable['operations'][string]) => unknown) =>
  Object.fromEntries(infos(name).map(([id, info]) => [id, which(info)]))
const names = Object.keys(documents) as DocumentName[]

describe('the operations', () => {
  const routes = (name: DocumentName) => by(name, ({ method, path }) => `${method} ${path}`)

  it('of the auth service', () => {
    expect(routes('storj-auth')).toEqual({
      registerAccess: 'POST /v1/access',
      getAccess: 'GET /v1/access/{accessKeyId}',
      checkStartup: 'GET /v1/health/startup',
      checkLive: 'GET /v1/health/live',
    })
  })

  it('of link sharing', () => {
    expect(routes('storj-linksharing')).toEqual({
      getShared: 'GET /raw/{access}/{bucket}/{key}',
      headShared: 'HEAD /raw/{access}/{bucket}/{key}',
      getSharePage: 'GET /s/{access}/{bucket}/{key}',
      headSharePage: 'HEAD /s/{access}/{bucket}/{key}',
      getSharedBucket: 'GET /s/{access}/{bucket}',
      headSharedBucket: 'HEAD /s/{access}/{bucket}',
    })
  })

  it('of S3, one for each method and path', () => {
    expect(routes('storj-s3')).toEqual({
      getService: 'GET /',
      putBucket: 'PUT /{bucket}',
      headBucket: 'HEAD /{bucket}',
      deleteBucket: 'DELETE /{bucket}',
      getBucket: 'GET /{bucket}',
      postBucket: 'POST /{bucket}',
      putObject: 'PUT /{bucket}/{key}',
      getObject: 'GET /{bucket}/{key}',
      headObject: 'HEAD /{bucket}/{key}',
      deleteObject: 'DELETE /{bucket}/{key}',
      postObject: 'POST /{bucket}/{key}',
    })
  })

  it.each(names)('of %s have no fragment in a path, with which a generator sends one for another', (name) => {
    expect(Object.keys(documents[name].paths).filter((path) => /[#?]/.test(path))).toEqual([])
  })
})

describe('the table', () => {
  it('repeats no request that makes something anew', () => {
    const once = names.flatMap((name) =>
      infos(name).flatMap(([id, { retry }]) => (retry === 'unprocessed' ? [id] : [])),
    )
    expect(once).toEqual(['registerAccess', 'putBucket', 'postObject'])
    const safe = names.flatMap((name) =>
      infos(name).flatMap(([, { retry, method }]) => (retry === 'safe' ? [method] : [])),
    )
    expect([...new Set(safe)].sort()).toEqual(['GET', 'HEAD'])
  })

  it('asks for a signature everywhere in S3, for a token where the operator does, and else for nothing', () => {
    expect(s3.schemes).toEqual({ sigv4: { in: 'header', name: 'Authorization' } })
    expect(new Set(Object.values(by('storj-s3', ({ security }) => security.join())))).toEqual(
      new Set(['sigv4']),
    )
    const asked = infos('storj-auth').filter(([, { security }]) => security.length > 0)
    expect(asked.map(([id]) => id)).toEqual(['getAccess'])
    expect(infos('storj-linksharing').filter(([, { security }]) => security.length > 0)).toEqual([])
  })

  it('names every secret: grants, secret keys, and what stands in a link', () => {
    expect(by('storj-auth', ({ secrets }) => secrets)).toEqual({
      registerAccess: { body: ['access_grant'], answer: ['secret_key'] },
      getAccess: { path: ['accessKeyId'], answer: ['access_grant', 'secret_key'] },
      checkStartup: undefined,
      checkLive: undefined,
    })
    for (const [, { secrets }] of infos('storj-linksharing')) expect(secrets).toEqual({ path: ['access'] })
    for (const [, { secrets }] of infos('storj-s3')) expect(secrets).toBeUndefined()
  })

  it('keeps "/" within keys, and nowhere else', () => {
    for (const name of names)
      for (const [, { path, segments }] of infos(name))
        expect(segments).toEqual(path.endsWith('/{key}') ? ['key'] : undefined)
  })

  it('says what is XML, bytes and both', () => {
    expect(by('storj-s3', ({ answers }) => answers[200] ?? answers[204])).toEqual({
      getService: 'xml',
      putBucket: 'none',
      headBucket: 'none',
      deleteBucket: 'none',
      getBucket: 'xml',
      postBucket: 'xml',
      putObject: ['none', 'xml'],
      getObject: ['bytes', 'xml'],
      headObject: 'none',
      deleteObject: 'none',
      postObject: 'xml',
    })
    expect(by('storj-s3', ({ body }) => body && Object.keys(body).join())).toMatchObject({
      putBucket: 'application/xml',
      postBucket: 'application/xml',
      putObject: 'application/octet-stream',
      postObject: 'application/xml',
    })
    const failures = Object.values(s3.mocks).flatMap(({ failures }) => Object.values(failures))
    expect([...new Set(failures)].sort()).toEqual(['none', 'xml'])
  })
})

describe('the documents', () => {
  it('of the services are published, and that of S3 is not', () => {
    const published = Object.keys(manifest.exports).filter((entry) => entry.endsWith('openapi.json'))
    expect(published).toEqual(['./storj-auth.openapi.json', './storj-linksharing.openapi.json'])
    for (const entry of published) {
      const name = entry.slice(2)
      expect(manifest.exports[entry as keyof typeof manifest.exports]).toBe(`./dist/${name}`)
      const made = name.replace(/\.openapi\.json$/, '')
      expect(manifest.scripts.build).toContain(`src/generated/${made}/openapi.json dist/${name}`)
    }
  })

  it.each(names)('%s has a real server, and none of our extensions', (name) => {
    expect(documents[name].servers[0]?.url).toMatch(/^https:\/\/(auth|link|gateway)\.storjshare\.io$/)
    expect(JSON.stringify(documents[name])).not.toMatch(
      /"x-(retry|segments|empty|extensible|name|credential)"/,
    )
  })

  it('name each element of S3 that has another name than its schema, or is a root', () => {
    const schemas = Object.entries(documents['storj-s3'].components.schemas)
    const elements = schemas.flatMap(([name, schema]) => ('xml' in schema ? [[name, schema.xml.name]] : []))
    const renamed = elements.filter(([name, element]) => name !== element)
    expect(Object.fromEntries(renamed)).toEqual({
      ListedBucket: 'Bucket',
      ListedObject: 'Contents',
      CommonPrefix: 'CommonPrefixes',
      ListedUpload: 'Upload',
      ListedPart: 'Part',
      CompletedPart: 'Part',
      ObjectToDelete: 'Object',
      DeletedObject: 'Deleted',
      DeleteError: 'Error',
      S3Error: 'Error',
    })
  })

  it('name what is in a list as the property that has it, by which a reader knows it', () => {
    const lists = Object.entries<Node>(documents['storj-s3'].components.schemas as never).flatMap(
      ([name, { properties = {} }]) =>
        Object.entries<Node>(properties).flatMap(([property, { items }]) =>
          items ? [[name, property, find('storj-s3', String(items.$ref))?.node.xml?.name]] : [],
        ),
    )
    expect(lists.length).toBeGreaterThan(8)
    expect(lists.filter(([, property, element]) => property !== element)).toEqual([])
  })
})
