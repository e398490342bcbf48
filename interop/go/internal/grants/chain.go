package grants

import (
	"cmp"
	"crypto/rand"
	"io"
	"strings"
	"time"

	"storj.io/common/grant"
)

// Chain is a random access grant and what was made of it, step by step.
type Chain struct {
	Base  Base   `json:"base"`
	Grant string `json:"grant"`
	Links []Link `json:"links"`
	// Questions are put to the last grant.
	Questions []Question `json:"questions"`
	Answers   []bool     `json:"answers"`
}

// Link is a step and the grant that comes of it, or why uplink refuses it; then the next step goes on from before it.
type Link struct {
	Step  Step   `json:"step"`
	Grant string `json:"grant,omitempty"`
	Error string `json:"error,omitempty"`
}

// Last is the grant at the end.
func (chain *Chain) Last() string {
	last := chain.Grant
	for _, link := range chain.Links {
		last = cmp.Or(link.Grant, last)
	}
	return last
}

// RandomChain makes the chain of a seed, and asks `questions` about its end. All of it follows from the seed, also the
// nonces that uplink draws.
func RandomChain(seed uint64, questions int) (*Chain, error) {
	random := NewRandom(seed)
	defer func(reader io.Reader) { rand.Reader = reader }(rand.Reader)
	rand.Reader = random.source

	chain := &Chain{Base: random.base(), Links: []Link{}, Questions: []Question{}}
	var err error
	if chain.Grant, err = chain.Base.Grant(); err != nil {
		return nil, err
	}
	for range 1 + random.IntN(3) {
		link, err := random.link(chain.Last())
		if err != nil {
			return nil, err
		}
		chain.Links = append(chain.Links, *link)
		if link.unreadable() {
			// No key is left then, and no cipher: uplink writes keys without one, which our client refuses.
			break
		}
	}
	for range questions {
		chain.Questions = append(chain.Questions, random.question())
	}
	chain.Answers, err = Check(chain.Last(), chain.Base.Secret, chain.Questions)
	return chain, err
}

func (link *Link) unreadable() bool {
	return link.Step.Caveat != nil && describeCaveat(*link.Step.Caveat).Error != ""
}

func (r *Random) link(from string) (*Link, error) {
	access, err := grant.ParseAccess(from)
	if err != nil {
		return nil, err
	}
	link := &Link{Step: r.step(access)}
	made, refused := Apply(from, link.Step)
	if refused != nil {
		link.Error = refused.Error()
		return link, nil
	}
	link.Grant, err = InOrder(made)
	return link, err
}

func (r *Random) step(access *grant.Access) Step {
	switch drawn := r.IntN(100); {
	case drawn < 65:
		return Step{Share: r.share()}
	case drawn < 88:
		return Step{Override: r.override()}
	default:
		caveat := Hex(r.caveat(access))
		return Step{Caveat: &caveat}
	}
}

func (r *Random) question() Question {
	place := r.place()
	question := Question{pick(r, actionNames), place.Bucket, place.Prefix, r.time(time.Millisecond)}
	if question.Action == "list" && question.Key != "" && !strings.HasSuffix(question.Key, "/") {
		question.Key += "/"
	}
	return question
}
