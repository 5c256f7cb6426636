#!/usr/bin/env bash
# Keycloak reads no *_FILE variables, so this hands it the passwords that compose mounts as files.
set -euo pipefail

KC_DB_PASSWORD=$(</run/secrets/keycloak-db)
KC_BOOTSTRAP_ADMIN_PASSWORD=$(</run/secrets/keycloak-admin)
export KC_DB_PASSWORD KC_BOOTSTRAP_ADMIN_PASSWORD

# Imports the realm when it does not exist yet; what was changed in Keycloak since is kept.
exec /opt/keycloak/bin/kc.sh start --import-realm
