#!/usr/bin/env bash
# Checks deploy/ as far as that goes without a container engine: everything parses, and the parts agree.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

for script in deploy/*.sh deploy/*/*.sh; do
  bash -n "$script"
  [[ -x $script ]] || { echo "FAULT  $script is not executable"; exit 1; }
done
echo "ok     shell scripts parse and are executable"

exec node .ci/check-deploy.mjs
