# Every target is one command on a fresh machine with Python 3.11+ and make.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
export NO_MKDOCS_2_WARNING := 1
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: serve build check test lint lock browser clean

serve: $(VENV)/.site            ## both languages with live reload
	$(RUN) -m mkdocs serve

build: $(VENV)/.site            ## site/, in all languages; SITE_URL sets the address
	$(RUN) -m macros.build

check: $(VENV)/.site            ## data and pages, every problem at once
	$(RUN) -m macros.check

test: $(VENV)/.dev browser lint ## everything, in parallel, in a real browser
	$(RUN) -m pytest -n auto $(TESTS)

lint: $(VENV)/.dev
	$(RUN) -m ruff check macros tests
	$(RUN) -m ruff format --check macros tests
	$(RUN) -m mypy

browser: $(VENV)/.dev           ## find a Chrome or Chromium, or install one
	$(RUN) -m tests.browser.find

lock: $(VENV)/.dev              ## renew the pins' hashes; names no registry
	$(RUN) -m uv pip compile --quiet --universal --generate-hashes --no-header \
	  --no-emit-index-url pyproject.toml -o requirements.txt
	$(RUN) -m uv pip compile --quiet --universal --generate-hashes --no-header \
	  --no-emit-index-url --group dev pyproject.toml -o requirements-dev.txt

clean:
	rm -rf site .site-new .site-old .cache $(VENV)

$(VENV)/.site: requirements.txt
	test -x $(RUN) || $(PYTHON) -m venv $(VENV)
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

$(VENV)/.dev: requirements-dev.txt
	test -x $(RUN) || $(PYTHON) -m venv $(VENV)
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $(VENV)/.site $@
