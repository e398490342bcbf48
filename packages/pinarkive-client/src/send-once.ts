import { HoldfastError } from '@holdfast/shared'

/**
 * Sends, and where the outcome is unknown looks whether it arrived before it sends once more.
 * @param find what there is of it; nothing where it did not arrive
 */
export async function sendOnce<Answer>(
  send: () => Promise<Answer>,
  find: () => Promise<Answer | undefined>,
): Promise<Answer> {
  try {
    return await send()
  } catch (error) {
    if (!HoldfastError.isInstance(error) || !error.mayHaveApplied) throw error
    // Where it cannot be looked up, the first failure stands.
    const found = await find().catch(() => Promise.reject(error))
    return found ?? send()
  }
}
