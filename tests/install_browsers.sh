#!/usr/bin/env bash
# Debian's Chromium, Firefox and Java, and poppler to read what is printed: for the tests in real browsers
# and for the proofs. Does nothing where they are there already.
# Everything else comes from requirements-dev.lock and package-lock.json.
set -euo pipefail
wanted=()
command -v chromium >/dev/null || wanted+=(chromium)
command -v firefox-esr >/dev/null || wanted+=(firefox-esr)
command -v java >/dev/null || wanted+=(default-jre-headless)
command -v pdftotext >/dev/null || wanted+=(poppler-utils)
[ ${#wanted[@]} = 0 ] && exit 0
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
as_root apt-get update -qq
as_root env DEBIAN_FRONTEND=noninteractive \
  apt-get install -y -qq --no-install-recommends "${wanted[@]}"
