# What a developer types. See CONTRIBUTING.md.

export CGO_ENABLED = 0
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2

.PHONY: build run test race check docs lab

build: ## the binary, bin/nlsh
	go build -trimpath -o bin/nlsh ./cmd/nlsh

run: ## build it and try it: a script that shows and changes a network of its own
	go run ./cmd/nlsh --isolated scripts/tour.star

test: ## every test: on this machine's kernel, and on the kernels of the lab what this one lacks
	go run ./tests/run $(TESTFLAGS)

race: ## the tests of what runs on several threads, with the race detector; needs a C compiler
	CGO_ENABLED=1 go test -race ./nl ./builtins ./tests/netns ./tests/tuntap

check: ## formatting, vet, staticcheck
	@test -z "$$(gofmt -l .)" || { echo "not formatted (gofmt -w):"; gofmt -l .; exit 1; }
	go vet -composites=false ./...  # tables are rows without keys
	staticcheck=$$(command -v staticcheck || ls "$$(go env GOPATH)/bin/staticcheck" 2>/dev/null); \
		$${staticcheck:-go run $(STATICCHECK)} ./...

docs: ## docs/reference, from the doc strings
	go run ./tests/docs/reference

lab: build ## a prompt inside a full kernel, with nlsh in it
	PATH="$(CURDIR)/bin:$$PATH" go run ./tests/lab shell
