import { HoldfastError } from '@holdfast/shared'

/**
 * Sends, and where the outcome is unknown looks whether it arrived before it sends once more.
 * @param find what there is of it; nothing where it did not arrive
 * @param isOver whether the caller or the deadline has ended it all, so that the first failure stands
 */
export async function sendOnce<Answer>(
  send: () => Promise<Answer>,
  find: () => Promise<Answer | undefined>,
  isOver: () => boolean,
): Promise<Answer> {
  try {
    return await send()
  } catch (error) {
    if (!HoldfastError.isInstance(error) || !error.mayHaveApplied || isOver()) throw error
    // Where it cannot be looked up, the first failure stands.
    const found = await find().catch(() => Promise.reject(error))
    if (!found && isOver()) throw error
    return found ?? send()
  }
}
