import {
  fetchShared,
  joinShareUrl,
  openGatewayProject,
  parseAccess,
  readOnlyPermission,
  registerAccess,
  UplinkPermissionDeniedError,
} from '@holdfast/storj-uplink-client'

/** The life of an object: uploaded, listed, read by a link to its prefix, and safe from who has the link. */
export async function main({ 'storj-uplink': service }) {
  const { accessGrant, accessKeyId, secretKey, gatewayUrl, authUrl, linkUrl, bucket } = service
  const project = openGatewayProject({ gateway: { endpoint: gatewayUrl, accessKeyId, secretKey } })
  const prefix = `${crypto.randomUUID()}/`
  const key = `${prefix}a b.txt`
  await project.putObject(bucket, key, 'hello')
  const listed = (await project.listObjects(bucket, { prefix })).map((object) => object.key === key)

  const shared = parseAccess(accessGrant).share(readOnlyPermission, [{ bucket, prefix }])
  const credentials = await registerAccess(shared, { public: true, authService: authUrl })
  const link = joinShareUrl({ accessKeyId: credentials.accessKeyId, bucket, key }, { linkService: linkUrl })
  const text = await new Response((await fetchShared(link, { offset: 1 })).stream).text()
  const reader = await shared.openProject({ gateway: credentials })
  const error = await reader.deleteObject(bucket, key).catch((error) => error)
  await project.deleteObject(bucket, key)
  return { listed, text, refused: error instanceof UplinkPermissionDeniedError }
}
