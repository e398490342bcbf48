package grants

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"slices"

	"storj.io/common/base58"
)

// The numbers of fields in grant.proto of storj.io/common.
const (
	encryptionAccess        = 3    // of Scope
	storeEntries            = 2    // of EncryptionAccess
	bucket, unencryptedPath = 1, 2 // of StoreEntry
)

// InOrder puts the keys of a serialized access grant in order, by bucket and path, and changes nothing else: uplink
// writes them as a map of Go comes, otherwise each time.
func InOrder(serialized string) (string, error) {
	payload, version, err := base58.CheckDecode(serialized)
	if err != nil {
		return "", err
	}
	fields, err := split(payload)
	if err != nil {
		return "", err
	}
	for i, each := range fields {
		if each.number != encryptionAccess {
			continue
		}
		inner, err := split(each.value)
		if err != nil {
			return "", err
		}
		slices.SortStableFunc(inner, func(a, b field) int {
			return cmp.Or(a.number-b.number, compareEntries(a, b))
		})
		fields[i].whole = slices.Concat(each.whole[:len(each.whole)-len(each.value)], join(inner))
	}
	return base58.CheckEncode(join(fields), version), nil
}

func compareEntries(a, b field) int {
	if a.number != storeEntries {
		return 0
	}
	return cmp.Or(bytes.Compare(a.inside(bucket), b.inside(bucket)), bytes.Compare(a.inside(unencryptedPath), b.inside(unencryptedPath)))
}

const (
	varint          = 0
	lengthDelimited = 2
)

// field is one of a protocol buffer: as a whole, with its tag and length, and its value if that has a length.
type field struct {
	number       int
	whole, value []byte
}

// inside is the value of a field in this one; nothing where it is left out, as empty ones are.
func (f field) inside(number int) []byte {
	fields, _ := split(f.value)
	for _, each := range fields {
		if each.number == number {
			return each.value
		}
	}
	return nil
}

func split(message []byte) (fields []field, err error) {
	for len(message) > 0 {
		tag, read := binary.Uvarint(message)
		number, ahead := binary.Uvarint(message[max(read, 0):])
		end := read + ahead
		if read <= 0 || ahead <= 0 {
			return nil, errors.New("a field is cut off")
		}
		found := field{number: int(tag >> 3)}
		switch tag & 7 {
		case varint:
		case lengthDelimited:
			if number > uint64(len(message)-end) {
				return nil, errors.New("a field is cut off")
			}
			found.value = message[end : end+int(number)]
			end += int(number)
		default:
			return nil, errors.New("an access grant has no such field")
		}
		found.whole = message[:end]
		fields, message = append(fields, found), message[end:]
	}
	return fields, nil
}

func join(fields []field) (message []byte) {
	for _, each := range fields {
		message = append(message, each.whole...)
	}
	return message
}
