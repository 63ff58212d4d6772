#!/usr/bin/env bash
# Debian's Java, Chromium and Firefox, for the proofs. Does nothing where they are there already.
# Everything else comes from requirements-dev.lock and package-lock.json.
set -euo pipefail
wanted=()
command -v java >/dev/null || wanted+=(default-jre-headless)
command -v chromium >/dev/null || wanted+=(chromium)
command -v firefox-esr >/dev/null || wanted+=(firefox-esr)
[ ${#wanted[@]} = 0 ] && exit 0
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
as_root apt-get update -qq
as_root env DEBIAN_FRONTEND=noninteractive \
  apt-get install -y -qq --no-install-recommends "${wanted[@]}"
