import { ACTIONS, type Action, DISALLOWING } from './grant/actions.js'
import type { Caveat } from './grant/caveat.js'
import { fromMilliseconds } from './grant/time.js'
import { refuse } from './refuse.js'

/** What is to be allowed; what is not named is not. Nothing can be allowed that was not before. */
export interface Permission {
  /** Reading objects, and what is known of them; not listing buckets. */
  allowDownload?: boolean | undefined
  /** Making buckets and new objects; putting one in place of another takes `allowDelete` too. */
  allowUpload?: boolean | undefined
  /** Listing buckets and objects, with what is known of them. */
  allowList?: boolean | undefined
  /** Deleting buckets and objects. Without `allowDownload` or `allowList` nobody learns what was deleted. */
  allowDelete?: boolean | undefined
  /** Retention periods of objects, and Object Lock of buckets, as they were before there were actions for each. */
  allowLock?: boolean | undefined
  /** From when on; from ever unless told. It goes by the satellite's clock. */
  notBefore?: Date | undefined
  /** Until when; for ever unless told. */
  notAfter?: Date | undefined
  /** How long new objects may be kept, in milliseconds; for ever unless told. */
  maxObjectTtl?: number | undefined
}

/** Everything of these, for as long as the access itself. */
export const fullPermission: Readonly<Permission> = {
  allowDownload: true,
  allowUpload: true,
  allowList: true,
  allowDelete: true,
  allowLock: true,
}

/** Downloading and listing. */
export const readOnlyPermission: Readonly<Permission> = { allowDownload: true, allowList: true }

/** Uploading and deleting. */
export const writeOnlyPermission: Readonly<Permission> = { allowUpload: true, allowDelete: true }

const ALLOWED = {
  allowDownload: 'read',
  allowUpload: 'write',
  allowList: 'list',
  allowDelete: 'delete',
  allowLock: 'lock',
} as const satisfies Record<string, Action>
const OTHERS = ['notBefore', 'notAfter', 'maxObjectTtl']
/** Go's longest duration, in milliseconds. */
const LONGEST = 9_223_372_036_854

/**
 * What a permission leaves, for a caveat. The actions that it has no name for are all disallowed, as by uplink.Share.
 * @throws InvalidArgumentError
 */
export function readPermission(
  permission: Permission,
): Pick<Caveat, 'disallowed' | 'notAfter' | 'notBefore' | 'maxObjectTtl'> {
  if (!permission) throw refuse('permission', 'must allow something')
  const given = Object.entries(permission).filter(([, value]) => value !== undefined)
  // A name that is misspelt could be the one of an end.
  const stranger = given.find(([name]) => !(Object.hasOwn(ALLOWED, name) || OTHERS.includes(name)))
  if (stranger) throw refuse('permission', `has no ${stranger[0]}`)
  const allowed = Object.entries(ALLOWED).filter(([name]) =>
    isAllowed(permission, name as keyof typeof ALLOWED),
  )
  if (!allowed.length && !given.some(([name]) => OTHERS.includes(name)))
    throw refuse('permission', 'must allow something')
  return {
    disallowed: DISALLOWING.filter((field) => !allowed.some(([, action]) => ACTIONS[action] === field)),
    ...readRange(permission),
    ...readTtl(permission),
  }
}

function isAllowed(permission: Permission, name: keyof typeof ALLOWED): boolean {
  const value = permission[name] ?? false
  if (typeof value !== 'boolean') throw refuse(`permission.${name}`, 'must be true or false')
  return value
}

function readRange({ notBefore, notAfter }: Permission) {
  const from = notBefore === undefined ? undefined : readTime('permission.notBefore', notBefore)
  const until = notAfter === undefined ? undefined : readTime('permission.notAfter', notAfter)
  if (from !== undefined && until !== undefined && until < from)
    throw refuse('permission.notAfter', 'must not be before notBefore')
  return { notBefore: from, notAfter: until }
}

export function readTime(argument: string, time: Date): bigint {
  const milliseconds = typeof time?.getTime === 'function' ? time.getTime() : Number.NaN
  if (!Number.isFinite(milliseconds)) throw refuse(argument, 'must be a valid Date')
  return fromMilliseconds(milliseconds)
}

function readTtl({ maxObjectTtl }: Permission) {
  if (maxObjectTtl === undefined) return {}
  if (!Number.isInteger(maxObjectTtl) || maxObjectTtl <= 0 || maxObjectTtl > LONGEST)
    throw refuse('permission.maxObjectTtl', `must be whole milliseconds above 0, ${LONGEST} at most`)
  return { maxObjectTtl: fromMilliseconds(maxObjectTtl) }
}
