# The words people type. `make help` prints them.

SHELL := /bin/sh
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

export npm_config_loglevel := error

HONGTOU := node dist/cli.js
MANUAL := $(shell find content/manual -type f -not -path '*/_print/*')
SOURCES := $(shell find src scripts -type f \( -name '*.ts' -o -name 'tsconfig.json' -o -path 'src/preview/client/*' -o -name 'manual.css' \))
RUN_TESTS := node --import tsx scripts/test.ts

.PHONY: help setup pdf preview lint precision package bundle bare vsix test soak fuzz check style bench golden schema manual tidy all clean types unused

help: ## print this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 14

setup: dist/cli.js ## install what is missing; a no-op when nothing changed

pdf: setup ## content/**/*.md → output/**/*.pdf
	@$(HONGTOU) build

preview: setup ## live pages in the browser
	@$(HONGTOU) preview --open

package: setup ## hongtou-VERSION.tgz, to be installed in a project of one's own
	@npm pack --silent

bundle: setup ## everything for Linux, Node.js and browser too → output/hongtou-linux-x64.tar.gz
	@node --import tsx scripts/bundle.ts

bare: bundle ## unpack the bundle in a bare Debian and use it there: by root, with debootstrap
	@$(RUN_TESTS) --soak tests/bundle

vsix: setup ## the extension for VS Code → output/hongtou-VERSION.vsix
	@node --import tsx scripts/vscode.ts

test: setup ## run every test (TESTS='tests/html tests/pages/seals.test.ts': these alone)
	@$(RUN_TESTS) $(TESTS)

soak: setup ## run what takes long by nature: thousands of saves, whole books, workers killed
	@$(RUN_TESTS) --soak $(TESTS)

fuzz: setup ## try damaged files and documents that nobody wrote, for FUZZ_S seconds
	@node --import tsx tests/fuzz/fuzz.ts --seconds $(or $(FUZZ_S),600)

lint: setup ## content/**/*.md against the rules of official writing
	@$(HONGTOU) lint

check: setup ## measure output/**/*.pdf against GB/T 9704—2012
	@$(HONGTOU) check

style: setup types unused ## format, types, lint and unused code of the program itself
	@npx biome ci --error-on-warnings

types: setup
	@npx tsc --project .
	@npx tsc --project src/pages/in-browser
	@npx tsc --project src/preview/client
	@npx tsc --project tests/preview

unused: setup
	@npx knip

bench: setup ## measure speed and memory, as ratios in one run (BENCH_ONLY=goals: the goals alone; PART=preview: save to sight; QUICK=1: a look)
	@node --import tsx tests/$(or $(PART),bench)/bench.ts $(if $(BENCH_ONLY),--only $(BENCH_ONLY)) $(if $(QUICK),--quick --no-write)

precision: setup ## count the false alarms of the rules of the text, into tests/lint/precision.md
	@node --import tsx tests/lint/precision.ts

golden: setup ## rewrite the goldens of the tests; read the difference before you commit
	@UPDATE=1 $(RUN_TESTS) --reporter=dot $(TESTS)

schema: setup ## write the JSON Schema of the front matter
	@node --import tsx scripts/schema.ts
	@npx biome check --write --log-level=error content/document.schema.json

manual: setup ## write the manual: its pages of reference, its pictures, its PDFs (output/manual)
	@node --import tsx scripts/manual.ts

tidy: setup ## format the code
	@npx biome check --write

all: style test ## the style and every test, as CI has them

clean: ## remove everything made
	rm -rf output dist .tests node_modules hongtou-*.tgz

node_modules/.package-lock.json: package.json package-lock.json .npmrc
	@node -e "const [a, b] = process.versions.node.split('.').map(Number); \
	  if (a < 20 || (a === 20 && b < 19)) { \
	    console.error('需要 Node.js 20.19 或更高版本 / Node.js >= 20.19 is needed; this is ' + process.version); process.exit(1) }"
	@npm ci
	@touch $@

dist/cli.js: node_modules/.package-lock.json $(SOURCES) $(MANUAL)
	@node --import tsx scripts/build.ts
