/**
 * What the profile takes and the document refuses: the keywords and the schemas that have them. Open enumerations,
 * times as text and `uniqueItems` are rules of the profile (tools/codegen/src/profile/rules). Where one of these is in
 * a variant, the others are named as well, since none of them fits either.
 */
export const LOOSER: Record<string, readonly string[]> = {
  pinarkive: [
    'enum #/components/schemas/CidStatus/properties/status',
    'enum #/components/schemas/DirectoryDag/properties/type',
    'enum #/components/schemas/PeerPinStatus',
    'enum #/components/schemas/Scope',
    'enum #/components/schemas/UploadItem/properties/status',
    'enum #/components/schemas/UploadItem/properties/type',
    'format #/components/schemas/ExpiresAt',
    'format #/components/schemas/Timelock',
    'oneOf #/components/schemas/Tokens',
    'type #/components/schemas/TokenArray',
  ],
  pinning: [
    'enum #/components/schemas/Status',
    'format #/components/parameters/after/schema',
    'format #/components/parameters/before/schema',
    'format #/components/schemas/PinStatus/properties/created',
    'uniqueItems #/components/parameters/cid/schema',
    'uniqueItems #/components/parameters/status/schema',
    'uniqueItems #/components/schemas/Delegates',
    'uniqueItems #/components/schemas/Origins',
    'uniqueItems #/components/schemas/PinResults/properties/results',
  ],
  pintheon: [
    'anyOf #/components/schemas/UploadAnswer',
    'anyOf #/components/schemas/UploadResult',
    'enum #/components/schemas/PinnedFiles/properties/network',
    'format #/components/schemas/PinnedFiles/properties/generated_at',
    // Its two variants say which of its properties are there, and no more.
    'required #/components/schemas/UploadResult/anyOf/0',
    'required #/components/schemas/UploadResult/anyOf/1',
    'type #/components/schemas/UploadAnswer/anyOf/1',
  ],
  'storj-auth': [
    'enum #/components/schemas/UsageTag',
    'format #/components/schemas/StoredAccess/properties/project_created_at',
  ],
  'storj-bridge': [
    'enum #/components/schemas/Bucket/properties/status',
    'format #/components/schemas/Bucket/properties/created',
    'format #/components/schemas/FileEntry/properties/created',
    'format #/components/schemas/FileEntry/properties/renewal',
    'format #/components/schemas/Frame/properties/created',
  ],
  'storj-linksharing': [],
}

/** Components that the profile does without: bodies of DELETE, and one of two answers that are alike in all but words. */
export const GONE: Record<string, readonly string[]> = {
  pinarkive: [
    '#/components/schemas/Confirmation',
    '#/components/requestBodies/Confirmation',
    '#/components/responses/Failed',
  ],
  pinning: ['#/components/responses/InternalServerError'],
  pintheon: [
    '#/components/responses/Failed',
    '#/components/responses/GatewayFailed',
    '#/components/responses/HeadFailed',
  ],
  'storj-auth': ['#/components/responses/Failed'],
  'storj-bridge': [
    '#/components/schemas/DeactivationRequest',
    '#/components/requestBodies/Deactivation',
    '#/components/responses/Failed',
  ],
  'storj-linksharing': ['#/components/responses/Failed', '#/components/responses/HeadFailed'],
}
