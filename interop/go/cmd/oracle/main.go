// Oracle answers questions about access grants with Storj's own uplink: one request of JSON a line, one answer a line.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"

	"holdfast/interop/internal/grants"
	"storj.io/uplink"
)

// operations are what can be asked, each with the request that it reads.
var operations = map[string]func(request []byte) (any, error){
	"grant": with(func(base grants.Base) (any, error) { return base.Grant() }),
	"apiKey": with(func(base grants.Base) (any, error) {
		key, err := base.APIKey()
		if err != nil {
			return nil, err
		}
		return key.Serialize(), nil
	}),
	"describe": with(func(request struct{ Grant string }) (any, error) { return grants.Describe(request.Grant) }),
	"apply": with(func(request struct {
		Grant string
		Step  grants.Step
	}) (any, error) {
		return grants.Apply(request.Grant, request.Step)
	}),
	"check": with(func(request struct {
		Grant     string
		Secret    grants.Hex
		Questions []grants.Question
	}) (any, error) {
		return grants.Check(request.Grant, request.Secret, request.Questions)
	}),
	"chain": with(func(request struct {
		Seed      uint64
		Questions int
	}) (any, error) {
		return grants.RandomChain(request.Seed, request.Questions)
	}),
	"requestAccess": with(requestAccess),
}

func requestAccess(request struct{ Satellite, APIKey, Passphrase, UserAgent string }) (any, error) {
	config := uplink.Config{UserAgent: request.UserAgent}
	access, err := config.RequestAccessWithPassphrase(context.Background(), request.Satellite, request.APIKey, request.Passphrase)
	if err != nil {
		return nil, err
	}
	return access.Serialize()
}

func with[Request any](answer func(Request) (any, error)) func([]byte) (any, error) {
	return func(line []byte) (any, error) {
		var request Request
		if err := json.Unmarshal(line, &request); err != nil {
			return nil, err
		}
		return answer(request)
	}
}

// answer says why where it cannot; uplink panics at some grants that are broken, such as one without keys.
func answer(line []byte) (answered any) {
	defer func() {
		if reason := recover(); reason != nil {
			answered = map[string]any{"error": fmt.Sprint("panic: ", reason)}
		}
	}()
	var request struct{ Op string }
	if err := json.Unmarshal(line, &request); err != nil {
		return map[string]any{"error": err.Error()}
	}
	operation, ok := operations[request.Op]
	if !ok {
		return map[string]any{"error": fmt.Sprintf("there is no operation %q", request.Op)}
	}
	result, err := operation(line)
	if err != nil {
		return map[string]any{"error": err.Error()}
	}
	return map[string]any{"result": result}
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<24)
	answers := json.NewEncoder(os.Stdout)
	for lines.Scan() {
		if err := answers.Encode(answer(lines.Bytes())); err != nil {
			panic(err)
		}
	}
	if err := lines.Err(); err != nil {
		panic(err)
	}
}
