#!/usr/bin/bash
# Speaks backup-bot-two's command line over real restic: reads labels, runs hooks, and ends with 0 even if a hook failed.
set -u
export RESTIC_REPOSITORY=/repository RESTIC_PASSWORD=double
[ -e /repository/config ] || restic init --quiet --no-cache
[ "$1" = -h ] && stack=$2 && shift 2
verb=$1; shift
snapshot=latest; volumes=(); path=
while [ $# -gt 0 ]; do
    case $1 in
        -s) snapshot=$2; shift 2 ;;
        -v) volumes+=(--include "/var/lib/docker/volumes/${stack}_$2"); shift 2 ;;
        --noninteractive) shift ;;
        *) path=$1; shift ;;
    esac
done
hooks() {
    for service in $(docker service ls -q --filter "label=com.docker.stack.namespace=$stack"); do
        hook=$(docker service inspect -f "{{index .Spec.Labels \"$1\"}}" "$service")
        [ -n "$hook" ] || continue
        container=$(docker ps -q --filter "label=com.docker.swarm.service.id=$service")
        said=$(docker exec "$container" bash -c "set -o pipefail;$hook" 2>&1) ||
            echo "ERROR: Failed to run command $hook in $container: $said" >&2
    done
}
case $verb in
    create)
        hooks backupbot.backup.pre-hook
        restic backup --no-cache --quiet --tag "$stack:1.0.0" /var/lib/docker/volumes/"$stack"_*
        hooks backupbot.backup.post-hook
        ;;
    snapshots) restic snapshots --no-cache --tag "$stack:1.0.0" ;;
    ls) restic ls --no-cache "$snapshot" "$path" | grep '^/' ;;
    restore)
        hooks backupbot.restore.pre-hook
        restic restore --no-cache "$snapshot" --target / "${volumes[@]}"
        hooks backupbot.restore.post-hook
        ;;
    *) echo "Error: No such command '$verb'." >&2; exit 2 ;;
esac
