#!/usr/bin/env bash
# Compiles the benchmarks if anything changed, and runs one of them in a JVM of its own.
# use: src/bench/run.sh GenerateRegister size=10000 out=target/bench/register.csv      JVM options in BENCH_JAVA
set -eu
cd "$(dirname "$0")/../.."
path=target/bench.classpath
newest() { find pom.xml src/main/java src/test/java src/bench/java src/sandbox -newer "$1" -print -quit; }
if [ ! -e "$path" ] || [ -n "$(newest "$path")" ]; then
  mvn -B -ntp -q -Pbench test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$path" </dev/null >&2
  touch "$path"
fi
main=$1; shift
exec java ${BENCH_JAVA:-} -cp "target/test-classes:target/classes:$(cat "$path")" "id.patuh.bench.$main" "$@"
