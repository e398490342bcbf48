package grants

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"

	"storj.io/common/base58"
)

// InOrder puts the keys of a serialized access grant in order, and changes nothing else: uplink writes them as a map of
// Go comes, otherwise each time.
func InOrder(serialized string) (string, error) {
	const encryptionAccess, storeEntries = 3, 2 // grant.proto of storj.io/common

	payload, version, err := base58.CheckDecode(serialized)
	if err != nil {
		return "", err
	}
	fields, err := split(payload)
	if err != nil {
		return "", err
	}
	for i := range fields {
		if fields[i].number != encryptionAccess {
			continue
		}
		inner, err := split(fields[i].value)
		if err != nil {
			return "", err
		}
		slices.SortStableFunc(inner, func(a, b field) int {
			if a.number == storeEntries && b.number == storeEntries {
				return bytes.Compare(a.value, b.value)
			}
			return a.number - b.number
		})
		fields[i].whole = binary.AppendUvarint([]byte{encryptionAccess<<3 | lengthDelimited}, uint64(len(fields[i].value)))
		fields[i].whole = append(fields[i].whole, join(inner)...)
	}
	return base58.CheckEncode(join(fields), version), nil
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
