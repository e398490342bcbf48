import { setTimeout as sleep } from 'node:timers/promises'
import type { PinStatus } from '@holdfast/pinning-client'
import { plainFetch } from './plain-fetch.ts'

type Service = Parameters<typeof plainFetch>[0]

const ask = async (service: Service, path: string, init?: Parameters<typeof plainFetch>[2]) =>
  JSON.parse((await plainFetch(service, path, init)).text)

/** Pins without any client, for the tests that compare clients. */
export const addPinned = async (
  service: Service & { pinnable(name: string): Promise<{ cid: string }> },
  name: string,
): Promise<PinStatus> => {
  let pin: PinStatus = await ask(service, '/pins', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(await service.pinnable(name)),
  })
  while (pin.status !== 'pinned') {
    await sleep(5)
    pin = await ask(service, `/pins/${pin.requestid}`)
  }
  return pin
}

/** All that a service holds, newest first where it lists so. */
export const pinsOf = async (service: Service): Promise<PinStatus[]> =>
  (await ask(service, '/pins?status=queued,pinning,pinned,failed&limit=1000')).results
