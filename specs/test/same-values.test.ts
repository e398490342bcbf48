import { Ajv, type AnySchemaObject, type ErrorObject } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { at, documents, type Json, toPointer } from './documents.ts'
import { GONE, LOOSER } from './looser.ts'
import { around, componentOf, objectsIn, placesIn, samplesOf } from './values.ts'

const SECTIONS = ['schemas', 'parameters', 'requestBodies', 'responses', 'headers']
const JSON_PARAMETER = /^#\/components\/parameters\/(\w+)\/content\//

// ajv knows `nullable`, and nothing of our rules.
describe.each(documents)('the values of $name in OpenAPI 3.0.3', ({ name, canonical, profile }) => {
  const there = judgeBy(new Ajv2020({ strict: false, allErrors: true, verbose: true }), canonical)
  const inProfile = judgeBy(new Ajv({ strict: false, allErrors: true, verbose: true }), profile)
  const place = placesIn(canonical, profile)
  const here = (pointer: string, value: unknown) => inProfile(place(pointer), value)
  const samples = [...samplesOf(canonical)].filter(
    ({ pointer }) => !JSON_PARAMETER.test(pointer) && !GONE[name]?.includes(componentOf(pointer)),
  )
  const values = samples.flatMap(({ pointer, value }) =>
    [...around(value)].map((other) => ({ pointer, value: other })),
  )

  it('are those that the document takes, and no fewer', () => {
    const taken = values.filter(({ pointer, value }) => there(pointer, value).length === 0)
    expect(taken.length).toBeGreaterThan(samples.length)
    expect(taken.filter(({ pointer, value }) => here(pointer, value).length > 0)).toEqual([])
  })

  it('are more only where a rule says so', () => {
    const places = new Map([...objectsIn(canonical)].map(({ object, keys }) => [object, toPointer(keys)]))
    const more = values.filter(({ pointer, value }) => here(pointer, value).length === 0)
    const reasons = more.flatMap(({ pointer, value }) =>
      there(pointer, value).map(
        ({ keyword, parentSchema }) => `${keyword} ${places.get(parentSchema as Json)}`,
      ),
    )
    expect([...new Set(reasons)].sort()).toEqual(LOOSER[name])
  })

  it('are of all that there is, but for what 3.0 has no use for', () => {
    const components = SECTIONS.flatMap((section) =>
      Object.keys(at(canonical, ['components', section]) ?? {}).map((key) =>
        toPointer(['components', section, key]),
      ),
    )
    const gone = components.filter(
      (component) => at(profile, place(component).split('/').slice(1)) === undefined,
    )
    expect(gone).toEqual(GONE[name])
  })

  it('are the text of what was JSON in a parameter', () => {
    for (const { pointer, value } of samplesOf(canonical)) {
      const [, parameter] = JSON_PARAMETER.exec(pointer) ?? []
      if (parameter === undefined) continue
      const { schema, example } = at(
        profile,
        place(`#/components/parameters/${parameter}`).split('/').slice(1),
      ) as Json
      expect(schema).toEqual({ type: 'string' })
      expect(JSON.parse(example as string)).toEqual(value)
    }
  })
})

it('there is JSON in a parameter of the pinning API', () => {
  const { canonical = {} } = documents.find(({ name }) => name === 'pinning') ?? {}
  expect([...samplesOf(canonical)].filter(({ pointer }) => JSON_PARAMETER.test(pointer))).toHaveLength(1)
})

/** What a reader of a document has against a value of the schema at a pointer. */
function judgeBy(ajv: Ajv, document: Json) {
  formats.default(ajv)
  ajv.addSchema(document as AnySchemaObject, 'document')
  return (pointer: string, value: unknown): readonly ErrorObject[] => {
    const judge = ajv.getSchema(`document${encodeURI(pointer)}`)
    if (!judge) throw new Error(`${pointer} is not there`)
    return judge(value) ? [] : (judge.errors ?? [])
  }
}
