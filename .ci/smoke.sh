#!/usr/bin/env bash
# Runs the smoke test against a running sandbox, in both modes and as several clients:
#   .ci/smoke.sh http://localhost:8080
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

url=${1:?"Usage: .ci/smoke.sh <address of a running sandbox>"}

# smoke <client> <mode>
smoke() {
  echo "smoke: $1, $2"
  mvn -q -B verify -Psmoke "-Dsmoke.url=$url" "-Dsmoke.tokenUrl=$url/sandbox/token" \
    "-Dsmoke.client=$1" "-Dsmoke.secret=$1" "-Dsmoke.mode=$2"
}

smoke bpjs-malut full       # an officer of one province
smoke bpjs-pusat full       # the head office, which sees the whole country
smoke exchange-demo full    # brings registers in, has no cases
smoke dpmptsp-ternate readonly # may not read employers
smoke bpjs-malut readonly
echo "smoke: all well"
