#!/usr/bin/env bash
# Lints the contract: .ci/lint.sh <OpenAPI 3.1, yaml> <OpenAPI 3.0.3, json>
# The first is target/openapi/openapi.yaml after a build, the second what a running service serves at /openapi-3.0.json.
# Any finding fails it, warnings and hints too.
set -euo pipefail

if (( $# != 2 )); then
  sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}" >&2
  exit 2
fi
documents=("$(realpath -- "$1")" "$(realpath -- "$2")")

cd "$(dirname "${BASH_SOURCE[0]}")"
[[ -d node_modules ]] || npm ci --ignore-scripts --no-audit --no-fund
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true

for document in "${documents[@]}"; do
  for ruleset in patuh owasp; do
    echo "spectral, rules of ${ruleset}: ${document}"
    node_modules/.bin/spectral lint --fail-severity=hint --ruleset "lint/${ruleset}.spectral.yaml" "$document"
  done
  echo "redocly: ${document}"
  node_modules/.bin/redocly lint --config lint/redocly.yaml "$document"
done

# A rule that matches nothing passes always; so each of ours must find what was broken for it.
node lint/proof.mjs "${documents[0]}"
