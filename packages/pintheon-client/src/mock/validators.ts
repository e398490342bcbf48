import type { Validators } from '@holdfast/shared'
import * as z from 'zod'
import { validators as generated } from '../generated/pintheon/validators.gen.js'

// What a form lacks the node says in words of its own, a field at a time: its resolvers look themselves.
const form = z.object({}).loose()

/** Behind the "/" at the end of a directory there is nothing. */
const at = (name: 'cid' | 'name') => z.object({ [name]: z.string().min(1), path: z.string() })

const loosened = Object.entries(generated).map(([id, schemas]) => [
  id,
  { ...schemas, ...('body' in schemas && { body: form }) },
])

/** The document's schemas, but for what the node itself is to refuse. */
export const validators: Validators = {
  ...Object.fromEntries(loosened),
  getFileAt: { ...generated.getFileAt, path: at('cid') },
  headFileAt: { ...generated.headFileAt, path: at('cid') },
  getNamedFileAt: { ...generated.getNamedFileAt, path: at('name') },
  headNamedFileAt: { ...generated.headNamedFileAt, path: at('name') },
}
