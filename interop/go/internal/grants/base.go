package grants

import (
	"storj.io/common/encryption"
	"storj.io/common/grant"
	"storj.io/common/macaroon"
	"storj.io/common/storj"
)

// Base is what the first access grant of a project is made of: an API key of the satellite, and the project's key.
type Base struct {
	Satellite string `json:"satellite"`
	Head      Hex    `json:"head"`
	Secret    Hex    `json:"secret"`
	// DefaultKey, or else what it is derived from.
	DefaultKey  Hex               `json:"defaultKey,omitempty"`
	Passphrase  string            `json:"passphrase,omitempty"`
	ProjectSalt Hex               `json:"projectSalt,omitempty"`
	Cipher      storj.CipherSuite `json:"cipher"`
}

// APIKey is the unrestricted one.
func (base Base) APIKey() (*macaroon.APIKey, error) {
	return macaroon.FromParts(base.Head, base.Secret)
}

// Grant makes the access grant as uplink.RequestAccessWithPassphrase does once it knows the salt: internal to it is
// that Argon2 runs with 8 threads, which changes what comes out.
func (base Base) Grant() (string, error) {
	apiKey, err := base.APIKey()
	if err != nil {
		return "", err
	}
	var key *storj.Key
	if base.DefaultKey != nil {
		made, err := storj.NewKey(base.DefaultKey)
		if err != nil {
			return "", err
		}
		key = made
	} else if key, err = encryption.DeriveRootKey([]byte(base.Passphrase), base.ProjectSalt, "", 8); err != nil {
		return "", err
	}
	access := grant.NewEncryptionAccessWithDefaultKey(key)
	access.SetDefaultPathCipher(base.Cipher)
	access.LimitTo(apiKey)
	return (&grant.Access{SatelliteAddress: base.Satellite, APIKey: apiKey, EncAccess: access}).Serialize()
}
