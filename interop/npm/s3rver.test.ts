import { gatewayConformance } from '../support/gateway/conformance.ts'
import type { Deviation } from '../support/project/conformance.ts'
import { startS3rver } from './servers/s3rver.ts'

const each = (titles: readonly string[], deviation: Deviation): Record<string, Deviation> =>
  Object.fromEntries(titles.map((title) => [title, deviation]))

const inBothWays = (keys: readonly string[]): string[] =>
  keys.flatMap((key) => [`with ${key}`, `with ${key}, in parts and with late metadata`])

gatewayConformance('s3rver 3.7.1', {
  open: startS3rver,
  deviations: {
    ...each(inBothWays(['"//" within', 'a leading "/"', 'a trailing "//"', 'nothing but "/"']), {
      why: 'it has no route where nothing stands between two slashes',
      fails: /: 404 failed$/,
    }),
    ...each(inBothWays(['a NUL']), {
      why: 'its files are called as the keys are',
      fails: /500 InternalError/,
    }),
    ...each(inBothWays(['1,000 bytes of letters of two']), {
      why: 'it ends itself where a name is too long for a file',
    }),
    ...each(
      ['"+"', 'what has a meaning in a URL', 'what has a meaning in XML'].map(
        (key) => `with ${key}, in parts and with late metadata`,
      ),
      {
        why: 'it decodes the source of a copy as a whole URL, in which %2B and the like stay',
        fails: /copyObject: 404 NoSuchKey/,
      },
    ),
    'of any kind are deleted with their bucket': {
      why: 'it takes the blanks off the ends of a key in XML',
      fails: /409 BucketNotEmpty/,
    },
    ...each(['of the first byte alone', 'of an empty object from its first byte give nothing'], {
      why: 'it takes bytes=0-0 for bytes=0-',
      fails: /gave other bytes than those that were asked for/,
    }),
    ...each(
      [
        'after abort',
        'after `await using`',
        'after the caller has ended it',
        'after the project was closed',
        'after its writable was aborted',
        'after the source of it has failed',
        'after commit',
        'ends commit with UploadDoneError',
        'ends write with UploadDoneError',
      ],
      { why: 'it neither lists nor aborts uploads in parts', fails: /NotImplemented/ },
    ),
    'a wrong secret: UplinkPermissionDeniedError, and nothing is changed': {
      why: 'it verifies no signature',
      fails: /did not fail/,
    },
    'is of no use for another method or key, and after its time': {
      why: 'it verifies no signature',
      fails: /expected 200 to be 403/,
    },
    'ends an object': { why: 'it knows no expiry', fails: /did not fail/ },
  },
  holds: (key) => !/\/\/|^\/|\0/.test(key) && key.split('/').every((name) => Buffer.byteLength(name) <= 230),
})
