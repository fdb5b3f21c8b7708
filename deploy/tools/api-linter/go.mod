module vinculo/deploy/tools/api-linter
go 1.19
require github.com/googleapis/api-linter v1.31.0
