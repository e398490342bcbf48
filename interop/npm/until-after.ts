/** Waits until the clock has left a pin's millisecond: two pins of one millisecond cannot be told apart by time. */
export const untilAfter = async (created: string) => {
  while (Date.now() <= Date.parse(created)) await new Promise((resolve) => setTimeout(resolve, 1))
}
