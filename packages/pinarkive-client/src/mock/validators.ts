import type { Validators } from '@holdfast/shared'
import { z } from 'zod'
import { validators as generated } from '../generated/pinarkive/validators.gen.js'
import { zTokenCreated, zTokenItem, zTokenRequest } from '../generated/pinarkive/zod.gen.js'

// The list of scopes is open, as the document says (x-extensible); schemas know only those that it names.
const scopes = z.array(z.string()).optional()
const created = zTokenCreated.extend({ scopes })
const { generateToken, listTokens } = generated

/** The document's schemas, with scopes that it does not name let through. */
export const validators: Validators = {
  ...generated,
  generateToken: {
    ...generateToken,
    body: zTokenRequest.extend({ scopes }),
    responses: { ...generateToken.responses, 200: created, 201: created },
  },
  listTokens: {
    ...listTokens,
    responses: {
      ...listTokens.responses,
      200: z.object({ tokens: z.array(zTokenItem.extend({ scopes })) }),
    },
  },
}
