// Package grants asks Storj's own uplink about access grants.
package grants

import (
	"cmp"
	"encoding/hex"
	"slices"
	"time"

	"storj.io/common/encryption"
	"storj.io/common/grant"
	"storj.io/common/macaroon"
	"storj.io/common/paths"
	"storj.io/common/storj"
	"storj.io/uplink"
)

// Hex is bytes, in JSON as hexadecimal digits.
type Hex []byte

func (h Hex) MarshalText() ([]byte, error) { return []byte(hex.EncodeToString(h)), nil }

func (h *Hex) UnmarshalText(text []byte) (err error) {
	*h, err = hex.DecodeString(string(text))
	return err
}

// Description is what an access grant holds, as uplink reads it. Entries stand in order: Go's own is random.
type Description struct {
	Satellite     string   `json:"satellite"`
	Head          Hex      `json:"head"`
	Caveats       []Caveat `json:"caveats"`
	Tail          Hex      `json:"tail"`
	DefaultKey    Hex      `json:"defaultKey"`
	DefaultCipher int      `json:"defaultCipher"`
	Entries       []Entry  `json:"entries"`
}

// Caveat is one restriction of an API key: as it stands there, and what is understood of it.
type Caveat struct {
	Raw Hex `json:"raw,omitempty"`
	// What uplink says where it cannot read it.
	Error        string     `json:"error,omitempty"`
	Disallows    []string   `json:"disallows,omitempty"`
	AllowedPaths []Path     `json:"allowedPaths,omitempty"`
	NotBefore    *time.Time `json:"notBefore,omitempty"`
	NotAfter     *time.Time `json:"notAfter,omitempty"`
	// Milliseconds.
	MaxObjectTTL float64 `json:"maxObjectTtl,omitempty"`
	Nonce        Hex     `json:"nonce,omitempty"`
}

// Path is where a caveat lets its holder go.
type Path struct {
	Bucket          string `json:"bucket"`
	EncryptedPrefix Hex    `json:"encryptedPrefix"`
}

// Entry is a key for all that lies under a path.
type Entry struct {
	Bucket        string `json:"bucket"`
	Path          string `json:"path"`
	EncryptedPath Hex    `json:"encryptedPath"`
	Key           Hex    `json:"key"`
	Cipher        int    `json:"cipher"`
}

// Describe reads a serialized access grant, as uplink.ParseAccess does.
func Describe(serialized string) (*Description, error) {
	access, parsed, err := parse(serialized)
	if err != nil {
		return nil, err
	}
	mac, err := macaroon.ParseMacaroon(parsed.APIKey.SerializeRaw())
	if err != nil {
		return nil, err
	}
	described := &Description{
		Satellite:     access.SatelliteAddress(),
		Head:          mac.Head(),
		Caveats:       []Caveat{},
		Tail:          mac.Tail(),
		DefaultCipher: int(parsed.EncAccess.Store.GetDefaultPathCipher()),
	}
	for _, raw := range mac.Caveats() {
		described.Caveats = append(described.Caveats, describeCaveat(raw))
	}
	if key := parsed.EncAccess.Store.GetDefaultKey(); key != nil {
		described.DefaultKey = key[:]
	}
	described.Entries, err = entriesOf(parsed.EncAccess.Store)
	return described, err
}

// parse gives both halves of uplink's view: the access that programs have, and what is inside of it.
func parse(serialized string) (*uplink.Access, *grant.Access, error) {
	access, err := uplink.ParseAccess(serialized)
	if err != nil {
		return nil, nil, err
	}
	parsed, err := grant.ParseAccess(serialized)
	return access, parsed, err
}

func entriesOf(store *encryption.Store) ([]Entry, error) {
	entries := []Entry{}
	err := store.IterateWithCipher(func(bucket string, path paths.Unencrypted, encrypted paths.Encrypted, key storj.Key, cipher storj.CipherSuite) error {
		entries = append(entries, Entry{bucket, path.Raw(), Hex(encrypted.Raw()), key[:], int(cipher)})
		return nil
	})
	slices.SortFunc(entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.Bucket, b.Bucket), cmp.Compare(a.Path, b.Path))
	})
	return entries, err
}
