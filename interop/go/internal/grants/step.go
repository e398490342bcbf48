package grants

import (
	"errors"
	"fmt"
	"time"

	"storj.io/common/grant"
	"storj.io/common/macaroon"
	"storj.io/uplink"
)

// Step is one thing that is done to an access grant: one of its fields is set.
type Step struct {
	Share    *Share    `json:"share,omitempty"`
	Override *Override `json:"override,omitempty"`
	// Caveat is put at the end of the API key as it is, whatever it says.
	Caveat *Hex `json:"caveat,omitempty"`
}

// Share is what uplink's Access.Share is given.
type Share struct {
	Permission Permission `json:"permission"`
	Prefixes   []Prefix   `json:"prefixes"`
}

// Permission is uplink.Permission.
type Permission struct {
	AllowDownload bool       `json:"allowDownload,omitempty"`
	AllowUpload   bool       `json:"allowUpload,omitempty"`
	AllowList     bool       `json:"allowList,omitempty"`
	AllowDelete   bool       `json:"allowDelete,omitempty"`
	AllowLock     bool       `json:"allowLock,omitempty"`
	NotBefore     *time.Time `json:"notBefore,omitempty"`
	NotAfter      *time.Time `json:"notAfter,omitempty"`
	// Milliseconds.
	MaxObjectTTL *int64 `json:"maxObjectTtl,omitempty"`
}

// Prefix is uplink.SharePrefix.
type Prefix struct {
	Bucket string `json:"bucket"`
	Prefix string `json:"prefix"`
}

// Override is what Access.OverrideEncryptionKey is given; uplink has its keys from DeriveEncryptionKey alone.
type Override struct {
	Bucket     string `json:"bucket"`
	Prefix     string `json:"prefix"`
	Passphrase string `json:"passphrase"`
	Salt       string `json:"salt"`
}

// Apply does the step to a serialized access grant and serializes what comes of it.
func Apply(serialized string, step Step) (string, error) {
	access, parsed, err := parse(serialized)
	if err != nil {
		return "", err
	}
	switch {
	case step.Share != nil:
		return share(access, *step.Share)
	case step.Override != nil:
		return override(access, *step.Override)
	case step.Caveat != nil:
		return restrict(parsed, *step.Caveat)
	}
	return "", errors.New("the step does nothing")
}

func share(access *uplink.Access, share Share) (string, error) {
	given := share.Permission
	permission := uplink.Permission{
		AllowDownload: given.AllowDownload,
		AllowUpload:   given.AllowUpload,
		AllowList:     given.AllowList,
		AllowDelete:   given.AllowDelete,
		AllowLock:     given.AllowLock,
	}
	if given.NotBefore != nil {
		permission.NotBefore = *given.NotBefore
	}
	if given.NotAfter != nil {
		permission.NotAfter = *given.NotAfter
	}
	if given.MaxObjectTTL != nil {
		ttl := time.Duration(*given.MaxObjectTTL) * time.Millisecond
		permission.MaxObjectTTL = &ttl
	}
	var prefixes []uplink.SharePrefix
	for _, prefix := range share.Prefixes {
		prefixes = append(prefixes, uplink.SharePrefix(prefix))
	}
	shared, err := access.Share(permission, prefixes...)
	if err != nil {
		return "", err
	}
	return shared.Serialize()
}

func override(access *uplink.Access, override Override) (string, error) {
	key, err := encryptionKey(override.Passphrase, override.Salt)
	if err != nil {
		return "", err
	}
	if err := access.OverrideEncryptionKey(override.Bucket, override.Prefix, key); err != nil {
		return "", err
	}
	return access.Serialize()
}

var encryptionKeys = map[[2]string]*uplink.EncryptionKey{}

// encryptionKey derives each key once: a derivation takes 64 MiB and tens of milliseconds.
func encryptionKey(passphrase, salt string) (*uplink.EncryptionKey, error) {
	id := [2]string{passphrase, salt}
	if known, ok := encryptionKeys[id]; ok {
		return known, nil
	}
	key, err := uplink.DeriveEncryptionKey(passphrase, []byte(salt))
	encryptionKeys[id] = key
	return key, err
}

func restrict(access *grant.Access, caveat []byte) (string, error) {
	mac, err := macaroon.ParseMacaroon(access.APIKey.SerializeRaw())
	if err != nil {
		return "", err
	}
	restricted, err := mac.AddFirstPartyCaveat(caveat)
	if err != nil {
		return "", err
	}
	access.APIKey, err = macaroon.ParseRawAPIKey(restricted.Serialize())
	if err != nil {
		return "", fmt.Errorf("the caveat makes an API key that cannot be read: %w", err)
	}
	access.EncAccess.LimitTo(access.APIKey)
	return access.Serialize()
}
