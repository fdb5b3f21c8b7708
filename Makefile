# `make` lists the targets.
PRESET ?= release
BUILD := build/$(PRESET)
JOBS ?= $(shell nproc)
FUZZ_SECONDS ?= 60
MINUTES ?= 10

.PHONY: help setup configure build test test-unit test-db test-e2e test-web golden asan tsan sanitize fuzz soak lint fix bench run where new-rpc tools clean

help:  ## list the targets
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup:  ## install what a fresh Debian 12 lacks (says what)
	@deploy/local/setup

configure: setup
	@cmake --preset $(PRESET) >/dev/null

build: configure  ## build everything (PRESET=release, debug, asan, tsan)
	@cmake --build $(BUILD) -j $(JOBS)

test: build  ## build, then every test against a private PostgreSQL
	@ctest --test-dir $(BUILD) -j $(JOBS) --output-on-failure

test-unit test-db test-e2e test-web: test-%: build  ## one label alone
	@ctest --test-dir $(BUILD) -j $(JOBS) -L '^$*$$' --output-on-failure

golden: configure  ## write tests/golden anew: each service's tables after all migrations
	@cmake --build $(BUILD) -j $(JOBS) --target golden_schema_test
	@UPDATE_GOLDEN=1 ctest --test-dir $(BUILD) -R '^golden_schema_test$$' --output-on-failure

asan:  ## unit and database tests under AddressSanitizer and UBSan
	@$(MAKE) build PRESET=asan
	@ctest --test-dir build/asan -j $(JOBS) -L 'unit|db' --output-on-failure

tsan:  ## unit and database tests under ThreadSanitizer
	@$(MAKE) build PRESET=tsan
	@ctest --test-dir build/tsan -j $(JOBS) -L 'unit|db' --output-on-failure

sanitize: asan tsan  ## both, over the unit and database tests of the whole tree

fuzz:  ## every fuzz target under libFuzzer, ASan and UBSan (FUZZ_SECONDS=60 each)
	@$(MAKE) configure PRESET=fuzz
	@cmake --build build/fuzz -j $(JOBS) --target fuzz_targets
	@tests/fuzz/run build/fuzz $(FUZZ_SECONDS)

soak: build  ## the suite under load: no failed call, flat memory (MINUTES=10)
	@cmake --build $(BUILD) -j $(JOBS) --target vinculo_soak_test
	@VINCULO_SOAK_MINUTES=$(MINUTES) $(BUILD)/tests/soak/vinculo_soak_test

lint:  ## formatting, clang-tidy, protos, shell, layers; says which tool is absent
	@tools/lint/lint

fix:  ## everything lint can repair
	@tools/lint/lint --fix

tools:  ## grpcurl, ghz, buf at pinned versions into .local/tools
	@deploy/tools/install

bench: build  ## benchmarks beside their yardsticks, about 45 minutes; writes docs/benchmarks.md
	@tests/load/bench $(BUILD) --write

run: build  ## everything running: PostgreSQL, services, demo portfolio, pages
	@deploy/local/run $(BUILD)

where:  ## make where Q="loyalty term": the rule, its file and line
	@tools/where "$(Q)"

new-rpc:  ## make new-rpc SERVICE=contract RPC=SuspendContract AREA=terms: the places to touch
	@tools/new-rpc "$(SERVICE)" "$(RPC)" "$(AREA)"

clean:  ## remove what was built (not the data of `make run`)
	@rm -rf build
