import type { Account } from './accounts.js'
import { failure } from './failures.js'
import { matchTotp } from './totp.js'

/** What is wrong with the code of an account's second factor; nothing where it has none. Takes a code that is right. */
export async function refuseCode(account: Account, code: string | undefined, now: number) {
  const { totpSecret } = account.user
  if (totpSecret === undefined) return undefined
  if (code === undefined)
    return failure(400, 'A code of the second factor is needed', { code: '2fa_required' })
  const step = await matchTotp(totpSecret, code, now)
  // RFC 6238, 5.2: a code is good once.
  if (step === undefined || step <= account.usedStep)
    return failure(400, 'The code is wrong, or was used already: wait for the next', { code: '2fa_invalid' })
  account.usedStep = step
  return undefined
}
