#!/usr/bin/env bash
# Debian's Chromium, and poppler to read what it prints, for the tests in a real browser.
# Does nothing where they are there already.
set -euo pipefail
command -v chromium >/dev/null && command -v pdftotext >/dev/null && exit 0
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
as_root apt-get update -qq
as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium poppler-utils
