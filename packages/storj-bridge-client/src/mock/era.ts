import type { Operations } from '../generated/storj-bridge/operations.gen.js'

/** Which bridge: MetaDisk as it was in March 2016 (0.2.2), or the last version (7.7.1). */
export type Era = 2016 | 'last'

const ONLY_IN_2016: readonly string[] = ['storeFile'] satisfies (keyof Operations)[]

const SINCE_THEN: readonly string[] = [
  'deactivateUser',
  'confirmDeactivation',
  'requestPasswordReset',
  'confirmPasswordReset',
  'resendActivation',
  'getBucketId',
  'createFileEntry',
  'getFileInfo',
  'getFileId',
  'listMirrors',
  'listFrames',
  'createFrame',
  'getFrame',
  'addShard',
  'deleteFrame',
  'listContacts',
  'getContact',
  'reportExchange',
  'getHealth',
] satisfies (keyof Operations)[]

/** Came after the one, and were gone before the other. */
const BETWEEN: readonly string[] = ['confirmPendingPassword', 'createMirrors'] satisfies (keyof Operations)[]

/** Whether the version of an era has this operation. */
export const hasOperation = (era: Era, operationId: string): boolean =>
  !BETWEEN.includes(operationId) && !(era === 2016 ? SINCE_THEN : ONLY_IN_2016).includes(operationId)
