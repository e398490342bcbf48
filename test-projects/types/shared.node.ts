import type { Fetch } from '@holdfast/shared'
import { insecureFetch, type TrustOptions, trustingFetch } from '@holdfast/shared/node'

export async function use(ca: string): Promise<Fetch[]> {
  const options: TrustOptions = { ca: [ca] }
  return [await trustingFetch({ ca }), await trustingFetch(options), await insecureFetch()]
}

export function misuse() {
  // @ts-expect-error: an authority is told by its certificate
  trustingFetch({})
}
