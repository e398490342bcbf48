import { describe, expect, it } from 'vitest'
import { schemaIn30 } from './small.ts'

describe('null', () => {
  it('is `nullable`', () => {
    expect(schemaIn30({ type: ['string', 'null'], minLength: 1 })).toEqual({
      type: 'string',
      nullable: true,
      minLength: 1,
    })
  })

  it('is found wherever a schema is', () => {
    const it = { type: ['integer', 'null'], format: 'int64' }
    const there = { type: 'integer', format: 'int64', nullable: true }
    expect(schemaIn30({ type: 'object', properties: { a: { type: 'array', items: it } } })).toEqual({
      type: 'object',
      properties: { a: { type: 'array', items: there } },
    })
    expect(schemaIn30({ type: 'object', additionalProperties: it })).toEqual({
      type: 'object',
      additionalProperties: there,
    })
    const [object, inObject] = [it, there].map((a) => ({ type: 'object', properties: { a } }))
    expect(schemaIn30({ oneOf: [object], anyOf: [object], allOf: [it, { not: it }] })).toEqual({
      oneOf: [inObject],
      anyOf: [inObject],
      allOf: [there, { not: there }],
    })
  })

  it('is refused where it is no type of a value', () => {
    expect(() => schemaIn30({ anyOf: [{ type: 'string' }, { type: 'null' }] })).toThrow(
      /^small\.yaml:\d+ 3\.0 has no `null` by itself/,
    )
  })
})

describe('several types', () => {
  it('are any value, which no generator gets wrong', () => {
    expect(schemaIn30({ type: ['integer', 'string'], format: 'int64', description: 'A time.' })).toEqual({
      description: 'A time.\n\nIs `integer` or `string`.',
    })
  })

  it('are refused beside a limit, which is of one of them', () => {
    expect(() => schemaIn30({ type: ['integer', 'string'], minimum: 1 })).toThrow(
      '`minimum` beside several types',
    )
  })
})

describe('an enumeration', () => {
  it('of one value takes the place of a constant, whatever the value', () => {
    expect(schemaIn30({ type: 'boolean', const: false })).toEqual({ type: 'boolean', enum: [false] })
  })

  it('is open where the service may extend it, and names what is known', () => {
    const open = {
      type: 'string',
      description: 'How far it is.\n\nKnown are `queued`, `pinned`; the service may have others.',
    }
    const status = { type: 'string', description: 'How far it is.\n', enum: ['queued', 'pinned'] }
    expect(schemaIn30({ ...status, 'x-extensible': true })).toEqual(open)
    const opened = {
      type: 'object',
      properties: { it: { $ref: '#/components/schemas/S', 'x-extensible': true } },
    }
    expect(schemaIn30(opened, { S: status })).toEqual({ type: 'object', properties: { it: open } })
  })

  it('is closed where nothing is said', () => {
    expect(schemaIn30({ type: 'string', enum: ['a'] })).toEqual({ type: 'string', enum: ['a'] })
  })
})

describe('words for what 3.0 does not say', () => {
  it('a time is text, so that no digit is lost', () => {
    expect(schemaIn30({ type: ['string', 'null'], format: 'date-time', description: 'When.' })).toEqual({
      type: 'string',
      nullable: true,
      description: 'When.\n\nA time as RFC 3339 has it.',
    })
    expect(schemaIn30({ type: 'string', format: 'uuid' })).toEqual({ type: 'string', format: 'uuid' })
  })

  it('a default is what the service does, and no value for a client to send', () => {
    expect(schemaIn30({ type: 'boolean', default: false })).toEqual({
      type: 'boolean',
      description: '`false` where it is absent.',
    })
  })
})

describe('one keyword in place of another', () => {
  it('the first of several examples', () => {
    expect(schemaIn30({ type: 'boolean', examples: [false, true] })).toEqual({
      type: 'boolean',
      example: false,
    })
  })

  it('no `uniqueItems`, which becomes a set', () => {
    expect(schemaIn30({ type: 'array', items: {}, uniqueItems: true, maxItems: 2 })).toEqual({
      type: 'array',
      items: {},
      maxItems: 2,
    })
  })

  it('an exclusive limit beside the limit', () => {
    expect(schemaIn30({ type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 })).toEqual({
      type: 'number',
      minimum: 0,
      exclusiveMinimum: true,
      maximum: 1,
      exclusiveMaximum: true,
    })
  })

  it('what stands beside a `$ref` to a text is said of the text, written out by its own rules', () => {
    const it = { $ref: '#/components/schemas/S', description: 'Another.' }
    const S = { type: ['string', 'null'], format: 'date-time', description: 'One.', examples: ['x'] }
    expect(schemaIn30(it, { S })).toEqual({
      type: 'string',
      nullable: true,
      description: 'Another.\n\nA time as RFC 3339 has it.',
      example: 'x',
    })
  })

  it('what stands beside another `$ref` goes around it', () => {
    const $ref = '#/components/schemas/S'
    expect(schemaIn30({ $ref, description: 'Another.' }, { S: {} })).toEqual({
      allOf: [{ $ref }],
      description: 'Another.',
    })
    expect(schemaIn30({ $ref, 'x-credential': 'key' }, { S: {} })).toEqual({ $ref })
  })
})

describe('a map', () => {
  const text = { type: 'string' }

  it('keeps its named keys in words where all of them are alike', () => {
    const properties = { app: { ...text, description: 'Which program.', examples: ['x'] } }
    expect(
      schemaIn30({ type: 'object', description: 'Notes.', properties, additionalProperties: text }),
    ).toEqual({
      type: 'object',
      additionalProperties: text,
      description: 'Notes.\n\nAmong its keys:\n\n- `app`: Which program.',
    })
  })

  it('is an object where anything may be in it, as it may be anyway', () => {
    const object = { type: 'object', properties: { a: text } }
    expect(schemaIn30({ ...object, additionalProperties: true })).toEqual(object)
    expect(schemaIn30({ ...object, additionalProperties: false })).toEqual({
      ...object,
      additionalProperties: false,
    })
    expect(schemaIn30({ type: 'object', additionalProperties: true })).toEqual({
      type: 'object',
      additionalProperties: true,
    })
  })

  it('is refused where a key is unlike the others, or has to be there', () => {
    const map = { type: 'object', properties: { a: text }, additionalProperties: text }
    expect(() => schemaIn30({ ...map, additionalProperties: { type: 'integer' } })).toThrow(
      'the property `a` is not like the others of this map',
    )
    expect(() => schemaIn30({ ...map, required: ['a'] })).toThrow('no property of a map can be required')
  })
})

describe('variants', () => {
  const properties = { a: { type: 'string' }, b: { type: 'string' } }
  const either = (one: object, other: object) => ({ type: 'object', properties, anyOf: [one, other] })

  it('go where they only say which properties are there', () => {
    const a = { type: 'object', required: ['a'], properties: { a: { type: 'string' } } }
    expect(schemaIn30(either(a, { required: ['b'] }))).toEqual({ type: 'object', properties })
  })

  it('stay where they are what there is, or say more', () => {
    const alone = {
      oneOf: [
        { type: 'object', required: ['c'] },
        { type: 'object', properties },
      ],
    }
    expect(schemaIn30(alone)).toEqual(alone)
    const more = either({ required: ['a'] }, { properties: { c: { type: 'string' } } })
    expect(schemaIn30(more)).toEqual(more)
    const narrower = either({ required: ['a'] }, { maxProperties: 1 })
    expect(schemaIn30(narrower)).toEqual(narrower)
  })
})

describe('a union', () => {
  const others = {
    Pin: { type: 'object', properties: {} },
    Pins: { type: 'array', items: { $ref: '#/components/schemas/Pin' } },
  }
  const pin = { $ref: '#/components/schemas/Pin' }
  const pins = { $ref: '#/components/schemas/Pins' }

  it('of objects stays', () => {
    expect(schemaIn30({ oneOf: [pin, { type: 'object' }] }, others)).toEqual({
      oneOf: [pin, { type: 'object' }],
    })
  })

  it('with something else in it is any value, and names its variants', () => {
    const either = (description: string) => ({ description })
    expect(schemaIn30({ anyOf: [pin, pins] }, others)).toEqual(either('Is `Pin` or `Pins`.'))
    expect(schemaIn30({ oneOf: [pin, { type: 'array', items: pin }] }, others)).toEqual(
      either('Is `Pin` or a list of `Pin`.'),
    )
    expect(schemaIn30({ description: 'It.', oneOf: [{ type: 'string' }, pin] }, others)).toEqual(
      either('It.\n\nIs `string` or `Pin`.'),
    )
  })
})

describe('names are no keywords', () => {
  it('a property may be called as a keyword is', () => {
    const properties = {
      const: { type: 'string' },
      examples: { type: 'string' },
      'x-name': { type: 'string' },
    }
    expect(schemaIn30({ type: 'object', properties })).toEqual({ type: 'object', properties })
  })

  it('an example is what it is', () => {
    const example = { type: ['string', 'null'], const: 1, examples: [2] }
    expect(schemaIn30({ type: 'object', examples: [example] })).toEqual({ type: 'object', example })
  })
})

it.each(['prefixItems', 'contentEncoding', 'propertyNames', 'if', '$defs', '$comment', 'x-vendor'])(
  'refuses `%s`, which no rule knows, by file and line',
  (keyword) => {
    expect(() => schemaIn30({ type: 'object', properties: { a: { [keyword]: [] } } })).toThrow(
      new RegExp(`^small\\.yaml:\\d+ OpenAPI 3\\.0 has no \`${keyword.replace('$', '\\$')}\` here`),
    )
  },
)
