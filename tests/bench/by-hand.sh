#!/usr/bin/env bash
# What the ladder does with mailu, by hand: the same Docker, SMTP, IMAP and restic operations, one after the other,
# polling every 50 ms. Runs inside a cell that holds the images already, and needs nothing but docker, restic and bash.
# usage: by-hand.sh FOLDER      FOLDER holds the recipe at two commits, in head/ and base/, and takes the backups
# Prints one line per phase, with its milliseconds; ends with 1 at the first thing that is not as it should be.
set -euo pipefail

readonly here=$1
readonly settle_ms=2000 patience_ms=60000
readonly services=(app admin imap smtp db)
readonly probed=(mailu mail)
run=$(date +%s%N | tail -c 7)
readonly run
export RESTIC_PASSWORD=by-hand-$run RESTIC_REPOSITORY=$here/repository-$run

now() { local t=$EPOCHREALTIME; echo $((${t/./} / 1000)); }
fail() {
  echo "by-hand: $*" >&2
  exit 1
}
# until WHAT COMMAND...: looks every 50 ms.
until_true() {
  local what=$1 end
  shift
  end=$(($(now) + patience_ms))
  until "$@"; do
    (($(now) < end)) || fail "still waiting for: $what"
    sleep 0.05
  done
}
# phase NAME COMMAND...: does it and says how long it took.
phase() {
  local name=$1 start
  shift
  start=$(now)
  "$@"
  printf '%8d ms  %s\n' $(($(now) - start)) "$name"
}

# --- Docker ---------------------------------------------------------------------------------------------------------
label() { echo "label=com.docker.stack.namespace=$1"; }
container() { docker ps -q --filter "label=com.docker.swarm.service.name=${stack}_$1" | head -n 1; }
inside() {
  local service=$1
  shift
  docker exec -i "$(container "$service")" "$@"
}
volume() { docker volume inspect -f '{{.Mountpoint}}' "${stack}_$1"; }

# use STACK: the one that is meant from here on.
use() {
  stack=$1
  domain=$stack.by-hand.test
}

# deploy TREE: its secrets, then docker stack deploy, with what this host needs beside the recipe.
deploy() {
  local overlay=$here/overlay-$stack.yml service
  echo 'version: "3.8"' >"$overlay"
  echo 'services:' >>"$overlay"
  for service in "${services[@]}"; do
    echo "  $service: {deploy: {endpoint_mode: dnsrr, labels: {by-hand.commit: $1}}}" >>"$overlay"
  done
  docker secret inspect "${stack}_secret_key_v1" >/dev/null 2>&1 ||
    head -c 16 /dev/urandom | od -An -tx1 | tr -d ' \n' | docker secret create "${stack}_secret_key_v1" - >/dev/null
  (
    cd "$here/$1"
    set -a
    # shellcheck source=/dev/null
    . ./.env.sample
    # shellcheck source=/dev/null
    . ./abra.sh
    STACK_NAME=$stack DOMAIN=$domain HOSTNAMES=mail.$domain LETS_ENCRYPT_ENV='' POSTMASTER=postmaster TLS_FLAVOR=notls
    set +a
    docker stack deploy --prune --resolve-image never -c compose.yml -c "$overlay" "$stack" >/dev/null 2>&1
  ) || fail "deploying $1 as $stack"
}

# N/N of every service, no update on its way, every container healthy: all of them of the commit that is meant.
is_running() {
  local counts states ids health
  counts=$(docker service ls --filter "$(label "$stack")" --format '{{.Replicas}}')
  [[ $(sort -u <<<"$counts") == 1/1 && $(wc -l <<<"$counts") == "${#services[@]}" ]] || return 1
  states=$(docker service inspect "${services[@]/#/${stack}_}" \
    --format '{{if .UpdateStatus}}{{.UpdateStatus.State}}{{else}}completed{{end}}' | sort -u)
  case $states in *paused* | *rollback*) fail "swarm gave the update of $stack up" ;; esac
  [[ $states == completed ]] || return 1
  tasks=$(docker stack ps "$stack" --filter desired-state=running --no-trunc --format '{{.ID}} {{.CurrentState}}' |
    awk '{print $1, $2}' | sort)
  [[ $(grep -c ' Running$' <<<"$tasks") == "${#services[@]}" ]] || return 1
  mapfile -t ids < <(docker ps -q --filter "$(label "$stack")")
  [[ ${#ids[@]} == "${#services[@]}" ]] || return 1
  health=$(docker inspect --format '{{.State.Health.Status}}' "${ids[@]}" 2>/dev/null | sort -u)
  [[ $health == healthy ]]
}

# converge TREE: running, and the same tasks for the whole settle window; then what runs is what was meant.
converge() {
  local first end
  until_true "$stack to converge" is_running
  first=$tasks
  end=$(($(now) + settle_ms))
  while (($(now) < end)); do
    sleep 0.05
    is_running || fail "$stack did not stay as it was"
    [[ $tasks == "$first" ]] || fail "a task of $stack restarted: $first, then $tasks"
  done
  is_what_was_meant "$1"
}

is_what_was_meant() {
  local service wanted ran
  for service in "${services[@]}"; do
    wanted=$(docker service inspect -f '{{index .Spec.Labels "by-hand.commit"}} {{.Spec.TaskTemplate.ContainerSpec.Image}}' \
      "${stack}_$service")
    ran=$(docker inspect -f '{{.Config.Image}} {{.Image}}' "$(container "$service")")
    [[ $wanted == "$1 ${ran% *}" ]] || fail "$service is $wanted and runs $ran, meant is $1"
    [[ $(docker image inspect -f '{{.Id}}' "${ran% *}") == "${ran#* }" ]] || fail "$service runs another image"
  done
}

# --- Doors ----------------------------------------------------------------------------------------------------------
address() {
  local id
  id=$(docker inspect -f '{{.Id}}' "$(container app)")
  docker network inspect docker_gwbridge -f "{{(index .Containers \"$id\").IPv4Address}}" 2>/dev/null | sed 's#/.*##'
}
serves() {
  local at
  at=$(address)
  [[ -n $at ]] && web "$at" && greets "$at" 25 '220 ' && greets "$at" 143 '* OK'
}
web() {
  local line status='' body='' fd
  { exec {fd}<>"/dev/tcp/$1/80"; } 2>/dev/null || return 1
  printf 'GET /sso/login HTTP/1.0\r\nHost: %s\r\n\r\n' "$domain" >&"$fd"
  read -r -t 10 status <&"$fd" || true
  while read -r -t 10 line <&"$fd"; do body+=$line; done
  exec {fd}>&-
  [[ $status == *" 200 "* && $body == *'name="pw"'* ]]
}
greets() {
  local line='' fd
  { exec {fd}<>"/dev/tcp/$1/$2"; } 2>/dev/null || return 1
  read -r -t 10 line <&"$fd" || true
  exec {fd}>&-
  [[ $line == "$3"* ]]
}
# ask FD COMMAND END: sends a line, reads lines up to one that begins as the pattern END does; all of them are in $answer.
ask() {
  local line
  answer=''
  [[ -z $2 ]] || printf '%s\r\n' "$2" >&"$1"
  while read -r -t 10 line <&"$1"; do
    answer+=$line$'\n'
    # shellcheck disable=SC2053
    [[ $line == $3 ]] && return 0
  done
  fail "no answer to \"${2%% *}\": $answer"
}

# --- Functional checks ----------------------------------------------------------------------------------------------
account() { inside admin flask mailu user "$1" "$domain" "$2" >/dev/null; }
has_account() { [[ $(inside admin flask mailu config-export -j user) == *"\"$1@$domain\""* ]]; }
found() { [[ -n $(inside imap doveadm search -u "$1@$domain" mailbox INBOX subject "$2" 2>/dev/null || true) ]]; }
send() {
  printf 'From: <%s>\nTo: <%s>\nSubject: %s\n\nWritten by hand: %s\n' "$1@$domain" "$1@$domain" "$2" "$2" |
    inside smtp sendmail -i -f "$1@$domain" "$1@$domain"
  until_true "mail $2" found "$1" "$2"
}
imap_login() {
  local at=$1 fd
  exec {fd}<>"/dev/tcp/$at/143"
  ask "$fd" '' '\* OK*'
  ask "$fd" "a login $2@$domain $3" 'a *'
  local login=$answer
  if [[ $login == *'a OK'* ]]; then
    ask "$fd" 'b select INBOX' 'b OK*'
    [[ -z ${4-} ]] || ask "$fd" 'c fetch 1 (BODY.PEEK[HEADER.FIELDS (SUBJECT)])' 'c OK*'
  fi
  exec {fd}>&-
  [[ $login == *'a OK'* ]]
}
recipient() {
  local fd
  exec {fd}<>"/dev/tcp/$1/25"
  ask "$fd" '' '220 *'
  ask "$fd" "HELO $domain" '250*'
  ask "$fd" 'MAIL FROM:<>' '250*'
  ask "$fd" "RCPT TO:<$2>" '[0-9]*'
  exec {fd}>&-
}
functional() {
  local at
  at=$(address)
  greets "$at" 25 "220 mail.$domain " || fail 'smtp does not greet by its name'
  greets "$at" 143 '* OK' || fail 'imap does not greet'
  account once pw1 && ! account once pw2 2>/dev/null || fail 'the same address was given twice'
  account listed pw && has_account listed || fail 'a new account is not listed'
  account right pw && imap_login "$at" right pw || fail 'the right password is refused'
  account wrong pw && ! imap_login "$at" wrong no || fail 'a wrong password is taken'
  imap_login "$at" wrong pw || fail 'nor is the right one'
  account flow pw && send flow byhandflow && imap_login "$at" flow pw fetch || fail 'mail cannot be read'
  [[ $answer == *'Subject: byhandflow'* ]] || fail "the message reads: $answer"
  account known pw
  recipient "$at" "known@$domain" && [[ $answer == 250* ]] || fail "a known recipient is answered with $answer"
  recipient "$at" "nobody@$domain" && [[ $answer == 5* ]] || fail "an unknown recipient is answered with $answer"
}

# --- Items, one in each volume --------------------------------------------------------------------------------------
seed_mailu() { account "account-$1" pw; }
look_mailu() { has_account "account-$1"; }
wipe_mailu() {
  inside admin python3 -c '
import sqlite3
d = sqlite3.connect("/data/main.db", timeout=10)
d.execute("PRAGMA foreign_keys = ON")
d.execute("DELETE FROM user WHERE localpart LIKE ?", ("account-%",))
d.commit()'
}
files_mailu() { echo "(main|backup)\.db"; }

seed_mail() {
  has_account inbox || account inbox pw
  send inbox "$1"
}
look_mail() { found inbox "$1"; }
mail_home() { inside imap doveadm user -f home "inbox@$domain"; }
wipe_mail() {
  local home
  home=$(mail_home)
  [[ $home == /mail/?* ]] && inside imap test -d "$home" || fail "no mailbox in $home"
  inside imap rm -rf -- "$home"
}
files_mail() {
  local guid
  guid=$(inside imap doveadm -f tab fetch -u "inbox@$domain" guid mailbox INBOX subject "$1" | sed -n 2p)
  [[ -n $guid ]] || fail "dovecot names no file of $1"
  echo ".*/$guid.*"
}

seed() {
  local name
  for name in "${probed[@]}"; do
    "seed_$name" "$1"
    "look_$name" "$1" || fail "volume $name: seeded, and not there"
  done
}
look() {
  local name
  for name in "${probed[@]}"; do "look_$name" "$1" || fail "volume $name: item $1 is not there"; done
}

# --- Backup and restore, as the labels say --------------------------------------------------------------------------
hook() {
  local line
  line=$(docker service inspect "${stack}_admin" -f "{{index .Spec.Labels \"$1\"}}")
  [[ -n $line ]] || fail "no hook $1"
  inside admin bash -c "set -o pipefail; $line" >/dev/null || fail "hook $1"
}
back_up() {
  hook backupbot.backup.pre-hook
  snapshot=$(restic backup --no-cache --json --quiet --host by-hand --tag "$stack" -- "$(volume mailu)" "$(volume mail)" |
    sed -n 's/.*"snapshot_id":"\([0-9a-f]*\)".*/\1/p')
  hook backupbot.backup.post-hook
  [[ -n $snapshot ]] || fail 'restic names no snapshot'
  restic ls --no-cache --no-lock "$snapshot" >"$here/listing"
}
is_captured() {
  local name
  for name in "${probed[@]}"; do
    grep -Eqx "$(volume "$name")/$("files_$name" "$1")" "$here/listing" || fail "the snapshot lacks volume $name"
  done
}
# restore VOLUME...
restore() {
  local name words=()
  for name in "$@"; do words+=(--include "$(volume "$name")"); done
  restic restore --no-cache --no-lock "$snapshot" --target / "${words[@]}" >/dev/null
  for name in "$@"; do
    if [[ $name == mailu ]]; then hook backupbot.restore.post-hook; fi
  done
}
wipe() {
  local name=$1 tag
  shift
  "wipe_$name"
  for tag in "$@"; do ! "look_$name" "$tag" || fail "volume $name: item $tag is there after the wipe"; done
}
each_alone() {
  local name other
  for name in "${probed[@]}"; do
    wipe "$name" first later
    for other in "${probed[@]}"; do
      [[ $other == "$name" ]] || "look_$other" first || fail "wiping $name took the item of $other"
    done
    restore "$name"
    until_true "the item of $name" "look_$name" first
    ! "look_$name" later || fail "volume $name: the restore brought an item that is younger than the snapshot"
  done
}
all_at_once() {
  local name
  for name in "${probed[@]}"; do wipe "$name" first; done
  restore "${probed[@]}"
  for name in "${probed[@]}"; do until_true "the item of $name" "look_$name" first; done
}
into_fresh() {
  local name
  for name in "${probed[@]}"; do ! "look_$name" first || fail "volume $name of the new stack is not empty"; done
  restore "${probed[@]}"
  for name in "${probed[@]}"; do until_true "the item of $name" "look_$name" first; done
  until_true "$stack to serve" serves
}

# --- Removal --------------------------------------------------------------------------------------------------------
is_stopped() {
  [[ -z $(docker ps -aq --filter "$(label "$stack")") && -z $(docker network ls -q --filter "$(label "$stack")") ]]
}
volumes_go() {
  local names
  mapfile -t names < <(docker volume ls -q --filter "$(label "$stack")")
  ((${#names[@]} == 0)) || docker volume rm "${names[@]}" >/dev/null 2>&1
}
remove() {
  docker stack rm "$stack" >/dev/null 2>&1
  until_true "$stack to stop" is_stopped
  until_true "the volumes of $stack to go" volumes_go
}
is_nothing_left() {
  docker secret rm "${stack}_secret_key_v1" >/dev/null
  local left
  left=$(
    for kind in service container network volume secret config; do
      docker "$kind" ls -q --filter "$(label "$stack")" $([[ $kind == container ]] && echo --all)
    done
    docker secret ls -q --filter "name=${stack}_"
    docker config ls -q --filter "name=${stack}_"
  )
  [[ -z $left ]] || fail "left of $stack: $left"
}

# --- The ladder -----------------------------------------------------------------------------------------------------
begun=$(now)
use "hand-head-$run"
phase 'head: deploy' deploy head
phase 'head: converge' converge head
phase 'head: serve' until_true "$stack to serve" serves
phase 'functional' functional
phase 'seed' seed first
phase 'restic init' restic init --no-cache --quiet
phase 'backup' back_up
phase 'captured' is_captured first
phase 'seed again' seed later
phase 'restore each alone' each_alone
phase 'restore all' all_at_once
phase 'remove' remove
phase 'deploy anew' deploy head
phase 'deploy anew: converge' converge head
phase 'deploy anew: serve' until_true "$stack to serve" serves
phase 'restore into empty' into_fresh

use "hand-base-$run"
phase 'base: deploy' deploy base
phase 'base: converge' converge base
phase 'base: serve' until_true "$stack to serve" serves
phase 'base: seed' seed first
phase 'upgrade: deploy' deploy head
phase 'upgrade: converge' converge head
phase 'upgrade: serve' until_true "$stack to serve" serves
phase 'upgrade: look' look first

phase 'base: take down' remove
phase 'base: nothing left' is_nothing_left
use "hand-head-$run"
phase 'head: take down' remove
phase 'head: nothing left' is_nothing_left
rm -rf "$RESTIC_REPOSITORY"
printf '%8d ms  all\n' $(($(now) - begun))
