import { promisify } from 'node:util'
import { type Emulator, startEmulator } from '@holdfast/emulator'
import { createStorjBridgeClient, type StorjBridgeClient } from '@holdfast/storj-bridge-client'
import Mailer from 'storj-service-mailer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startRecorder } from '../seeds/pinarkive/recorder.ts'
import { seenInRequests } from '../support/coverage.ts'
import { fromNpm } from '../support/strangers.ts'

// Some operations of a bridge are asked for by nobody but the reader of a mail. The bridge's own package writes the mails,
// with the tokens that the emulated bridge has sent, and their links are opened as a browser opens them: what is asked
// for is what that package's authors knew of the bridge.

type Template = 'confirm' | 'delete' | 'reset'

const REDIRECT = 'https://app.example/done'
const PASSWORD = 'pässword'

let emulator: Emulator<'storj-bridge'>
let mailbox: Awaited<ReturnType<typeof startRecorder>>
let ours: StorjBridgeClient
beforeAll(async () => {
  emulator = await startEmulator({ services: ['storj-bridge'] })
  const { baseUrl } = emulator['storj-bridge']
  mailbox = await startRecorder(baseUrl)
  ours = createStorjBridgeClient({ baseUrl })
})
afterAll(async () => {
  await mailbox.stop()
  await emulator.stop()
})
afterAll(() => seenInRequests(fromNpm('storj-service-mailer'), 'storj-bridge', mailbox.requests))

// It connects to its mail server when a mail is sent, and none is.
const mailer = new Mailer({ host: '127.0.0.1', port: 25 })
const templateOf = promisify(mailer.getTemplate.bind(mailer))

/** The links in both parts of the last mail, as the bridge has its mailer write it. */
async function linksIn(template: Template, redirect?: string): Promise<{ text: string; page: string }> {
  const { token } = lastMail()
  const { plaintext, markup } = (await templateOf(template))({ url: mailbox.origin, token, redirect })
  const [, text = ''] = /^\s*(http\S+)$/m.exec(plaintext) ?? []
  const inPage = [...markup.matchAll(/href="([^"]+)"/g)].flatMap(([, href = '']) =>
    href.includes(token) ? [href] : [],
  )
  expect(new Set(inPage).size).toBe(1)
  return { text, page: readAttribute(inPage[0] ?? '') }
}

/** What a browser makes of an attribute in which Handlebars has escaped these. */
const readAttribute = (text: string) => text.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&')

const lastMail = () => emulator['storj-bridge'].state.mails().at(-1) ?? { token: 'none', link: '' }
const open = (link: string) =>
  fetch(link, { redirect: 'manual', headers: { accept: 'text/html,application/xhtml+xml' } })
const below = (link: string) => link.slice(new URL(link).origin.length)

/** A new account that is active, and the client of who has it. */
async function account(email: string): Promise<StorjBridgeClient> {
  await ours.register({ email, password: PASSWORD })
  await open((await linksIn('confirm')).text)
  return createStorjBridgeClient({
    baseUrl: emulator['storj-bridge'].baseUrl,
    account: { email, password: PASSWORD },
  })
}

describe.each(['text', 'page'] as const)('a link in the %s of a mail', (part) => {
  test('lets a new account in', async () => {
    const email = `new-${part}@example.com`
    await ours.register({ email, password: PASSWORD })
    const { [part]: link } = await linksIn('confirm')
    expect(below(link)).toBe(below(lastMail().link))
    const answer = await open(link)
    expect([answer.status, await answer.json()]).toEqual([
      200,
      expect.objectContaining({ email, activated: true }),
    ])
    expect((await open(link)).status).toBe(400)
  })

  test('closes an account, and leads to where the owner was to go', async () => {
    const email = `leaving-${part}@example.com`
    const owner = await account(email)
    await owner.deactivate(email, { redirect: REDIRECT })
    const { [part]: link } = await linksIn('delete', REDIRECT)
    const answer = await open(link)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, REDIRECT])
    await expect(owner.buckets.list()).rejects.toThrow('User account has not been activated')
  })

  test('to a new password is for bridges before 7.5, and our client takes its token', async () => {
    const email = `forgetful-${part}@example.com`
    await account(email)
    await ours.requestPasswordReset(email)
    const { [part]: link } = await linksIn('reset')
    expect(below(link)).toBe(below(lastMail().link))
    expect((await open(link)).status).toBe(404)
    expect(await ours.resetPassword(link, { password: 'another' })).toMatchObject({ email })
  })
})

test('a redirection with a query of its own is written so that it is broken in the text, and cut short in the page', async () => {
  const redirect = `${REDIRECT}?from=mail&lang=en`
  const email = 'far@example.com'
  await ours.register({ email, password: PASSWORD, redirect })
  const { text, page } = await linksIn('confirm', redirect)
  expect(text).toMatch(/\?redirect=https:\/\/app\.example\/done\?from&#x3D;mail&amp;lang&#x3D;en$/)
  expect((await open(page)).headers.get('location')).toBe(`${REDIRECT}?from=mail`)
})
