package main

import (
	"net"
	"sync"
)

// watched is a listener of TLS that says of each connection, when it ends, how many bytes came within TLS: what a
// client sends before it knows whom it talks to is one too many.
type watched struct{ net.Listener }

func (listener watched) Accept() (net.Conn, error) {
	conn, err := listener.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return &counted{Conn: conn}, nil
}

type counted struct {
	net.Conn
	received int
	once     sync.Once
}

func (c *counted) Read(into []byte) (int, error) {
	read, err := c.Conn.Read(into)
	c.received += read
	return read, err
}

func (c *counted) Close() error {
	c.once.Do(func() { say(map[string]any{"closed": true, "received": c.received}) })
	return c.Conn.Close()
}
