import assert from 'node:assert/strict'
import pinarkive3 from '@holdfast/specs/pinarkive.3.0.json' with { type: 'json' }
import pinarkive from '@holdfast/specs/pinarkive.json' with { type: 'json' }
import pinning3 from '@holdfast/specs/pinning.3.0.json' with { type: 'json' }
import pinning from '@holdfast/specs/pinning.json' with { type: 'json' }
import pintheon3 from '@holdfast/specs/pintheon.3.0.json' with { type: 'json' }
import pintheon from '@holdfast/specs/pintheon.json' with { type: 'json' }
import auth3 from '@holdfast/specs/storj-auth.3.0.json' with { type: 'json' }
import auth from '@holdfast/specs/storj-auth.json' with { type: 'json' }
import bridge3 from '@holdfast/specs/storj-bridge.3.0.json' with { type: 'json' }
import bridge from '@holdfast/specs/storj-bridge.json' with { type: 'json' }
import linksharing3 from '@holdfast/specs/storj-linksharing.3.0.json' with { type: 'json' }
import linksharing from '@holdfast/specs/storj-linksharing.json' with { type: 'json' }

const pairs = [
  [pinning, pinning3],
  [pinarkive, pinarkive3],
  [pintheon, pintheon3],
  [bridge, bridge3],
  [auth, auth3],
  [linksharing, linksharing3],
]

for (const [document, profile] of pairs) {
  assert.equal(document.openapi, '3.1.0')
  assert.equal(profile.openapi, '3.0.3')
  assert.deepEqual(Object.keys(profile.paths), Object.keys(document.paths))
}

console.log(JSON.stringify({ package: '@holdfast/specs', documents: pairs.length }))
