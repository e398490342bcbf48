import { dirname } from 'node:path'
import { expect, inject, test } from 'vitest'
import { browserPackages } from './bundlers/browser-packages.ts'
import { esbuild } from './bundlers/esbuild.ts'
import { openWorkshop } from './bundlers/workshop.ts'
import { findWorkerd, startWorkerd } from './workerd/start-workerd.ts'

const programs = new URL('bundlers/programs', import.meta.url)
const workerd = findWorkerd()

const worker = (program: string) => `
import { main } from './${program}'
export default { fetch: async (request) => Response.json(await main(await request.json())) }
`

test.for(browserPackages)('$name in a worker of workerd', async ({ program, outcome }, { skip }) => {
  if ('missing' in workerd) return skip(workerd.missing)
  const write = await openWorkshop(inject('installation'), programs)
  const { code } = await esbuild(await write('worker.mjs', worker(program)))
  await using running = await startWorkerd(workerd.program, dirname(await write('worker.js', code)))

  const answer = await fetch(running.url, { method: 'POST', body: JSON.stringify(inject('emulator')) })
  expect(answer.status, await answer.clone().text()).toBe(200)
  expect(await answer.json()).toEqual(outcome)
})
