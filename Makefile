# The words people type. `make help` prints them.

SHELL := /bin/sh
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

export npm_config_loglevel := error

HONGTOU := node dist/cli.js
SOURCES := $(shell find src scripts -type f \( -name '*.ts' -o -name 'tsconfig.json' -o -path 'src/preview/client/*' \))
TESTS    = $(shell find tests -name '*.test.ts' | sort)
# Node.js leaves a processor free; what tests wait for is the browser.
TESTS_AT_ONCE = $(shell node -p 'os.availableParallelism()')

.PHONY: help setup pdf preview check test lint bench golden schema tidy clean all types format dead

help: ## print this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 14

setup: dist/cli.js ## install what is missing; a no-op when nothing changed

pdf: setup ## content/**/*.md → output/**/*.pdf
	@$(HONGTOU) build

preview: setup ## live pages in the browser
	@$(HONGTOU) preview --open

test: setup ## run every test
	@test -n "$(TESTS)" || { echo 'No tests found'; exit 1; }
	@node --import tsx --test --test-concurrency=$(TESTS_AT_ONCE) --test-reporter=spec $(TESTS)

check: setup ## measure output/**/*.pdf against GB/T 9704—2012
	@$(HONGTOU) check

lint: setup types dead ## format, types, lint, unused code
	@npx biome ci --error-on-warnings

types: setup
	@npx tsc --project .
	@npx tsc --project src/pages/in-browser
	@npx tsc --project src/preview/client
	@npx tsc --project tests/preview

dead: setup
	@npx knip

bench: setup ## measure speed and memory, as ratios in one run (PART=preview: save to sight; QUICK=1: a look)
	@node --import tsx tests/$(or $(PART),bench)/bench.ts $(if $(QUICK),--quick --no-write)

golden: setup ## rewrite the goldens of the tests; read the difference before you commit
	@UPDATE=1 node --import tsx --test --test-reporter=dot $(TESTS)

schema: setup ## write the JSON Schema of the front matter
	@node --import tsx scripts/schema.ts
	@npx biome check --write --log-level=error content/document.schema.json

tidy: setup ## format the code
	@npx biome check --write

all: lint test ## everything CI runs

clean: ## remove everything made
	rm -rf output dist node_modules

node_modules/.package-lock.json: package.json package-lock.json .npmrc
	@node -e "const [a, b] = process.versions.node.split('.').map(Number); \
	  if (a < 20 || (a === 20 && b < 19)) { \
	    console.error('需要 Node.js 20.19 或更高版本 / Node.js >= 20.19 is needed; this is ' + process.version); process.exit(1) }"
	@npm ci
	@touch $@

dist/cli.js: node_modules/.package-lock.json $(SOURCES)
	@node --import tsx scripts/build.ts
