#!/bin/bash
# The first process of a cell: when it ends, the kernel ends everything in the cell.
# Says "born" and "ready" on stdout; reads its network, and perhaps "stay", from stdin, which the harness holds open.
set -eu
folder=$1 id=$2
export PATH=$PATH:/usr/sbin:/sbin

for procs in /sys/fs/cgroup/cc-ci/$id/init/cgroup.procs /sys/fs/cgroup/*/cc-ci/$id/init/cgroup.procs; do
    [ ! -e "$procs" ] || echo 0 >"$procs"
done

# /sys has to show this network namespace; the cgroups remain the machine's.
mkdir -p "$folder/cgroup"
mount --move /sys/fs/cgroup "$folder/cgroup"
mount -t sysfs sysfs /sys
mount --move "$folder/cgroup" /sys/fs/cgroup

# Sockets, pid files and settings of the machine's own dockerd and sshd are out of sight.
mount -t tmpfs tmpfs /run
mkdir -p /run/sshd /run/root
[ ! -d /etc/docker ] || mount -t tmpfs tmpfs /etc/docker
echo '{}' >/run/daemon.json
echo "cell-$id" >/proc/sys/kernel/hostname

# What a run uploads, and its backups, go with the cell, however the run ends.
mkdir -p "$folder/uploads" /var/tmp/cc-ci
mount --bind "$folder/uploads" /var/tmp/cc-ci

# root of the cell: a home without start-up files, a shell that starts fast, and no lock on the account.
sed 's#^root:.*#root:x:0:0:root:/run/root:/bin/sh#' /etc/passwd >/run/passwd
(umask 077 && sed 's/^root:[^:]*/root:*/' /etc/shadow >/run/shadow)
mount --bind /run/passwd /etc/passwd
mount --bind /run/shadow /etc/shadow
export HOME=/run/root

dockerd --config-file /run/daemon.json --data-root "$folder/data" --exec-root /run/docker --pidfile /run/docker.pid \
    --host unix:///run/docker.sock --storage-driver overlay2 --cgroup-parent "/cc-ci/$id" \
    --exec-opt native.cgroupdriver=cgroupfs --shutdown-timeout 1 >"$folder/dockerd.log" 2>&1 </dev/null &
dockerd=$!

echo born
read -r address gateway egress
ip -batch - <<END
link set lo up
address add $address/30 dev cell0
link set cell0 up
END
[ "$egress" = NONE ] || ip route add default via "$gateway"

resolv=$(readlink -m /etc/resolv.conf)
mkdir -p "${resolv%/*}"
[ -e "$resolv" ] || : >"$resolv"
mount --bind "$folder/resolv.conf" "$resolv"

/usr/sbin/sshd -D -e -f "$folder/sshd_config" -o ListenAddress="$address" >"$folder/sshd.log" 2>&1 </dev/null &

mkfifo "$folder/hold"
exec 9<>"$folder/hold"
# The socket is there before dockerd serves it: the next command then waits by itself.
until [ -S /run/docker.sock ]; do
    kill -0 "$dockerd"
    read -r -t 0.01 -u 9 _ || true
done
docker --host unix:///run/docker.sock swarm init --advertise-addr "$address" --listen-addr "$address" >/dev/null
echo ready

if read -r _; then read -r -u 9 _; fi
