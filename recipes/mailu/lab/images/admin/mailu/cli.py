"""The part of `flask mailu` and `flask db` that operators and tests use."""

import argparse
import json
import sys

import store


def arguments():
    parser = argparse.ArgumentParser(prog="flask")
    groups = parser.add_subparsers(required=True, metavar="GROUP")
    database = groups.add_parser("db").add_subparsers(required=True, metavar="COMMAND")
    database.add_parser("upgrade").set_defaults(run=upgrade)

    mailu = groups.add_parser("mailu").add_subparsers(required=True, metavar="COMMAND")
    for name, run in (("user", user), ("admin", admin), ("password", password)):
        command = mailu.add_parser(name)
        command.set_defaults(run=run)
        for argument in ("localpart", "domain", "password"):
            command.add_argument(argument)
    domain = mailu.add_parser("domain")
    domain.add_argument("name")
    domain.set_defaults(run=lambda it: store.add_domain(it.name))
    delete = mailu.add_parser("user-delete")
    delete.add_argument("email")
    delete.add_argument("-r", "--really", action="store_true", help="accepted, as later releases ask for it")
    delete.set_defaults(run=user_delete)
    export = mailu.add_parser("config-export")
    export.add_argument("-j", "--json", action="store_true", required=True)
    export.add_argument("kind", choices=["user", "domain"], nargs="?")
    export.set_defaults(run=config_export)
    return parser.parse_args()


def upgrade(_):
    for version in store.migrate():
        print(f"schema {version} applied")


def user(it):
    store.add_user(it.localpart, it.domain, it.password)


def admin(it):
    store.add_user(it.localpart, it.domain, it.password, admin=True)


def password(it):
    store.set_password(it.localpart, it.domain, it.password)


def user_delete(it):
    store.delete_user(it.email)


def config_export(it):
    sections = {"domain": store.domains, "user": store.users}
    print(json.dumps({kind: read() for kind, read in sections.items() if it.kind in (None, kind)}, indent=2))


if __name__ == "__main__":
    it = arguments()
    try:
        it.run(it)
    except store.Refused as problem:
        sys.exit(f"Error: {problem}")
