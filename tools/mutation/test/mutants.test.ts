import { describe, expect, it } from 'vitest'
import { withoutEquivalents } from '../src/equivalents.ts'
import { type Mapping, withoutExamples } from '../src/json.ts'
import { filesOf } from '../src/judge.ts'
import { mutantsOf, sample } from '../src/mutants.ts'
import { SMALL } from './small.ts'

const mutants = mutantsOf(SMALL)
const ids = mutants.map(({ id }) => id)
const made = (id: string): Mapping => {
  const mutant = mutants.find((one) => one.id === id)
  if (!mutant) throw new Error(`${id} is none of:\n${ids.join('\n')}`)
  return mutant.make()
}

describe('mutantsOf', () => {
  it('changes one fact of each kind at a time', () => {
    expect(ids).toEqual([
      'document: security without its 1.',
      'document: paths /things/{id} as /thingsx/{id}',
      'paths /things/{id}: get as put',
      'paths /things/{id} get: responses 200 as 201',
      'paths /things/{id} get: no answer 4XX',
      'paths /things/{id} get: security: []',
      'paths /things/{id} get: x-retry: "never"',
      'paths /things/{id} get parameters 0 schema: type: "integer"',
      'paths /things/{id} get parameters 1: required: true',
      'paths /things/{id} get parameters 1: name: "sizesx"',
      'paths /things/{id} get parameters 1: in: "header"',
      'paths /things/{id} get parameters 1: explode: true',
      'paths /things/{id} get parameters 1: style: "spaceDelimited"',
      'paths /things/{id} get parameters 1 schema items: no "small" in enum',
      'paths /things/{id} get parameters 1 schema items: no "large" in enum',
      'paths /things/{id} get parameters 1 schema items: one more in enum',
      'paths /things/{id} get responses 200: content application/json as text/plain',
      'components securitySchemes token: scheme: "basic"',
      'components schemas Thing: type is optional',
      'components schemas Thing: made is required',
      'components schemas Thing: no additionalProperties',
      'components schemas Thing: properties type as typeX',
      'components schemas Thing: properties made as madeX',
      'components schemas Thing properties type: type: "integer"',
      'components schemas Thing properties type: maxLength: 10',
      'components schemas Thing properties made: type: "integer"',
      'components schemas Thing properties made: no format',
    ])
  })

  it('leaves everything else as it is, and the document itself', () => {
    const before = structuredClone(SMALL)
    for (const mutant of mutants) {
      expect(mutant.make(), mutant.id).not.toEqual(before)
      expect(SMALL, mutant.id).toEqual(before)
    }
    const mutant = made('components schemas Thing: type is optional')
    const { required, ...rest } = before.components.schemas.Thing
    expect(required).toEqual(['type'])
    expect(mutant).toEqual({ ...before, components: { ...before.components, schemas: { Thing: rest } } })
  })

  it('keeps what is required by its new name', () => {
    expect(made('components schemas Thing: properties type as typeX')).toMatchObject({
      components: { schemas: { Thing: { required: ['typeX'], properties: { typeX: { type: 'string' } } } } },
    })
  })
})

describe('sample', () => {
  it('is the same for the same mutants, in their order, and moves little with a new one', () => {
    const drawn = sample(mutants, 10).map(({ id }) => id)
    expect(sample([...mutants].reverse(), 10).map(({ id }) => id)).toEqual(drawn.toReversed())
    const more = [...mutants, { id: 'a new one', kind: 'type', make: () => ({}) }]
    const kept = sample(more, 10).filter(({ id }) => drawn.includes(id))
    expect(kept.length).toBeGreaterThanOrEqual(9)
  })

  it('is another with another seed', () => {
    const [one, other] = [sample(mutants, 10), sample(mutants, 10, '7')]
    expect(other).toHaveLength(10)
    expect(other).not.toEqual(one)
    expect(sample(mutants, 10, '7')).toEqual(other)
  })
})

describe('withoutEquivalents', () => {
  const [mutant = ''] = ids

  it('leaves out what is listed', () => {
    expect(withoutEquivalents(mutants, [{ mutant, reason: 'why' }])).toHaveLength(mutants.length - 1)
  })

  it('refuses what is no mutant any more, and what has no reason', () => {
    expect(() => withoutEquivalents(mutants, [{ mutant: 'gone', reason: 'why' }])).toThrow(
      /no mutant.*: gone/,
    )
    expect(() => withoutEquivalents(mutants, [{ mutant, reason: '' }])).toThrow(/no reason/)
  })
})

describe('a mutant', () => {
  it('is made into another client, without the examples that would give it away', async () => {
    const right = await filesOf('small', SMALL)
    const wrong = await filesOf('small', made('components schemas Thing: type is optional'))
    expect(right.get('types.gen.ts')).toContain('type: string')
    expect(wrong.get('types.gen.ts')).toContain('type?: string')
    expect(right.get('openapi.json')).not.toContain('"example')
  })

  it('keeps a property that is called `example`', () => {
    const schema = { properties: { example: { type: 'string', example: 'a' } }, examples: ['b'] }
    expect(withoutExamples(schema)).toEqual({ properties: { example: { type: 'string' } } })
  })

  it('is refused by the generator where nothing can be made of it', async () => {
    const spaced = made('paths /things/{id} get parameters 1: style: "spaceDelimited"')
    await expect(filesOf('small', spaced)).rejects.toThrow(/style/)
  })
})
