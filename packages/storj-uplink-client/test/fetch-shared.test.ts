import { byRequest, rejection } from '@holdfast/testing'
import { describe, expect, it } from 'vitest'
import { fetchShared } from '../src/index.ts'

const LINK = 'https://link.example/raw/jx3tests/bucket/a'
const never = byRequest(() => {
  throw new Error('something was sent')
})

describe('a link is refused that', () => {
  it.each([
    ['is none', 'a/b'],
    ['leads to a bucket', 'https://link.example/s/jx3tests/bucket/'],
    ['has a key that is no UTF-8', 'https://link.example/s/jx3tests/bucket/%ff'],
    ['has a bucket that is not encoded', 'https://link.example/s/jx3tests/%zz/a'],
    ['leads into an archive, of which it would give all', `${LINK}.zip?path=b.txt`],
  ])('%s', async (_, link) => {
    expect(await rejection(fetchShared(link, { fetch: never }))).toMatchObject({
      name: 'InvalidArgumentError',
      argument: 'link',
    })
  })
})
