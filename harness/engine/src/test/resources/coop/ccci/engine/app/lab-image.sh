# Makes an image that live tests run, from programs the Host itself has: its name, then the programs.
set -eu
image=$1
shift
docker image inspect "$image" >/dev/null 2>&1 && exit 0
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
mkdir -p "$root/usr/bin" "$root/usr/lib" "$root/usr/lib64" "$root/tmp" "$root/etc"
ln -s usr/bin "$root/bin"; ln -s usr/lib "$root/lib"; ln -s usr/lib64 "$root/lib64"
printf 'root:x:0:0::/:/bin/sh\n' > "$root/etc/passwd"
for name in dash "$@"; do
    file=$(realpath "$(type -P "$name")")
    cp "$file" "$root/usr/bin/$name"
    (ldd "$file" 2>/dev/null || true) | grep -o '/[^ ]*' | while read -r library; do
        case "$library" in /usr/*) inside=$library ;; *) inside=/usr$library ;; esac
        mkdir -p "$root$(dirname "$inside")"
        cp -L "$library" "$root$inside"
    done
done
ln -s dash "$root/usr/bin/sh"
cp -r --parents /usr/lib/*/perl-base "$root"
tar -C "$root" -c . | docker import - "$image" >/dev/null
