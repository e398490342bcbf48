package grants

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"storj.io/common/encryption"
	"storj.io/common/grant"
	"storj.io/common/macaroon"
	"storj.io/common/paths"
)

// actions is what an API key can be asked for.
var actions = map[string]macaroon.ActionType{
	"read":                               macaroon.ActionRead,
	"write":                              macaroon.ActionWrite,
	"list":                               macaroon.ActionList,
	"delete":                             macaroon.ActionDelete,
	"projectInfo":                        macaroon.ActionProjectInfo,
	"lock":                               macaroon.ActionLock,
	"putRetention":                       macaroon.ActionPutObjectRetention,
	"getRetention":                       macaroon.ActionGetObjectRetention,
	"putLegalHold":                       macaroon.ActionPutObjectLegalHold,
	"getLegalHold":                       macaroon.ActionGetObjectLegalHold,
	"bypassGovernanceRetention":          macaroon.ActionBypassGovernanceRetention,
	"putBucketObjectLockConfiguration":   macaroon.ActionPutBucketObjectLockConfiguration,
	"getBucketObjectLockConfiguration":   macaroon.ActionGetBucketObjectLockConfiguration,
	"putBucketNotificationConfiguration": macaroon.ActionPutBucketNotificationConfiguration,
	"getBucketNotificationConfiguration": macaroon.ActionGetBucketNotificationConfiguration,
}

// actionNames are in order, since a map is in none. What programs do most is asked for most.
var actionNames = append(slices.Sorted(maps.Keys(actions)), slices.Repeat([]string{"read", "write", "list", "delete"}, 4)...)

// everyAction is a key of the newest kind: of older ones a satellite refuses some actions, whatever their caveats say.
const everyAction = macaroon.APIKeyVersionObjectLock | macaroon.APIKeyVersionAuditable | macaroon.APIKeyVersionEventing

// Question is whether a grant allows something. Of a listing, the key is its prefix.
type Question struct {
	Action string    `json:"action"`
	Bucket string    `json:"bucket"`
	Key    string    `json:"key"`
	At     time.Time `json:"at"`
}

// Check is what a satellite that has the secret says to each question, once uplink has encrypted the key. What uplink
// has no key for never reaches a satellite, and is not allowed.
func Check(serialized string, secret []byte, questions []Question) ([]bool, error) {
	_, parsed, err := parse(serialized)
	if err != nil {
		return nil, err
	}
	answers := make([]bool, 0, len(questions))
	for _, question := range questions {
		allowed, err := check(parsed, secret, question)
		if err != nil {
			return nil, err
		}
		answers = append(answers, allowed)
	}
	return answers, nil
}

func check(access *grant.Access, secret []byte, question Question) (bool, error) {
	op, ok := actions[question.Action]
	if !ok {
		return false, fmt.Errorf("there is no action %q", question.Action)
	}
	key := question.Key
	if op == macaroon.ActionList {
		// A listing is asked for by the path that its prefix names: encryption.GetPrefixInfo.
		key = strings.TrimSuffix(key, "/")
	}
	path, err := encryption.EncryptPathWithStoreCipher(question.Bucket, paths.NewUnencrypted(key), access.EncAccess.Store)
	if err != nil {
		return false, nil
	}
	err = access.APIKey.Check(context.Background(), secret, everyAction, macaroon.Action{
		Op: op, Bucket: []byte(question.Bucket), EncryptedPath: []byte(path.Raw()), Time: question.At,
	}, nil)
	if macaroon.ErrInvalid.Has(err) {
		return false, err
	}
	return err == nil, nil
}
