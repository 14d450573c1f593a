# Every target is one command on a fresh machine with Python 3.11+ and make.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
export NO_MKDOCS_2_WARNING := 1
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: serve build check preview compare overdue outside canary test audit faults bench lint lock browser clean

PLOTLY := node_modules/.package-lock.json

serve: $(VENV)/.site $(PLOTLY)  ## both languages with live reload
	$(RUN) -m mkdocs serve

build: $(VENV)/.site $(PLOTLY)  ## site/, in all languages; SITE_URL sets the address
	$(RUN) -m macros.build

check: $(VENV)/.site            ## data and pages, every problem at once
	$(RUN) -m macros.check

overdue: $(VENV)/.site          ## datasets whose promised update is late
	$(RUN) -m macros.overdue $(OVERDUE)

outside: build                  ## links to other sites that are gone; needs the network
	$(RUN) -m macros.outside $(OUTSIDE)

# The heir of MkDocs builds the same site; what differs for readers is told, and nothing should.
canary: build $(VENV)/.canary
	$(RUN) -m properdocs build --strict -f mkdocs.yml --site-dir .cache/canary
	$(RUN) -m macros.compare site .cache/canary --html .cache/canary.html

test: $(VENV)/.dev $(PLOTLY) browser lint ## everything, in parallel, in a real browser
	$(RUN) -m pytest -n auto $(TESTS)

audit: $(VENV)/.dev $(PLOTLY) browser ## every page: axe, reflow, keyboard, print, policy; slow
	$(RUN) -m pytest -n auto -o addopts="--import-mode=importlib -p no:cacheprovider" \
	  tests/browser/audit

faults: $(VENV)/.dev $(PLOTLY) browser ## every check seen to fail of a deliberate fault; slow
	$(RUN) -m tests.faults $(FAULTS)

compare: $(VENV)/.dev browser   ## what changes for readers between the built sites OLD and NEW
	$(RUN) -m macros.compare $(OLD) $(NEW) --html changes.html --pictures \
	  $(if $(SUMMARY),--summary $(SUMMARY))

# What a change does for readers: the site at BASE beside the one just built, in changes.html.
BASE ?= origin/main
preview: $(VENV)/.dev $(PLOTLY) browser
	rm -rf .cache/base && git worktree prune && git worktree add --quiet --detach .cache/base $(BASE)
	ln -s ../../node_modules .cache/base/node_modules
	cd .cache/base && $(CURDIR)/$(RUN) -m macros.build
	$(RUN) -m macros.compare .cache/base/site site --html changes.html --pictures \
	  $(if $(GITHUB_STEP_SUMMARY),--summary $(GITHUB_STEP_SUMMARY))

bench: $(VENV)/.dev $(PLOTLY)   ## times and weights beside the last ones, into benchmarks/results.md
	$(RUN) -m benchmarks

lint: $(VENV)/.dev
	$(RUN) -m ruff check macros tests benchmarks
	$(RUN) -m ruff format --check macros tests benchmarks
	$(RUN) -m mypy

browser: $(VENV)/.dev           ## find a Chrome or Chromium, or install one
	$(RUN) -m tests.browser.find

lock: $(VENV)/.dev              ## renew the pins' hashes; names no registry
	$(RUN) -m uv pip compile --quiet --universal --generate-hashes --no-header \
	  --no-emit-index-url pyproject.toml -o requirements.txt
	$(RUN) -m uv pip compile --quiet --universal --generate-hashes --no-header \
	  --no-emit-index-url --group dev pyproject.toml -o requirements-dev.txt
	$(RUN) -m uv pip compile --quiet --universal --generate-hashes --no-header \
	  --no-emit-index-url --group canary -c requirements.txt -o requirements-canary.txt

$(PLOTLY): package-lock.json $(VENV)/.site
	$(RUN) -m macros.chartpages.vendor

clean:
	rm -rf site .site-new .site-old .cache node_modules $(VENV)

# Both lists are installed into one environment, the larger one last.
$(VENV)/.site: requirements.txt
	test -x $(RUN) || $(PYTHON) -m venv $(VENV)
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

$(VENV)/.canary: requirements-canary.txt $(VENV)/.site
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-canary.txt
	touch $@

$(VENV)/.dev: requirements-dev.txt
	test -x $(RUN) || $(PYTHON) -m venv $(VENV)
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $(VENV)/.site $@
