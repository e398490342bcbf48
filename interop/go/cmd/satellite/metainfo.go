package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"time"

	"storj.io/common/macaroon"
	"storj.io/common/pb"
	"storj.io/common/rpc/rpcstatus"
)

// satellite has one project, and one API key for it, which may have been restricted.
type satellite struct {
	pb.DRPCMetainfoUnimplementedServer
	secret []byte
	key    *macaroon.APIKey
	say    func(map[string]any)
}

func newSatellite(say func(map[string]any)) *satellite {
	secret := must(macaroon.NewSecret())
	return &satellite{secret: secret, key: must(macaroon.NewAPIKey(secret)), say: say}
}

// narrowKey is the project's key, but for reading in one bucket.
func (s *satellite) narrowKey() *macaroon.APIKey {
	return must(s.key.Restrict(macaroon.WithNonce(macaroon.Caveat{
		DisallowWrites:  true,
		DisallowDeletes: true,
		AllowedPaths:    []*macaroon.Caveat_Path{{Bucket: []byte("photos")}},
	})))
}

// ProjectInfo gives the salt to a key that is of this project and valid; what it says else, satellites say.
func (s *satellite) ProjectInfo(ctx context.Context, request *pb.ProjectInfoRequest) (*pb.ProjectInfoResponse, error) {
	s.say(map[string]any{"rpc": "ProjectInfo", "userAgent": string(request.Header.UserAgent)})
	key, err := macaroon.ParseRawAPIKey(request.Header.ApiKey)
	if err != nil {
		return nil, rpcstatus.Error(rpcstatus.InvalidArgument, "Invalid API credentials")
	}
	action := macaroon.Action{Op: macaroon.ActionProjectInfo, Time: time.Now()}
	if !bytes.Equal(key.Head(), s.key.Head()) || key.Check(ctx, s.secret, macaroon.APIKeyVersionMin, action, nil) != nil {
		return nil, rpcstatus.Error(rpcstatus.PermissionDenied, "Unauthorized API credentials")
	}
	salt := sha256.Sum256(s.key.Head())
	return &pb.ProjectInfoResponse{ProjectSalt: salt[:]}, nil
}
