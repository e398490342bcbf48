// Makes the calls of a plan, which comes on stdin, with whichever client stands beside it: an operation is the method of
// its name, and what the plan has for an argument is read as the argument's own type.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"os"
	"reflect"
	"strings"

	"holdfast/interop/oapi-codegen/client"
)

type call struct {
	Nth               int
	BaseUrl           string
	OperationId       string
	MediaType         string
	Parameters        []struct{ Name, In string }
	Path              map[string]string
	Query             map[string]json.RawMessage
	Headers           map[string]json.RawMessage
	Body              json.RawMessage
	CredentialHeaders map[string]string
}

type outcome struct {
	Nth   int    `json:"nth"`
	Error string `json:"error,omitempty"`
}

func main() {
	var plan struct{ Calls []call }
	if err := json.NewDecoder(os.Stdin).Decode(&plan); err != nil {
		panic(err)
	}
	outcomes := []outcome{}
	for _, each := range plan.Calls {
		made := outcome{Nth: each.Nth}
		if err := each.make(); err != nil {
			made.Error = err.Error()
		}
		outcomes = append(outcomes, made)
	}
	if err := json.NewEncoder(os.Stdout).Encode(outcomes); err != nil {
		panic(err)
	}
}

func (c call) make() error {
	// The generated client knows of no security scheme; its callers add headers to each request.
	authorise := func(_ context.Context, request *http.Request) error {
		for name, value := range c.CredentialHeaders {
			request.Header.Set(name, value)
		}
		return nil
	}
	made, err := client.NewClientWithResponses(c.BaseUrl, client.WithRequestEditorFn(authorise))
	if err != nil {
		return err
	}
	method := reflect.ValueOf(made).MethodByName(c.method())
	if !method.IsValid() {
		return fmt.Errorf("the client has no method %s", c.method())
	}
	arguments, err := c.arguments(method.Type())
	if err != nil {
		return err
	}
	err, _ = method.Call(arguments)[1].Interface().(error)
	return err
}

func (c call) isForm() bool { return c.MediaType == "multipart/form-data" }

func (c call) method() string {
	name := strings.ToUpper(c.OperationId[:1]) + c.OperationId[1:]
	if c.isForm() {
		name += "WithBody"
	}
	return name + "WithResponse"
}

// Path values come first, in their order in the path; then the other parameters in one struct, and the body.
func (c call) arguments(method reflect.Type) ([]reflect.Value, error) {
	arguments := []reflect.Value{reflect.ValueOf(context.Background())}
	for _, parameter := range c.Parameters {
		if parameter.In == "path" {
			text, _ := json.Marshal(c.Path[parameter.Name])
			value, err := read(text, method.In(len(arguments)))
			if err != nil {
				return nil, err
			}
			arguments = append(arguments, value)
		}
	}
	last := method.NumIn() - 1 // of functions that edit the request
	if next := len(arguments); next < last && method.In(next).Kind() == reflect.Pointer {
		named := map[string]json.RawMessage{}
		for _, place := range []map[string]json.RawMessage{c.Query, c.Headers} {
			for name, value := range place {
				named[name] = value
			}
		}
		text, _ := json.Marshal(named)
		value, err := read(text, method.In(next))
		if err != nil {
			return nil, err
		}
		arguments = append(arguments, value)
	}
	if c.isForm() {
		contentType, body, err := form(c.Body)
		return append(arguments, reflect.ValueOf(contentType), reflect.ValueOf(body)), err
	}
	if c.Body == nil {
		return arguments, nil
	}
	value, err := read(c.Body, method.In(len(arguments)))
	return append(arguments, value), err
}

// Refuses a name that the type does not have: what is passed over is not sent.
func read(text []byte, as reflect.Type) (reflect.Value, error) {
	value := reflect.New(as)
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	return value.Elem(), decoder.Decode(value.Interface())
}

type file struct{ Filename, Text string }

// The generated client takes a form as bytes that its caller has written.
func form(fields []byte) (string, io.Reader, error) {
	body := &bytes.Buffer{}
	writer := multipart.NewWriter(body)
	var given map[string]json.RawMessage
	if err := json.Unmarshal(fields, &given); err != nil {
		return "", nil, err
	}
	for name, value := range given {
		if err := add(writer, name, value); err != nil {
			return "", nil, err
		}
	}
	return writer.FormDataContentType(), body, writer.Close()
}

func add(writer *multipart.Writer, name string, value []byte) error {
	var text string
	if json.Unmarshal(value, &text) == nil {
		return writer.WriteField(name, text)
	}
	var one file
	files := []file{}
	if json.Unmarshal(value, &one) == nil {
		files = append(files, one)
	} else if err := json.Unmarshal(value, &files); err != nil {
		return err
	}
	for _, each := range files {
		// As browsers write it ("multipart/form-data encoding algorithm" of HTML); Go puts a backslash before it.
		filename := strings.ReplaceAll(each.Filename, `"`, "%22")
		part, err := writer.CreateFormFile(name, filename)
		if err == nil {
			_, err = io.WriteString(part, each.Text)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
