#!/usr/bin/env bash
# Makes the random passwords that compose.yaml mounts, in deploy/secrets/ (ignored by Git). Keeps those that exist.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

mkdir -p secrets
# Compose mounts a file with the mode that it has here, and every container reads it under another UID:
# so the folder keeps the others of this machine out, and the files may be read by all.
chmod 700 secrets
for name in db-superuser db-owner db-app keycloak-db keycloak-admin; do
  [[ -s secrets/$name ]] && continue
  od -An -N32 -tx1 /dev/urandom | tr -d ' \n' > "secrets/$name"
  chmod 444 "secrets/$name"
  echo "made deploy/secrets/$name"
done
