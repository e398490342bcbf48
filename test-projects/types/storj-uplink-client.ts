import {
  type Access,
  type AccessInfo,
  BucketAlreadyExistsError,
  createStorjAuthFetchClient,
  createStorjLinksharingFetchClient,
  type Download,
  deriveEncryptionKey,
  EncryptionKey,
  type GatewayCredentials,
  type ObjectInfo,
  type Permission,
  type Project,
  parseAccess,
  type RegisteredCredentials,
  readOnlyPermission,
  registerAccess,
  type SharePrefix,
  UplinkError,
  type Upload,
} from '@holdfast/storj-uplink-client'
import { validators, zRegistration } from '@holdfast/storj-uplink-client/zod'

const permission: Permission = { ...readOnlyPermission, notAfter: new Date(), maxObjectTtl: undefined }
const prefixes: SharePrefix[] = [{ bucket: 'a', prefix: undefined }]

export async function use(grant: string, file: Blob): Promise<ObjectInfo[]> {
  const access: Access = parseAccess(grant)
  const key: EncryptionKey = await deriveEncryptionKey('passphrase', new Uint8Array(8))
  const shared = access
    .overrideEncryptionKey('a', 'b/', EncryptionKey.import(key.export()))
    .share(permission, prefixes)
  const gateway: RegisteredCredentials = await registerAccess(shared, { public: true, validators })
  const project: Project = await access.openProject({ gateway, timeout: undefined })
  const upload: Upload = await project.uploadObject('a', 'b', {
    expires: undefined,
    contentType: 'text/plain',
  })
  const count: number = await upload.write(new Uint8Array(3))
  await upload.writeFrom(file)
  await new Response('text').body?.pipeTo(upload.writable)
  const download: Download = await project.downloadObject('a', 'b', { offset: -count })
  for await (const bytes of download) bytes.byteLength
  const objects: ObjectInfo[] = []
  for await (const object of project.listAllObjects('a', { recursive: true })) objects.push(object)
  return objects
}

export async function fetches() {
  const body = zRegistration.parse({ access_grant: 'grant' })
  const { data } = await createStorjAuthFetchClient().POST('/v1/access', { body })
  const path = { access: data?.access_key_id ?? '', bucket: 'a', key: 'b/c' }
  return createStorjLinksharingFetchClient().GET('/raw/{access}/{bucket}/{key}', { params: { path } })
}

export const caveatsOf = (info: AccessInfo): (Date | undefined)[] =>
  info.caveats.map(({ notAfter }) => notAfter)
export const codeOf = (error: unknown): number | undefined =>
  UplinkError.isInstance(error) ? error.code : undefined
export const bucketOf = (error: unknown): string | undefined =>
  error instanceof BucketAlreadyExistsError ? error.bucket?.name : undefined

export function misuse(access: Access, credentials: GatewayCredentials, project: Project) {
  // @ts-expect-error: no such action
  access.can('fly', 'a')
  // @ts-expect-error: no such permission
  access.share({ allowEverything: true })
  // @ts-expect-error: a path is no key
  access.overrideEncryptionKey('a', 'b/', 'key')
  // @ts-expect-error: natively, not yet
  access.openProject({})
  // @ts-expect-error: half of a credential
  access.openProject({ gateway: { ...credentials, secretKey: undefined } })
  // @ts-expect-error: a time is a Date
  project.uploadObject('a', 'b', { expires: '2027-01-01' })
}
