/** The newest of each line of msw that the mocks work with. */
export const mswVersions = { 2: '2.15.0', 3: '3.0.5' } as const
