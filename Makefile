# Two commands do everything on a machine with Python 3.11 or newer, venv and make:
#   make        set up, and show the library of this repository at the address that it prints
#   make test   set up, and run all tests

PYTHON ?= python3
BIN := .venv/bin

.PHONY: show test lock clean
.DEFAULT_GOAL := show

show: .venv/ready
	@$(BIN)/doorleefd serve

test: .venv/ready-to-test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -m "not browser"
	tests/browser/install_chromium.sh
	$(BIN)/pytest -m browser

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

# Needs `uv`. The lock files carry hashes and no download addresses.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --no-header --generate-hashes \
	  --no-emit-index-url --no-emit-find-links -o requirements.lock pyproject.toml
	uv pip compile --quiet --universal --python-version 3.11 --no-header --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --extra dev -c requirements.lock \
	  -o requirements-dev.lock pyproject.toml

clean:
	rm -rf .venv .doorleefd _site
