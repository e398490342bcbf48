import { type Emulator, type EmulatorOptions, startEmulator } from '@holdfast/emulator'

const options: EmulatorOptions = { port: undefined, log: ({ method, status }) => console.log(method, status) }

export async function use(): Promise<string> {
  const emulator: Emulator = await startEmulator(options)
  const { baseUrl, accessToken, state, failNext } = emulator.pinning
  failNext({ status: 500, reason: 'INTERNAL' })
  const statuses: string[] = state.all().map(({ status }) => status)
  await emulator.stop()
  return [baseUrl, accessToken, ...statuses].join()
}

export async function misuse() {
  // @ts-expect-error: a service that there is not
  await startEmulator({ services: ['pinnning'] })
  const { pinning } = await startEmulator({ pinning: { accessToken: 'token' } })
  // @ts-expect-error: a number
  pinning.failNext({ status: '500', reason: 'INTERNAL' })
}
