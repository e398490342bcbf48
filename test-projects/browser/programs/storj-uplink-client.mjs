import {
  deriveEncryptionKey,
  fetchShared,
  joinShareUrl,
  openGatewayProject,
  parseAccess,
  readOnlyPermission,
  registerAccess,
  UplinkPermissionDeniedError,
} from '@holdfast/storj-uplink-client'

const until = new Date('2030-01-01')

/** Derives a key, gives a user's prefix to it, and shares that, while a page draws its frames. */
export async function share(grant) {
  const animation = globalThis.document && animate()
  const key = await deriveEncryptionKey('new_passphrase', 'salt')
  const access = parseAccess(grant).overrideEncryptionKey('app', 'user-1/', key)
  const shared = access.share({ ...readOnlyPermission, notAfter: until }, [
    { bucket: 'app', prefix: 'user-1/' },
  ])
  const again = parseAccess(shared.serialize())
  await animation?.stop()
  return {
    key: Array.from(key.export(), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    prefixes: again.inspect().encryption.prefixes,
    can: [
      again.can('read', 'app', 'user-1/a'),
      again.can('write', 'app', 'user-1/a'),
      again.can('read', 'app', 'a'),
    ],
  }
}

/** The same in a worker, where there is nothing to draw. */
export function shareInWorker(grant) {
  const worker = new Worker('/worker.js', { type: 'module' })
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(grant)
  }).finally(() => worker.terminate())
}

/** Draws frame after frame, as an animation does. Ends when what was drawn last is on the screen. */
function animate() {
  let next
  const draw = () => {
    next = requestAnimationFrame(draw)
  }
  draw()
  return {
    async stop() {
      await new Promise(requestAnimationFrame)
      cancelAnimationFrame(next)
    },
  }
}

/** Uploads what does not fit into one part, lists it, and reads a piece of it by a link that can do no more. */
export async function objects({ accessGrant, accessKeyId, secretKey, gatewayUrl, authUrl, linkUrl, bucket }) {
  await using project = openGatewayProject({ gateway: { endpoint: gatewayUrl, accessKeyId, secretKey } })
  const prefix = `${crypto.randomUUID()}/`
  const key = `${prefix}ü ~.bin`
  const progress = []
  const source = new Blob([new Uint8Array(5 * 2 ** 20), 'the end'])
  await project.putObject(bucket, key, source, {
    partSize: 5 * 2 ** 20,
    custom: { language: 'en' },
    onProgress: ({ sent }) => progress.push(sent),
  })
  const [object] = await project.listObjects(bucket, { prefix, custom: true })
  await using download = await project.downloadObject(bucket, key, { offset: -7 })
  const end = await new Response(download.stream).text()

  const shared = parseAccess(accessGrant).share(readOnlyPermission, [{ bucket, prefix }])
  const credentials = await registerAccess(shared, { public: true, authService: authUrl })
  const link = joinShareUrl({ accessKeyId: credentials.accessKeyId, bucket, key }, { linkService: linkUrl })
  const byLink = await new Response((await fetchShared(link, { offset: -3 })).stream).text()
  const reader = await shared.openProject({ gateway: credentials })
  const error = await reader.deleteObject(bucket, key).catch((error) => error)
  await project.deleteObject(bucket, key)
  return {
    progress: progress.at(-1),
    listed: [object.key === key, object.system.contentLength, object.custom.language],
    end,
    byLink,
    refused: error instanceof UplinkPermissionDeniedError,
  }
}
