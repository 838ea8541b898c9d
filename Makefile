# Two commands do all the set-up on a fresh machine: `make site` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --constraint constraints.txt

.PHONY: help site serve check lint test browser pictures benchmark constraints clean
help: ## what there is to make
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /make \1  \t/'

site: $(VENV)/.site ## check the content and build the handbook into site/
	@$(BIN)/handbook build

serve: $(VENV)/.site ## show the handbook live while you edit
	@$(BIN)/handbook serve

check: $(VENV)/.site ## only check the content
	@$(BIN)/handbook check

lint: $(VENV)/.test ## format, lint and types
	@$(BIN)/ruff format --check generator tests
	@$(BIN)/ruff check generator tests
	@$(BIN)/mypy

test: lint browser ## everything that CI runs
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder
	@echo "Format, lint, types and all tests passed; what they compare with lies in tests/expected."

# Debian's Chromium where apt can install it, else Playwright's own; without either the tests cannot run.
browser: $(VENV)/.test ## find a browser for the tests, or install one
	@found=; for name in chromium chromium-browser google-chrome; do \
	  found=$${found:-$$(command -v $$name || true)}; \
	done; \
	if [ -n "$$found" ]; then \
	  echo "The browser tests use $$found."; \
	elif command -v apt-get >/dev/null 2>&1 && [ "$$(id -u)" = 0 ]; then \
	  echo "Installing Chromium with apt-get for the browser tests."; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; \
	else \
	  echo "Installing Playwright's Chromium for the browser tests."; \
	  $(BIN)/playwright install chromium || { echo "No browser: install Chromium, then run make test again." >&2; exit 1; }; \
	fi

pictures: $(VENV)/.site $(VENV)/.test browser ## pictures of every kind of page, in build/pictures
	@$(BIN)/python -m tests.browser.pictures

benchmark: $(VENV)/.site $(VENV)/.test browser ## how the search bears a thousand entries, beside the theme's own
	@$(BIN)/python -m tests.benchmark

constraints: ## renew constraints.txt with the newest versions that fit pyproject.toml
	@rm -rf build/fresh && $(PYTHON) -m venv build/fresh
	@build/fresh/bin/python -m pip --disable-pip-version-check install --quiet '.[dev]'
	@{ echo "# Exact versions; renewed with \`make constraints\`."; \
	   build/fresh/bin/python -m pip --disable-pip-version-check freeze --exclude hr-handbook | grep -E '^[A-Za-z0-9_.-]+==[^ ]+$$'; } > constraints.txt
	@rm -rf build/fresh build/lib build/bdist.*
	@echo "$$(grep -c == constraints.txt) versions in constraints.txt"

# Needs npm; what it took is in site_templates/theme/assets/vendor/manifest.json, which a test compares with the files.
vendor: $(VENV)/.site ## renew the scripts of others with their newest versions on npm
	@rm -rf build/vendor && mkdir -p build/vendor
	@cd build/vendor && npm pack --silent minisearch >/dev/null && tar -xzf minisearch-*.tgz
	@$(BIN)/python -m tests.vendored build/vendor/package
	@rm -rf build/vendor
	@git diff --stat -- site_templates/theme/assets/vendor

clean: ## remove what was built, not what was installed
	rm -rf site build/pictures .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find build/docs -mindepth 1 -not -name .gitignore -delete

$(VENV)/bin/python:
	@echo "Making the environment in $(VENV)."
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; this is " + sys.version.split()[0])'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.site: $(VENV)/bin/python pyproject.toml constraints.txt
	@echo "Installing the generator into $(VENV); this happens once."
	@$(PIP) --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.site
	@echo "Installing what the tests need into $(VENV); this happens once."
	@$(PIP) --editable '.[dev]'
	@touch $@
