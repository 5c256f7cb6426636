#!/usr/bin/env bash
# Imports a register into an empty database through POST /v1/imports, then times psql \copy of the very same rows into the
# same tables with the same indexes, history, changes and audit included, and prints the ratio of the two rates.
# use: src/bench/import.sh [ROWS] [ROUNDS]      1000000 rows and 1 round unless told
#   HEAP     heap of the service in MiB (default 256)
#   PORTION  rows that land in one transaction (default 20000)
# Build first: mvn package -DskipTests. Needs curl, psql and PostgreSQL's server programs. A server of its own on port 55434.
set -eu
rows=${1:-1000000} rounds=${2:-1} heap=${HEAP:-256}
cd "$(dirname "$0")/../.."
app=$PWD/target/quarkus-app/quarkus-run.jar out=$PWD/target/bench home=${BENCH_HOME:-/tmp/patuh-import} port=9094 pgport=55434
[ -e "$app" ] || { echo "first: mvn package -DskipTests" >&2; exit 1; }
mkdir -p "$out"
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
as_server() { if [ "$(id -u)" = 0 ]; then su postgres -c "$1"; else bash -c "$1"; fi; }
sql() { psql -qAt -v ON_ERROR_STOP=1 -h 127.0.0.1 -p $pgport -U postgres "$@"; }

if [ ! -d "$home/data" ]; then
  mkdir -p "$home"; [ "$(id -u)" = 0 ] && chown postgres "$home"
  as_server "$bin/initdb -D $home/data -A trust >$home/init.log"
fi
as_server "$bin/pg_ctl -D $home/data status" >/dev/null 2>&1 || as_server "$bin/pg_ctl -w -D $home/data -l $home/log \
  -o '-p $pgport -k $home -c shared_buffers=1GB -c max_wal_size=8GB -c checkpoint_timeout=30min' start" >/dev/null
for role in patuh_owner patuh_app; do
  sql -c "select 1 from pg_roles where rolname='$role'" | grep -q 1 || sql -c "create role $role login password 'bench'"
done
fresh() { # database
  sql -c "drop database if exists $1" -c "create database $1 owner patuh_owner template template0 encoding 'UTF8'"
  env PATUH_DB_URL="jdbc:postgresql://127.0.0.1:$pgport/$1" PATUH_DB_USER=patuh_app PATUH_DB_OWNER_USER=patuh_owner \
    PATUH_DB_OWNER_PASSWORD=bench java -jar "$app" migrate >/dev/null
}
seconds() { # command
  local from; from=$(date +%s.%N)
  "$@" >/dev/null
  awk -v a="$from" -v b="$(date +%s.%N)" 'BEGIN { printf "%.1f", b - a }'
}

file=$out/register-$rows.csv
[ -e "$file" ] || src/bench/run.sh GenerateRegister size="$rows" out="$file"
rm -f "$out/jwks" "$out/headers"
src/bench/run.sh Issuer folder="$out" &
issuer=$!
trap 'kill $issuer 2>/dev/null || true; kill ${patuh:-0} 2>/dev/null || true' EXIT
until [ -s "$out/jwks" ]; do kill -0 $issuer; sleep 0.3; done

imported() { # prints the seconds from the first row read to the last one landed
  fresh patuh_import
  sql patuh_import <<SQL
    set search_path = patuh;
    with office as (
      insert into agency (id, code, kind, name_id, name_en, region_codes)
      values (gen_random_uuid(), 'bench', 'BPJS_TK', 'Kantor contoh', 'Sample office', '{}') returning id
    )
    insert into client (client_id, agency_id, profile) select 'bench', id, 'BPJS_HEAD_OFFICE' from office;
SQL
  env PATUH_DB_URL="jdbc:postgresql://127.0.0.1:$pgport/patuh_import" PATUH_DB_USER=patuh_app PATUH_DB_PASSWORD=bench \
    PATUH_HTTP_PORT=$port PATUH_OIDC_JWKS="$(cat "$out/jwks")" PATUH_OIDC_ISSUER=https://login.patuh.example \
    PATUH_OIDC_AUDIENCE=patuh PATUH_RATE_LIMIT=1000000000 PATUH_IMPORT_PORTION="${PORTION:-20000}" \
    java -Xmx"${heap}m" -jar "$app" >"$out/import.log" 2>&1 &
  patuh=$!
  until curl -sf -m 2 -o /dev/null "http://127.0.0.1:$port/q/health/ready"; do kill -0 $patuh; sleep 0.5; done
  headers=()
  while IFS= read -r line; do [ -n "$line" ] && headers+=(-H "$line"); done <"$out/headers"
  url=http://127.0.0.1:$port/v1/imports
  id=$(curl -sf "${headers[@]}" -H "Idempotency-Key: bench-$RANDOM-$RANDOM" -F kind=EMPLOYERS -F key=npp \
    -F "mapping=<$file.mapping.json" -F "file=@$file" $url | sed 's/{"id":"\([^"]*\)".*/\1/')
  while true; do
    state=$(sql patuh_import -c "select state from patuh.import where id = '$id'")
    case $state in COMPLETED) break ;; STAGED | RUNNING) sleep 1 ;; *) echo "ended $state" >&2; exit 1 ;; esac
    kill -0 $patuh
  done
  kill $patuh; wait $patuh 2>/dev/null || true
  sql patuh_import -c "select round(extract(epoch from finished_at - created_at)::numeric, 1) from patuh.import where id = '$id'"
}

copied() { # prints the seconds of \copy
  fresh patuh_copy
  local all=0 table columns
  : >"$out/copy.sql"; echo "set search_path = patuh;" >"$out/copy.sql"
  for table in employer employer_identifier employer_fact change audit_entry; do
    columns=$(sql patuh_import -c "select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
      from information_schema.columns
      where table_schema = 'patuh' and table_name = '$table' and is_generated = 'NEVER'")
    sql patuh_import -c "\\copy (select $columns from patuh.$table) to '$out/$table.copy'"
    echo "\\copy $table ($columns) from '$out/$table.copy'" >>"$out/copy.sql"
  done
  sql patuh_copy -c checkpoint
  all=$(seconds sql patuh_copy -f "$out/copy.sql")
  echo "$all"
}

: >"$out/import-figures"
for ((i = 1; i <= rounds; i++)); do
  a=$(imported) b=$(copied)
  echo "$a $b" >>"$out/import-figures"
  awk -v n="$rows" -v a="$a" -v b="$b" -v h="$heap" 'BEGIN {
    printf "import %.1f s (%.0f rows/s, heap %d MiB), \\copy %.1f s (%.0f rows/s): ratio %.2f\n", a, n / a, h, b, n / b, b / a }'
done
rm -f "$out"/*.copy
