package grants

import (
	"time"

	"storj.io/common/macaroon"
)

// disallowed is what a caveat can forbid, in the order of its fields, under the name that an Action has in `actions`.
func disallowed(caveat *macaroon.Caveat) []struct {
	Name string
	Is   *bool
} {
	return []struct {
		Name string
		Is   *bool
	}{
		{"read", &caveat.DisallowReads},
		{"write", &caveat.DisallowWrites},
		{"list", &caveat.DisallowLists},
		{"delete", &caveat.DisallowDeletes},
		{"lock", &caveat.DisallowLocks},
		{"putObjectRetention", &caveat.DisallowPutRetention},
		{"getObjectRetention", &caveat.DisallowGetRetention},
		{"putObjectLegalHold", &caveat.DisallowPutLegalHold},
		{"getObjectLegalHold", &caveat.DisallowGetLegalHold},
		{"bypassGovernanceRetention", &caveat.DisallowBypassGovernanceRetention},
		{"putBucketObjectLockConfiguration", &caveat.DisallowPutBucketObjectLockConfiguration},
		{"getBucketObjectLockConfiguration", &caveat.DisallowGetBucketObjectLockConfiguration},
		{"putBucketNotificationConfiguration", &caveat.DisallowPutBucketNotificationConfiguration},
		{"getBucketNotificationConfiguration", &caveat.DisallowGetBucketNotificationConfiguration},
	}
}

func describeCaveat(raw []byte) Caveat {
	caveat, err := macaroon.ParseCaveat(raw)
	if err != nil {
		return Caveat{Raw: raw, Error: err.Error()}
	}
	described := Caveat{
		Raw:       raw,
		NotBefore: caveat.NotBefore,
		NotAfter:  caveat.NotAfter,
		Nonce:     caveat.Nonce,
	}
	for _, each := range disallowed(caveat) {
		if *each.Is {
			described.Disallows = append(described.Disallows, each.Name)
		}
	}
	for _, path := range caveat.AllowedPaths {
		described.AllowedPaths = append(described.AllowedPaths, Path{string(path.Bucket), path.EncryptedPathPrefix})
	}
	if caveat.MaxObjectTtl != nil {
		described.MaxObjectTTL = float64(*caveat.MaxObjectTtl) / float64(time.Millisecond)
	}
	return described
}
