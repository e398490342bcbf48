/** The key of `await using`, also where the platform does not have it yet: nobody can use it there, but all else works. */
export const asyncDispose: typeof Symbol.asyncDispose =
  Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose')
