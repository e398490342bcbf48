// Satellite is as much of one as gives a project's salt to those who have its API key, on Storj's own TLS and RPC. It
// says on stdout, in a line of JSON each, where it listens and what happens to it; it ends when stdin does.
package main

import (
	"context"
	"crypto/tls"
	"encoding/json"
	"flag"
	"io"
	"net"
	"os"
	"sync"

	"storj.io/common/identity"
	"storj.io/common/identity/testidentity"
	"storj.io/common/pb"
	"storj.io/common/peertls/tlsopts"
	"storj.io/common/storj"
	"storj.io/drpc/drpcmigrate"
	"storj.io/drpc/drpcmux"
	"storj.io/drpc/drpcserver"
)

func main() {
	signed := flag.Bool("signed", false, "have an authority that another one signed: a chain of three certificates")
	flag.Parse()

	listener := must(net.Listen("tcp", "127.0.0.1:0"))
	own := ownIdentity(*signed)
	satellite := newSatellite(say)
	say(map[string]any{
		"url":       storj.NodeURL{ID: own.ID, Address: listener.Addr().String()}.String(),
		"other":     ownIdentity(!*signed).ID.String(),
		"apiKey":    satellite.key.Serialize(),
		"narrowKey": satellite.narrowKey().Serialize(),
	})

	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		cancel()
	}()
	check(serve(ctx, listener, own, satellite))
}

// serve takes connections as a satellite's public port does: eight bytes in the clear, TLS, DRPC.
func serve(ctx context.Context, listener net.Listener, own *identity.FullIdentity, satellite pb.DRPCMetainfoServer) error {
	options, err := tlsopts.NewOptions(own, tlsopts.Config{PeerIDVersions: "*"}, nil)
	if err != nil {
		return err
	}
	mux := drpcmux.New()
	if err := pb.DRPCRegisterMetainfo(mux, satellite); err != nil {
		return err
	}
	ports := drpcmigrate.NewListenMux(listener, len(drpcmigrate.DRPCHeader))
	encrypted := tls.NewListener(ports.Route(drpcmigrate.DRPCHeader), options.ServerTLSConfig())
	go func() { _ = ports.Run(ctx) }()
	return drpcserver.New(mux).Serve(ctx, watched{encrypted})
}

func ownIdentity(signed bool) *identity.FullIdentity {
	if signed {
		return testidentity.MustPregeneratedSignedIdentity(0, storj.LatestIDVersion())
	}
	return testidentity.MustPregeneratedIdentity(0, storj.LatestIDVersion())
}

var saying sync.Mutex

func say(what map[string]any) {
	saying.Lock()
	defer saying.Unlock()
	check(json.NewEncoder(os.Stdout).Encode(what))
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func must[T any](made T, err error) T {
	check(err)
	return made
}
