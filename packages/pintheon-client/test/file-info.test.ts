import { ServerError } from '@holdfast/shared'
import { serve } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { fileInfo } from '../src/file-info.ts'
import { CID, openGateway, runAt } from './gateway.ts'

const ROOT = 'QmXoypizjW3WknFiJnKLwHCnL72vedxjQkDDP1mXWo6uco'
const NOTHING = {
  contentType: undefined,
  contentLength: undefined,
  etag: undefined,
  lastModified: undefined,
  cacheControl: undefined,
  ipfsPath: undefined,
  roots: undefined,
}

/** Answers with a status and no more, and asks of it. */
async function infoOf(status: number, options: object = {}) {
  await using server = await serve((_, response) => response.writeHead(status).end())
  const info = await fileInfo(runAt(server.baseUrl), server.baseUrl, CID, options)
  return { info, requests: server.requests }
}

describe('fileInfo', () => {
  it('gives what the gateway says of a file', async () => {
    const headers = {
      'content-type': 'text/html',
      'cache-control': 'public, max-age=29030400, immutable',
      'last-modified': 'Sat, 21 Nov 2026 09:49:26 GMT',
      'x-ipfs-path': `/ipfs/${ROOT}/a b.html`,
      'x-ipfs-roots': `${ROOT},${CID}`,
    }
    await using server = await openGateway(new Uint8Array(11), [{ headers }])
    const info = await fileInfo(runAt(server.baseUrl), server.baseUrl, ROOT, { path: 'a b.html' })
    expect(info).toEqual({
      cid: ROOT,
      ipns: undefined,
      url: `${server.baseUrl}/ipfs/${ROOT}/a%20b.html`,
      contentType: 'text/html',
      contentLength: 11,
      etag: `"${CID}"`,
      lastModified: 'Sat, 21 Nov 2026 09:49:26 GMT',
      cacheControl: 'public, max-age=29030400, immutable',
      ipfsPath: `/ipfs/${ROOT}/a b.html`,
      roots: [ROOT, CID],
    })
    const [request] = server.requests
    expect(request).toMatchObject({ method: 'HEAD', url: `/ipfs/${ROOT}/a%20b.html`, body: '' })
    expect(request?.headers).toMatchObject({ 'accept-encoding': 'identity' })
    expect(request?.headers).not.toHaveProperty('cache-control', 'only-if-cached')
    expect(request?.headers).not.toHaveProperty('authorization')
  })

  it('gives the name where it was asked by one', async () => {
    await using server = await openGateway(new Uint8Array(0))
    const info = await fileInfo(runAt(server.baseUrl), server.baseUrl, { ipns: 'docs.ipfs.tech' })
    expect(info).toMatchObject({
      cid: undefined,
      ipns: 'docs.ipfs.tech',
      url: `${server.baseUrl}/ipns/docs.ipfs.tech`,
      contentLength: 0,
    })
  })

  it('takes what is not said for nothing, and the length of compressed bytes for none', async () => {
    const { info } = await infoOf(200)
    expect(info).toMatchObject(NOTHING)
    const headers = { 'content-encoding': 'gzip', etag: null, 'content-type': null }
    await using server = await openGateway(new Uint8Array(11), [{ headers }])
    expect(await fileInfo(runAt(server.baseUrl), server.baseUrl, CID)).toMatchObject(NOTHING)
  })

  it('gives nothing for what is not there', async () => {
    expect((await infoOf(404)).info).toBeUndefined()
  })

  it('asks for what the node holds itself only where it is told to', async () => {
    const { info, requests } = await infoOf(412, { onlyIfHeld: true })
    expect(info).toBeUndefined()
    expect(requests.map(({ headers }) => headers['cache-control'])).toEqual(['only-if-cached'])
    expect((await infoOf(200, { onlyIfHeld: true })).info).toMatchObject({ cid: CID })
    await expect(infoOf(412)).rejects.toMatchObject({ status: 412 })
  })

  it('throws what any other failure means', async () => {
    await expect(infoOf(504)).rejects.toThrow(ServerError)
    await expect(infoOf(410)).rejects.toMatchObject({
      name: 'GoneError',
      service: 'pintheon',
      operationId: 'headFile',
    })
  })

  it('obeys its options', async () => {
    await expect(infoOf(200, { signal: AbortSignal.abort('enough') })).rejects.toMatchObject({
      cause: 'enough',
    })
    const { requests } = await infoOf(200, { headers: { 'x-mine': 'a' } })
    expect(requests[0]?.headers).toMatchObject({ 'x-mine': 'a' })
  })
})
