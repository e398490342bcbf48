package grants

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"storj.io/common/encryption"
	"storj.io/common/grant"
	"storj.io/common/macaroon"
	"storj.io/common/paths"
	"storj.io/common/storj"
)

// actions is what an API key can be asked for.
var actions = map[string]macaroon.ActionType{
	"read":                               macaroon.ActionRead,
	"write":                              macaroon.ActionWrite,
	"list":                               macaroon.ActionList,
	"delete":                             macaroon.ActionDelete,
	"projectInfo":                        macaroon.ActionProjectInfo,
	"lock":                               macaroon.ActionLock,
	"putObjectRetention":                 macaroon.ActionPutObjectRetention,
	"getObjectRetention":                 macaroon.ActionGetObjectRetention,
	"putObjectLegalHold":                 macaroon.ActionPutObjectLegalHold,
	"getObjectLegalHold":                 macaroon.ActionGetObjectLegalHold,
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

// Question is whether a grant allows something. Of a listing, the key is its prefix, which ends with a slash.
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
	path, err := encryptedPath(op, question, access.EncAccess.Store)
	if err != nil {
		return false, nil
	}
	err = access.APIKey.Check(context.Background(), secret, everyAction, macaroon.Action{
		Op: op, Bucket: []byte(question.Bucket), EncryptedPath: path, Time: question.At,
	}, nil)
	if macaroon.ErrInvalid.Has(err) {
		return false, err
	}
	return err == nil, nil
}

// encryptedPath is what uplink sends: for a listing the path that its prefix names, and without encryption the prefix
// itself (private/metaclient, ListObjects).
func encryptedPath(op macaroon.ActionType, question Question, store *encryption.Store) ([]byte, error) {
	plain := paths.NewUnencrypted(question.Key)
	if op != macaroon.ActionList {
		path, err := encryption.EncryptPathWithStoreCipher(question.Bucket, plain, store)
		return []byte(path.Raw()), err
	}
	prefix, err := encryption.GetPrefixInfo(question.Bucket, plain, store)
	if err != nil {
		return nil, err
	}
	if prefix.Cipher == storj.EncNull {
		return []byte(question.Key), nil
	}
	return []byte(prefix.ParentEnc.Raw()), nil
}
