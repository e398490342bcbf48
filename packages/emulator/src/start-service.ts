import type { Respond, Service } from './services.js'

/** Opens an origin, by this name and on a port of its own, that is answered by this; gives its URL. */
export type Open = (respond: Respond, name: string) => Promise<string>

/**
 * Starts a service. Its origins are opened first, so that the mock can know where they are; all of them are answered by
 * the one mock, which tells them apart by the request's URL.
 */
export async function startService(service: Service, options: object, open: Open): Promise<object> {
  let begin: (respond: Respond) => void = () => {}
  const begun = new Promise<Respond>((resolve) => {
    begin = resolve
  })
  const respond: Respond = async (request) => (await begun)(request)

  const urls: Record<string, string> = {}
  for (const [name, basePath] of Object.entries(service.origins))
    urls[name] = (await open(respond, name)) + basePath
  const { respond: answer, ...face } = await service.start(options, urls)
  begin(answer)
  return { ...urls, ...face }
}
