package grants

import (
	"math/rand/v2"
	"strings"
	"time"

	"storj.io/common/encryption"
	"storj.io/common/grant"
	"storj.io/common/macaroon"
	"storj.io/common/paths"
	"storj.io/common/storj"
	"storj.io/picobuf"
)

// Random draws what chains are made of. Buckets, names and times are few, so that steps meet each other.
type Random struct {
	*rand.Rand
	source *rand.ChaCha8
	// Where steps have been.
	places []Prefix
}

// NewRandom draws the same for the same seed.
func NewRandom(seed uint64) *Random {
	var bytes [32]byte
	for i := range 8 {
		bytes[i] = byte(seed >> (8 * i))
	}
	source := rand.NewChaCha8(bytes)
	return &Random{Rand: rand.New(source), source: source}
}

var (
	buckets     = []string{"bucket", "bucket-2", "app"}
	components  = []string{"a", "b", "alice", "ali", "", "ü ✓", "%2F", ".", "..", "\x00\xc2\xa0"}
	passphrases = []string{"you'll never guess this", "pässwörd ✓"}
	salts       = []string{"salt", ""}
	ciphers     = []storj.CipherSuite{storj.EncAESGCM, storj.EncAESGCM, storj.EncSecretBox, storj.EncNull}
	noon        = time.Date(2026, 6, 15, 12, 0, 0, 0, time.UTC)
)

func pick[T any](r *Random, from []T) T { return from[r.IntN(len(from))] }

func (r *Random) chance(percent int) bool { return r.IntN(100) < percent }

// Bytes are as many as that.
func (r *Random) Bytes(length int) []byte {
	drawn := make([]byte, length)
	_, _ = r.source.Read(drawn)
	return drawn
}

// path is one of up to four components; it may end with a slash, or hold nothing.
func (r *Random) path() string {
	path := ""
	for i := range r.IntN(5) {
		if i > 0 {
			path += "/"
		}
		path += pick(r, components)
	}
	return path
}

// place is most often at, below or above one where a step has been: of what is far from all, nothing is to be said but
// no.
func (r *Random) place() Prefix {
	place := Prefix{pick(r, buckets), r.path()}
	if len(r.places) > 0 && r.chance(75) {
		known := pick(r, r.places)
		above := known.Prefix[:strings.LastIndexByte(known.Prefix, '/')+1]
		below := known.Prefix + "/" + place.Prefix
		place = Prefix{known.Bucket, pick(r, []string{known.Prefix, below, below, above, known.Prefix + "x"})}
	}
	r.places = append(r.places, place)
	return place
}

// time is within a few hours, most often next to a full one: bounds and questions shall meet.
func (r *Random) time(unit time.Duration) time.Time {
	at := noon.Add(time.Duration(r.IntN(7)-3) * time.Hour)
	return at.Add(time.Duration(r.IntN(3)-1) * unit)
}

// bound is one of a caveat's. A third lie between two milliseconds, a few before all that computers count from.
func (r *Random) bound() *time.Time {
	unit := time.Millisecond
	if r.chance(33) {
		unit = 333_333 * time.Nanosecond
	}
	at := r.time(unit)
	if r.chance(3) {
		at = at.AddDate(-100, 0, 0)
	}
	return &at
}

// base has a key that was drawn, never one from a passphrase, which would take its time.
func (r *Random) base() Base {
	return Base{
		Satellite:  "12EayRS2V1kEsWESU9QMRseFhdxYxKicsiFmxrsLZHeLUtdps3S@127.0.0.1:7777",
		Head:       r.Bytes(32),
		Secret:     r.Bytes(32),
		DefaultKey: r.Bytes(32),
		Cipher:     pick(r, ciphers),
	}
}

func (r *Random) share() *Share {
	share := &Share{Prefixes: []Prefix{}}
	for range r.IntN(3) {
		share.Prefixes = append(share.Prefixes, r.place())
	}
	given := &share.Permission
	if r.chance(2) {
		return share // of no permission
	}
	for _, allow := range []*bool{&given.AllowDownload, &given.AllowUpload, &given.AllowList, &given.AllowDelete, &given.AllowLock} {
		*allow = r.chance(85)
	}
	if r.chance(15) {
		at := r.time(time.Millisecond) // all that a Date can say
		given.NotBefore = &at
	}
	if r.chance(15) {
		at := r.time(time.Millisecond)
		given.NotAfter = &at
	}
	if r.chance(25) {
		ttl := r.Int64N(1_000_000_000) - 10_000_000
		given.MaxObjectTTL = &ttl
	}
	return share
}

func (r *Random) override() *Override {
	place := r.place()
	if r.chance(90) {
		place.Prefix += "/"
	}
	return &Override{place.Bucket, place.Prefix, pick(r, passphrases), pick(r, salts)}
}

// caveat is what uplink's Share cannot write: rights one by one, a path that is no path, no nonce or a longer one,
// fields of a later day, bytes that are no caveat.
func (r *Random) caveat(access *grant.Access) []byte {
	if r.chance(3) {
		return r.Bytes(1 + r.IntN(7))
	}
	caveat := macaroon.Caveat{Nonce: r.Bytes(r.IntN(9))}
	for _, each := range disallowed(&caveat) {
		*each.Is = r.chance(10)
	}
	for range r.IntN(3) {
		place := r.place()
		prefix, err := encryption.EncryptPathWithStoreCipher(place.Bucket, paths.NewUnencrypted(place.Prefix), access.EncAccess.Store)
		path := []byte(prefix.Raw())
		if err != nil || r.chance(20) {
			path = path[:r.IntN(len(path)+1)]
		}
		caveat.AllowedPaths = append(caveat.AllowedPaths, &macaroon.Caveat_Path{Bucket: []byte(place.Bucket), EncryptedPathPrefix: path})
	}
	if r.chance(15) {
		caveat.NotBefore = r.bound()
	}
	if r.chance(15) {
		caveat.NotAfter = r.bound()
	}
	if r.chance(25) {
		ttl := time.Duration(r.Int64N(1_000_000_000_000))
		caveat.MaxObjectTtl = &ttl
	}
	raw, err := picobuf.Marshal(&caveat)
	if err != nil {
		panic(err)
	}
	if r.chance(30) {
		raw = append(raw, unknownField...)
	}
	return raw
}

// unknownField is field 99 of a protocol buffer, three bytes that nobody knows the meaning of.
var unknownField = []byte{0x9a, 0x06, 0x03, 'n', 'e', 'w'}
