#!/usr/bin/env bash
# Times the production artefact beside its peers: one PostgreSQL, one server at a time, round after round.
# use: src/bench/side-by-side.sh PEERS [ROUNDS] [SECONDS]        PEERS: a writable folder with setup.sh and side_by_side.sh
#   ROWS     employers of Patuh, all of North Maluku (default 1000000)
#   WARM     seconds of warm-up before each figure (default 20)
#   ONLY     "patuh" leaves the peers out
#   PATUH_JAVA   options of Patuh's JVM, such as for a flight recording
# Build first: mvn package -DskipTests. Needs wrk, curl, psql and PostgreSQL's server programs.
set -eu
peers=$(cd "$1" && pwd) rounds=${2:-3} secs=${3:-8}
cd "$(dirname "$0")/../.."
app=$PWD/target/quarkus-app/quarkus-run.jar out=$PWD/target/bench port=9093
[ -e "$app" ] || { echo "first: mvn package -DskipTests" >&2; exit 1; }
mkdir -p "$out"

"$peers/setup.sh"
sql() { psql -qAt -h 127.0.0.1 -p 55432 -U postgres "$@"; }
for role in patuh_owner patuh_app; do
  sql -c "select 1 from pg_roles where rolname='$role'" | grep -q 1 || sql -c "create role $role login password 'bench'"
done
sql -c "select 1 from pg_database where datname='patuh'" | grep -q 1 ||
  sql -c "create database patuh owner patuh_owner template template0 encoding 'UTF8'"
export PATUH_DB_URL=jdbc:postgresql://127.0.0.1:55432/patuh PATUH_DB_USER=patuh_app
owner="PATUH_DB_OWNER_USER=patuh_owner PATUH_DB_OWNER_PASSWORD=bench"
env $owner java -jar "$app" migrate
[ "$(sql patuh -c 'select exists (select 1 from patuh.employer)')" = t ] ||
  env $owner src/bench/run.sh LoadRegister size="${ROWS:-1000000}" province=82
rows=$(sql patuh -c 'select count(*) from patuh.employer')

rm -f "$out/jwks" "$out/headers"
src/bench/run.sh Issuer folder="$out" &
issuer=$!
trap 'kill $issuer 2>/dev/null || true' EXIT
until [ -s "$out/jwks" ]; do kill -0 $issuer; sleep 0.3; done

# Full security: signature, issuer and audience are checked, rights come from the tables, each answer leaves its READ row.
# The limit of requests a client may make a minute is lifted, for here one client stands for all.
cat >"$out/patuh.sh" <<S
exec env PATUH_DB_URL=$PATUH_DB_URL PATUH_DB_USER=patuh_app PATUH_DB_PASSWORD=bench PATUH_HTTP_PORT=$port \\
  PATUH_OIDC_JWKS=$(cat "$out/jwks") PATUH_OIDC_ISSUER=https://login.patuh.example PATUH_OIDC_AUDIENCE=patuh \\
  PATUH_RATE_LIMIT=1000000000 java ${PATUH_JAVA:-} -jar $app
S
if [ ! -s "$out/cursors" ]; then
  bash "$out/patuh.sh" >"$out/patuh.log" 2>&1 &
  patuh=$!
  until curl -sf -m 2 -o /dev/null "http://127.0.0.1:$port/q/health/ready"; do kill -0 $patuh; sleep 0.5; done
  src/bench/run.sh Cursors server="http://127.0.0.1:$port" headers="$out/headers" out="$out/cursors" \
    path="/v1/employers?regionCode=8271&status=ACTIVE&limit=50"
  kill $patuh; wait $patuh 2>/dev/null || true
fi

L='?regionCode~8271&status~PARTIAL&after~'
limit="limit=9092=/employers/=/employers$L=java -cp $peers/limit-vertx/target/limit-vertx.jar:$peers/limit-vertx/target/dependency/* limit.Limit"
spring="spring=9090=/api/employers/=/api/employers$L=java -jar $peers/peer-spring/target/peer-spring-1.jar"
: >"$out/figures"
for ((i = 1; i <= rounds; i++)); do
  [ "${ONLY:-}" = patuh ] || "$peers/side_by_side.sh" 1 "$secs" "$limit" "$spring" | tee -a "$out/figures"
  N=$rows FMT='00000000-0000-7000-8000-%012x' HEADERS=$out/headers "$peers/side_by_side.sh" 1 "$secs" \
    "patuh=$port=/v1/employers/=@$out/cursors=bash $out/patuh.sh" | tee -a "$out/figures"
done
awk '
  /req\/s/ { of = $1 " " $2; n[of]++; v[of, n[of]] = $3 }
  / memory/ { of = $1 " MiB"; n[of]++; v[of, n[of]] = $3 }
  function median(of,  i, j, t, c) {
    c = n[of]
    for (i = 1; i <= c; i++) for (j = i + 1; j <= c; j++) if (v[of, j] < v[of, i]) { t = v[of, i]; v[of, i] = v[of, j]; v[of, j] = t }
    return c == 0 ? 0 : c % 2 ? v[of, (c + 1) / 2] : (v[of, c / 2] + v[of, c / 2 + 1]) / 2
  }
  END {
    print "\nmedians"
    for (of in n) printf "%-16s %9.0f\n", of, median(of) | "sort"
    close("sort")
    if (n["limit point"]) for (k = 1; k <= 2; k++) { what = k == 1 ? "point" : "list"
      printf "%s: patuh/spring %.2f, patuh/limit %.2f, spring/limit %.2f\n", what, median("patuh " what) / median("spring " what),
        median("patuh " what) / median("limit " what), median("spring " what) / median("limit " what) }
  }' "$out/figures"
