#!/usr/bin/env bash
# Runs once, when the postgres image finds an empty data folder. Makes two roles: the owner migrates, the runtime
# role may log in and nothing else until "migrate" grants to it. Keycloak gets a database of its own.
set -euo pipefail

# psql reads the password files itself: a password on the command line would show in the list of processes.
psql -v ON_ERROR_STOP=1 --no-psqlrc --quiet --username "$POSTGRES_USER" --dbname postgres \
  -v owner="$PATUH_DB_OWNER_USER" -v app="$PATUH_DB_USER" <<'SQL'
\set owner_password `cat "$PATUH_DB_OWNER_PASSWORD_FILE"`
\set app_password `cat "$PATUH_DB_PASSWORD_FILE"`
\set keycloak_password `cat "$KEYCLOAK_DB_PASSWORD_FILE"`

CREATE ROLE :"owner" LOGIN PASSWORD :'owner_password';
CREATE ROLE :"app" LOGIN PASSWORD :'app_password';
CREATE DATABASE patuh OWNER :"owner" ENCODING 'UTF8' TEMPLATE template0;
-- Temporary tables only last for a session; bulk imports stage their rows in them.
REVOKE ALL ON DATABASE patuh FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE patuh TO :"app";

CREATE ROLE keycloak LOGIN PASSWORD :'keycloak_password';
CREATE DATABASE keycloak OWNER keycloak ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE keycloak FROM PUBLIC;

\connect patuh
-- What PostgreSQL 15 does by itself, for 14 as well.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
SQL
