import { withoutExtensions } from '../extensions.ts'
import type { Place } from '../place.ts'
import { answerRanges } from './rules/answer-ranges.ts'
import { anyMediaType } from './rules/any-media-type.ts'
import { bodilessMethods } from './rules/bodiless-methods.ts'
import { constants } from './rules/constants.ts'
import { defaults } from './rules/defaults.ts'
import { describedScalars } from './rules/described-scalars.ts'
import { distinctNames } from './rules/distinct-names.ts'
import { examples } from './rules/examples.ts'
import { info } from './rules/info.ts'
import { jsonParameters } from './rules/json-parameters.ts'
import { onlyKnownKeywords } from './rules/keywords.ts'
import { exclusiveLimits } from './rules/limits.ts'
import { listsInForms } from './rules/lists-in-forms.ts'
import { maps } from './rules/maps.ts'
import { openEnumerations } from './rules/open-enumerations.ts'
import { pages } from './rules/pages.ts'
import { references } from './rules/references.ts'
import { scopes } from './rules/scopes.ts'
import { times } from './rules/times.ts'
import { types } from './rules/types.ts'
import { unions } from './rules/unions.ts'
import { uniqueItems } from './rules/unique-items.ts'
import { usedComponents } from './rules/used-components.ts'
import { variants } from './rules/variants.ts'
import { version } from './rules/version.ts'
import { type Json, type Rules, walk } from './walk.ts'

/** In the order in which they are applied. */
const RULES: Rules = {
  document: [version, scopes, answerRanges, usedComponents, distinctNames, onlyKnownKeywords('document')],
  info: [info],
  components: [onlyKnownKeywords('components')],
  server: [withoutExtensions],
  path: [bodilessMethods],
  operation: [scopes, pages, withoutExtensions],
  parameter: [jsonParameters, withoutExtensions],
  header: [],
  body: [listsInForms],
  response: [anyMediaType, withoutExtensions],
  media: [],
  schema: [
    describedScalars,
    openEnumerations,
    withoutExtensions,
    types,
    constants,
    examples,
    times,
    defaults,
    uniqueItems,
    exclusiveLimits,
    maps,
    variants,
    unions,
    references,
    onlyKnownKeywords('schema'),
  ],
}

/**
 * The document in OpenAPI 3.0.3, for generators: what they get wrong or cannot read is said in a way that they all
 * can, and what 3.0 has no keyword for is said in words. What is neither is refused.
 */
export const profileOf = (root: Place): Json => walk(root, RULES)
