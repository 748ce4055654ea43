export APP_ENTRYPOINT_VERSION=v1

# Usage: abra app command <domain> admin add_user <local part> <domain> <password>
add_user() {
  flask mailu user "$1" "$2" "$3"
}
