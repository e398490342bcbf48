import { describe } from 'vitest'
import { testPrograms } from './support/programs.ts'
import { deno } from './support/runtimes.ts'

describe('Deno', () => testPrograms(deno))
