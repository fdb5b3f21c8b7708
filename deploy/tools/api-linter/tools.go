//go:build tools

// Package tools pins api-linter: go.sum keeps what was fetched once, so no checksum server is asked.
package tools

import _ "github.com/googleapis/api-linter/cmd/api-linter"
