#!/usr/bin/env bash
# Measures on this machine, in one run, and prints ratios; see README.md. Needs root.
#   PAIRS=3  how often the ladder and the script by hand are measured, in turn
#   MEGABYTES=1024  the size of the log for the leak scanner
#   PARTS="startup leaks webhook latency memory ladder"  which of them
# Ends with 0 unless something failed to run: a target that is missed is printed, and no failure.
set -euo pipefail
shopt -s inherit_errexit

here=$(cd -P -- "${BASH_SOURCE[0]%/*}" && pwd)
root=$(cd -P -- "$here/../.." && pwd)
readonly here root pairs=${PAIRS:-1} megabytes=${MEGABYTES:-1024} only=${PARTS:-startup leaks webhook latency memory ladder}
work=$(mktemp -d /var/tmp/cc-ci-bench.XXXXXX)
readonly work
cell=''
bot_classes=''

say() { printf '%s\n' "$*"; }
leave() {
  [[ -z $cell ]] || "$root/cc-ci" cell down "$cell" >/dev/null || say "bench: cell $cell is still there"
  rm -rf "$work"
}
trap leave EXIT

now() { local t=$EPOCHREALTIME; echo $((${t/./} / 1000)); }
seconds() { awk -v ms="$1" 'BEGIN { printf "%.1f s", ms / 1000 }'; }

# stats NAME UNIT VALUE...: min, median, max; the median is in $median.
stats() {
  local name=$1 unit=$2 line
  shift 2
  line=$(printf '%s\n' "$@" | sort -n | awk '
    { v[NR] = $1 }
    END { m = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2; print v[1], m, v[NR] }')
  read -r min median max <<<"$line"
  printf '  %-34s min %s, median %s, max %s %s (%d)\n' "$name" "$min" "$median" "$max" "$unit" $#
}
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }
# target WHAT VALUE OPERATOR LIMIT UNIT
target() {
  local verdict
  verdict=$(awk -v a="$2" -v b="$4" -v o="$3" 'BEGIN { print (o == "<=" ? a <= b : a >= b) ? "met" : "MISSED" }')
  printf '  %-34s %s %s, target %s %s: %s\n' "$1" "$2" "$5" "$3" "$4" "$verdict"
}

install_packages() {
  local package missing=()
  "$root/cc-ci" doctor --install >&2
  type -P rg >/dev/null || missing+=(ripgrep)
  [[ -x /usr/bin/time ]] || missing+=(time)
  type -P jq >/dev/null || missing+=(jq)
  ((${#missing[@]})) || return 0
  say "bench: apt-get install ${missing[*]}"
  apt-get -q -o DPkg::Lock::Timeout=120 update >&2
  DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 install --yes --no-install-recommends "${missing[@]}" >&2
}

# times COUNT COMMAND...: milliseconds of each, to a hundredth.
times() {
  local count=$1 i start
  shift
  for ((i = 0; i < count; i++)); do
    start=${EPOCHREALTIME/./}
    "$@" >/dev/null 2>&1
    echo $((${EPOCHREALTIME/./} - start))
  done | awk '{ printf "%.1f\n", $1 / 1000 }'
}

startup() {
  local ours java
  say 'start-up'
  mapfile -t ours < <(times 11 "$root/cc-ci" --version | tail -n +2)
  mapfile -t java < <(times 11 "$java_home/bin/java" -version | tail -n +2)
  stats 'cc-ci --version' ms "${ours[@]}"
  local mine=$median
  stats 'java -version' ms "${java[@]}"
  say "  ratio of the medians               $(ratio "$mine" "$median") x"
}

leaks() {
  say "leak scanner, a log of $megabytes MB, 50 secrets"
  mkdir -p "$work/classes"
  "$java_home/bin/javac" -proc:none -nowarn -d "$work/classes" -cp "$class_path" \
    "$root/harness/engine/src/test/java/coop/ccci/engine/leak/LeakBenchmark.java"
  # The program's own flags: the same compiler and memory as in a run.
  TMPDIR=$work "$java_home/bin/java" -Djava.io.tmpdir="$work" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx160m \
    -cp "$work/classes:$class_path" coop.ccci.engine.leak.LeakBenchmark "$megabytes" >"$work/leaks"
  grep -q '^leaks: 1$' "$work/leaks" || { cat "$work/leaks"; say 'bench: the scanner did not find the one secret'; exit 1; }
  local scans plain
  mapfile -t scans < <(awk '/^scan /{print $(NF - 1)}' "$work/leaks")
  mapfile -t plain < <(awk '/^rg /{print $(NF - 1)}' "$work/leaks")
  stats 'scan, every form of the secrets' MB/s "${scans[@]}"
  local mine=$median
  stats 'rg -F -f, the plain values alone' MB/s "${plain[@]}"
  say "  ratio of the medians               $(ratio "$mine" "$median") x of rg's speed"
}

# bot FIGURE: a bot in a process of its own, with the program's flags; its figures, a line each, are in $work/FIGURE.
bot() {
  local tests=$root/tests/target
  if [[ -z $bot_classes ]]; then
    "$root/cc-ci" --maven -q -DskipTests -Dmdep.outputFile=target/class-path -pl tests -am \
      package dependency:build-classpath >"$work/maven.log" 2>&1 ||
      { tail -n 40 "$work/maven.log"; exit 1; }
    bot_classes=$tests/test-classes:$(<"$tests/class-path")
  fi
  timeout 90 "$java_home/bin/java" -cp "$bot_classes" coop.ccci.tests.bench.BotBench "$1" "$work/bot-$1" \
    </dev/null >"$work/$1" || { cat "$work/$1"; say "bench: $1 came to no end"; exit 1; }
}
# column FILE WORD NUMBER: a field of the lines that begin with this word.
column() { awk -v word="$2" -v number="$3" '$1 == word { print $number }' "$1"; }

webhook() {
  local ours bare late half
  say "webhooks, signed, each of a new comment, 32 connections, 3 pairs in turn; the store is on $(stat -f -c %T "$work")"
  bot webhook
  mapfile -t ours < <(column "$work/webhook" bot 2)
  mapfile -t bare < <(column "$work/webhook" bare 2)
  mapfile -t half < <(column "$work/webhook" bot 3)
  mapfile -t late < <(column "$work/webhook" bot 4)
  stats 'taken by a server that does no more' /s "${bare[@]}"
  local plain=$median
  stats 'taken durably by the bot' /s "${ours[@]}"
  local mine=$median
  stats '  median time to the answer' ms "${half[@]}"
  stats '  99 of 100 are answered within' ms "${late[@]}"
  local last=$median
  target 'taken durably by the bot' "$mine" '>=' 2000 /s
  target '99 of 100 are answered within' "$last" '<=' 50 ms
  say "  ratio to the one that does no more $(ratio "$mine" "$plain") x"
}

latency() {
  local hook poll
  say 'from a comment to the build that is started for it'
  bot latency
  mapfile -t hook < <(column "$work/latency" webhook 2)
  mapfile -t poll < <(column "$work/latency" poll 2)
  stats 'by webhook' ms "${hook[@]}"
  local slowest=$max
  stats 'by polling every 30 s' ms "${poll[@]}"
  target 'by webhook, the slowest' "$slowest" '<=' 1000 ms
}

memory() {
  local idle worked
  say 'resident memory of the bot at rest'
  bot memory
  idle=$(column "$work/memory" idle 2)
  worked=$(column "$work/memory" worked 2)
  target 'after its start' "$((idle / 1024))" '<=' 150 MB
  target 'after it had started runs' "$((worked / 1024))" '<=' 150 MB
}

# climb NUMBER: one ladder, in a fresh cell of its own, from the start of the program to its end; appends to the arrays.
climb() {
  local out=$work/climb$1 results start whole before
  start=$(now)
  /usr/bin/time -o "$out.time" -f %M "$root/cc-ci" run mailu --src "$work/repository" --ref add-backupbot-labels \
    --images "$archive" --require-level 5 --out "$out" >"$out.log" 2>&1 || { tail -n 40 "$out.log"; exit 1; }
  whole=$(($(now) - start))
  results=$(echo "$out"/*/results.json)
  before=$(jq '[.timings[] | select(.phase == "host" or .phase == "images") | .ms] | add' "$results")
  ladders+=($((whole - before)))
  wholes+=("$whole")
  kilobytes+=("$(<"$out.time")")
  say "  ladder: $(seconds $((whole - before))) with images in place, $(seconds "$whole") with booting the cell and loading them"
  jq -r '.timings[] | [.start_ms, .ms, .phase, .stack] | @tsv' "$results" |
    awk -F '\t' '{ printf "%8d ms  %s (%s), from %d ms on\n", $2, $3, $4, $1 }' >"$out.phases"
}

# by_hand NUMBER: once in the cell that holds the images.
by_hand() {
  local out=$work/by-hand$1
  "$root/cc-ci" cell ssh "$cell" bash "$here/by-hand.sh" "$work/by-hand" >"$out.log" 2>&1 || { cat "$out.log"; exit 1; }
  hands+=("$(awk 'NF == 3 && $3 == "all" { print $1 }' "$out.log")")
  base_down+=("$(awk '/base: (take down|nothing left)/ { sum += $1 } END { print sum }' "$out.log")")
  say "  by hand: $(seconds "${hands[-1]}")"
}

prepare_by_hand() {
  cell=bench$$
  "$root/cc-ci" cell up --id "$cell" >/dev/null
  "$root/cc-ci" cell ssh "$cell" docker load --quiet --input "$archive" >/dev/null
  "$root/cc-ci" cell ssh "$cell" "docker network inspect proxy >/dev/null 2>&1 || docker network create -d overlay --attachable proxy" >/dev/null
  mkdir -p "$work/by-hand"
  local name ref
  for name in head:add-backupbot-labels base:main; do
    ref=${name#*:}
    git clone --quiet --branch "$ref" "$work/repository" "$work/by-hand/${name%%:*}"
  done
}

ladder() {
  local ladders=() wholes=() kilobytes=() hands=() base_down=() i
  say "mailu ladder against the same by hand, $pairs pairs in turn"
  say '  making the images and the sample repository, where they are not there yet (not measured)'
  # Of the two that could log, the one that does not: what it prints is the archive's path.
  archive=$("$java_home/bin/java" -Dslf4j.provider=org.slf4j.nop.NOPServiceProvider -cp "$class_path" "$here/Material.java" "$root" "$work/repository" 2>/dev/null)
  prepare_by_hand
  for ((i = 1; i <= pairs; i++)); do
    if ((i % 2 == 0)); then by_hand "$i"; fi
    climb "$i"
    if ((i % 2)); then by_hand "$i"; fi
  done
  stats 'ladder, images in place' ms "${ladders[@]}"
  local mine=$median
  stats 'ladder, with cell and images' ms "${wholes[@]}"
  stats 'by hand, images in place' ms "${hands[@]}"
  local theirs=$median
  stats '  of which taking the base down' ms "${base_down[@]}"
  local down=$median
  stats 'memory of the harness, peak' KB "${kilobytes[@]}"
  local memory=$median
  target 'ladder : by hand' "$(ratio "$mine" "$theirs")" '<=' 0.7 x
  target 'ladder, images in place' "$(awk -v ms="$mine" 'BEGIN { printf "%.1f", ms / 1000 }')" '<=' 60 s
  target 'memory of the harness' "$(awk -v kb="$memory" 'BEGIN { printf "%.0f", kb / 1024 }')" '<=' 300 MB
  say "  (in a cell the ladder leaves the base stack to the end of the cell; against a script that does the same: $(ratio "$mine" "$((theirs - down))") x)"
  say "phases of the last ladder"
  cat "$work/climb$pairs.phases"
  say "phases of the last time by hand"
  cat "$work/by-hand$pairs.log"
}

# Of these, the bot's need neither root nor packages.
if [[ $only =~ startup|leaks|ladder ]]; then
  [[ $(id -u) == 0 ]] || { echo 'bench: cells need root' >&2; exit 2; }
  install_packages
fi
java_home=$("$root/cc-ci" --java-home)
class_path=$(printf '%s:' "$root"/harness/cli/target/cli-*.jar "$root"/harness/cli/target/lib/*.jar)
"$root/cc-ci" --version >/dev/null
say "cc-ci bench: $(nproc) cores, load $(cut -d ' ' -f 1-3 /proc/loadavg), $(uname -sr), $("$root/cc-ci" --version)"
for part in $only; do "$part"; done
