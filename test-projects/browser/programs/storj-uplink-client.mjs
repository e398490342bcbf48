import {
  deriveEncryptionKey,
  EncryptionKey,
  parseAccess,
  readOnlyPermission,
} from '@holdfast/storj-uplink-client'

const until = new Date('2030-01-01')

/** Derives a key, gives a user's prefix to it, and shares that: with how long the page was held up meanwhile. */
export async function share(grant) {
  const watch = watchFrames()
  await nextFrames()
  const key = await deriveEncryptionKey('new_passphrase', 'salt')
  const access = parseAccess(grant).overrideEncryptionKey('app', 'user-1/', key)
  const shared = access.share({ ...readOnlyPermission, notAfter: until }, [
    { bucket: 'app', prefix: 'user-1/' },
  ])
  const grants = shared.serialize()
  await nextFrames()
  const again = parseAccess(grants)
  return {
    key: Array.from(key.export(), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    isKey: key instanceof EncryptionKey,
    prefixes: again.inspect().encryption.prefixes,
    can: [
      again.can('read', 'app', 'user-1/a'),
      again.can('write', 'app', 'user-1/a'),
      again.can('read', 'app', 'a'),
    ],
    ...watch.stop(),
  }
}

/** Frames, and tasks of more than 50 ms, as the browser itself reports them. */
function watchFrames() {
  const frames = []
  let isOn = true
  let last = performance.now()
  const frame = (now) => {
    frames.push(now - last)
    last = now
    if (isOn) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  return {
    stop() {
      isOn = false
      return { longestFrame: Math.max(...frames), frames: frames.length }
    },
  }
}

const nextFrames = () => new Promise((resolve) => setTimeout(resolve, 100))
