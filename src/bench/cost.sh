#!/usr/bin/env bash
# Processor time that one answer costs, in the server and in PostgreSQL. It depends less than answers a second on what else
# the machine does, but does: compare what was measured under the same load. Run side-by-side.sh once before.
# use: src/bench/cost.sh PEERS SECONDS NAME...        NAME: patuh, spring or limit;  WARM: answers before (default 30000)
set -eu
peers=$(cd "$1" && pwd) secs=$2; shift 2
cd "$(dirname "$0")/../.."
out=$PWD/target/bench warm=${WARM:-30000}
[ -s "$out/cursors" ] || { echo "first: src/bench/side-by-side.sh" >&2; exit 1; }
ticks() { awk '{print $14 + $15}' "/proc/$1/stat"; }
postmaster=$(head -1 "${BENCH_HOME:-/tmp/patuh-bench}/data/postmaster.pid")
database() { local sum=0 pid; for pid in $(pgrep -P "$postmaster"); do sum=$((sum + $(ticks "$pid" 2>/dev/null || echo 0))); done; echo $sum; }
load() { P=$1 N=1000000 wrk -t1 -c32 -d"${2}s" -s /tmp/sbs.lua "http://127.0.0.1:$port"; }
shot() {
  local done=0
  while [ "$done" -lt "$warm" ]; do
    load "$2" 10 >"$out/cost.txt"
    done=$((done + $(awk '/requests in/{print $1}' "$out/cost.txt")))
  done
  local j d n; j=$(ticks "$pid") d=$(database)
  load "$2" "$secs" >"$out/cost.txt"
  j=$(($(ticks "$pid") - j)) d=$(($(database) - d)) n=$(awk '/requests in/{print $1}' "$out/cost.txt")
  awk -v l="$1" -v j=$j -v d=$d -v n="$n" -v hz="$(getconf CLK_TCK)" \
    'BEGIN{printf "%-14s %6.0f us server %6.0f us database  (%d answers)\n", l, j / hz / n * 1e6, d / hz / n * 1e6, n}'
  ! grep -q Non-2xx "$out/cost.txt" || { echo "$1: answers that are no 2xx: the figure is void" >&2; return 1; }
}
stop() { kill "${pid:-}" "${issuer:-}" 2>/dev/null || true; }
trap stop EXIT
for name; do
  export FMT=%d HEADERS=
  case $name in
    limit) port=9092 point=/employers/ start="java -cp $peers/limit-vertx/target/limit-vertx.jar:$peers/limit-vertx/target/dependency/* limit.Limit" ;;
    spring) port=9090 point=/api/employers/ start="java -jar $peers/peer-spring/target/peer-spring-1.jar" ;;
    patuh)
      rm -f "$out/jwks"; src/bench/run.sh Issuer folder="$out" & issuer=$!
      until [ -s "$out/jwks" ]; do sleep 0.3; done
      sed -i "s#PATUH_OIDC_JWKS=[^ ]*#PATUH_OIDC_JWKS=$(cat "$out/jwks")#" "$out/patuh.sh"
      port=9093 point=/v1/employers/ start="bash $out/patuh.sh"
      export FMT='00000000-0000-7000-8000-%012x' HEADERS=$out/headers ;;
    *) echo "unknown: $name" >&2; exit 1 ;;
  esac
  list="${point%/}?regionCode=8271&status=PARTIAL&after="; [ "$name" != patuh ] || list=@$out/cursors
  bash -c "exec $start" >"$out/$name.log" 2>&1 &
  pid=$!
  until curl -s -m 2 -o /dev/null "http://127.0.0.1:$port${point}1"; do kill -0 $pid; sleep 0.5; done
  shot "$name point" "$point"; shot "$name list" "$list"
  kill $pid; wait $pid 2>/dev/null || true
done
