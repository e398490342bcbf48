import {
  type Access,
  fetchShared,
  joinShareUrl,
  openGatewayProject,
  type Project,
  parseAccess,
  readOnlyPermission,
  registerAccess,
} from '@holdfast/storj-uplink-client'
import { validators } from '@holdfast/storj-uplink-client/zod'
import type { Watching } from '../journal.ts'
import { liveService, type Visit } from '../service.ts'

type Optional = 'STORJ_ACCESS_KEY_ID' | 'STORJ_SECRET_KEY' | 'STORJ_GATEWAY' | 'STORJ_AUTH' | 'STORJ_LINKS'
type StorjVisit = Visit<'STORJ_ACCESS', Optional>

export const storjUplink = liveService<'STORJ_ACCESS', Optional>({
  title: 'Storj V3',
  needs: { STORJ_ACCESS: 'the access grant' },
  takes: {
    STORJ_ACCESS_KEY_ID: 'the key id that the grant has at a gateway, so that --write need not register it,',
    STORJ_SECRET_KEY: 'the secret that belongs to it,',
    STORJ_GATEWAY: 'and where the gateway is, such as https://gateway.storjshare.io: all three or none',
    STORJ_AUTH: 'the auth service, if another',
    STORJ_LINKS: 'the link service, if another',
  },
  // With two of them, --write would register the whole grant, which cannot be taken back.
  together: ['STORJ_ACCESS_KEY_ID', 'STORJ_SECRET_KEY', 'STORJ_GATEWAY'],
  async run(visit) {
    const { env, write, journal } = visit
    const watching = journal.watching(validators)
    const access = await journal.step(
      'The access grant, which is read here and shown to nobody',
      async () => parseAccess(env.STORJ_ACCESS),
      (read) => `${read.inspect().caveats.length} caveats`,
    )
    const gateway = givenGateway(env) ?? (write && access && (await register(access, visit, watching)))
    if (!access || !gateway)
      return journal.say('\nBuckets are not read: there are no credentials of a gateway.')
    // The document of S3 is the service's own, and not ours to hold it to.
    await using project = openGatewayProject({ gateway, hooks: watching.hooks })
    await read(project, visit)
    if (write) await change(project, access, visit, watching)
  },
})

function givenGateway({ STORJ_ACCESS_KEY_ID, STORJ_SECRET_KEY, STORJ_GATEWAY }: StorjVisit['env']) {
  if (!STORJ_ACCESS_KEY_ID || !STORJ_SECRET_KEY || !STORJ_GATEWAY) return undefined
  return { accessKeyId: STORJ_ACCESS_KEY_ID, secretKey: STORJ_SECRET_KEY, endpoint: STORJ_GATEWAY }
}

const register = (access: Access, { env, journal }: StorjVisit, watching: Watching, isPublic = false) =>
  journal.step(
    'Registering a grant, which hands it to the gateway',
    () =>
      registerAccess(access, {
        ...watching,
        public: isPublic,
        ...(env.STORJ_AUTH && { authService: env.STORJ_AUTH }),
      }),
    ({ endpoint }) => endpoint,
  )

async function read(project: Project, { journal }: StorjVisit): Promise<void> {
  const listed = ({ length }: readonly unknown[]) => `${length}`
  const buckets = await journal.step('The buckets', () => project.listBuckets(), listed)
  const bucket = buckets?.[0]?.name
  if (bucket) await journal.step('What the first holds', () => project.listObjects(bucket), listed)
}

async function change(project: Project, access: Access, visit: StorjVisit, watching: Watching) {
  const { env, journal } = visit
  const bucket = `holdfast-live-${crypto.randomUUID()}`
  // First, since a grant that allows no such share would leave the bucket behind.
  const shared = access.share(readOnlyPermission, [{ bucket }])
  const made = await journal.step(
    'A new bucket',
    () => project.createBucket(bucket),
    ({ name }) => name,
  )
  if (!made) return
  await journal.step(
    'An object in it',
    () => project.putObject(bucket, 'a.txt', 'holdfast live'),
    ({ key }) => key,
  )
  const credentials = await register(shared, visit, watching, true)
  if (credentials)
    await journal.step(
      'The object by a link that reads this bucket alone',
      async () => {
        const linkService = env.STORJ_LINKS ? { linkService: env.STORJ_LINKS } : {}
        const { accessKeyId } = credentials
        const link = joinShareUrl({ accessKeyId, bucket, key: 'a.txt' }, { raw: true, ...linkService })
        await using download = await fetchShared(link, { hooks: watching.hooks })
        return await new Response(download.stream as BodyInit).text()
      },
      (text) => text,
    )
  await journal.undo(
    'Removing the bucket',
    () => project.deleteBucket(bucket, { withObjects: true }),
    () => 'gone',
  )
}
