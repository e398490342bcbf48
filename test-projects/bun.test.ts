import { describe } from 'vitest'
import { testPrograms } from './support/programs.ts'
import { bun } from './support/runtimes.ts'

describe('Bun', () => testPrograms(bun))
