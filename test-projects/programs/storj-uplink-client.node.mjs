import assert from 'node:assert/strict'
import { readFile as read, stat, unlink } from 'node:fs/promises'
import { formatNodeUrl, openGatewayProject, parseNodeUrl, TlsError } from '@holdfast/storj-uplink-client'
import { readFile, requestAccessWithPassphrase, writeFile } from '@holdfast/storj-uplink-client/node'
import { startSatellite } from '@holdfast/storj-uplink-client/satellite'

// Storj's own in the US.
const STRANGER = '12EayRS2V1kEsWESU9QMRseFhdxYxKicsiFmxrsLZHeLUtdps3S'

async function main() {
  const satellite = await startSatellite()
  const apiKey = satellite.createApiKey()
  const access = await requestAccessWithPassphrase(satellite.url, apiKey, 'passphrase', {
    userAgent: 'Programs/1',
  })
  assert.equal(access.satelliteAddress, satellite.url)
  const stranger = formatNodeUrl({ ...parseNodeUrl(satellite.url), id: STRANGER })
  await assert.rejects(
    requestAccessWithPassphrase(stranger, apiKey, 'passphrase'),
    (error) => error instanceof TlsError,
  )
  assert.equal(satellite.calls, 1)
  await satellite.close()

  const { gatewayUrl: endpoint, ...keys } = JSON.parse(process.env.EMULATOR ?? '')['storj-uplink']
  const project = openGatewayProject({ gateway: { endpoint, ...keys } })
  const key = crypto.randomUUID()
  const upload = await project.uploadObject('photos', key)
  const { size } = await stat('package.json')
  assert.equal(await writeFile(upload, 'package.json'), size)
  await upload.commit()
  // Deno may write nothing here.
  if (!globalThis.Deno) {
    assert.equal(await readFile(await project.downloadObject('photos', key), key), size)
    assert.deepEqual(await read(key), await read('package.json'))
    await unlink(key)
  }
  await project.deleteObject('photos', key)

  return { package: '@holdfast/storj-uplink-client', size, caveats: access.inspect().caveats.length }
}

main().then((seen) => console.log(JSON.stringify(seen)))
