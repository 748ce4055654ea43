#!/usr/bin/python3
"""Answers postfix (socketmap) and dovecot (dict) from the accounts in /data/main.db.

Their own SQLite clients keep the file open, and would go on reading a database that a restore has replaced. Here every
lookup opens the file anew.
"""

import json
import os
import socketserver
import sqlite3
import sys
from contextlib import closing

DATABASE = "file:/data/main.db?mode=ro"
KIND = {
    "domain": ("SELECT name FROM domain WHERE name = ?", lambda name: name),
    "mailbox": ("SELECT email FROM account WHERE email = ? AND enabled", lambda email: email),
    "passdb": ("SELECT password FROM account WHERE email = ? AND enabled", lambda it: json.dumps({"password": it})),
    "userdb": ("SELECT email FROM account WHERE email = ? AND enabled", lambda it: json.dumps({"home": f"/mail/{it}"})),
}


def look_up(kind, key):
    """The answer as text, or None where there is no such row."""
    sql, render = KIND[kind]
    with closing(sqlite3.connect(DATABASE, uri=True, timeout=5)) as database:
        row = database.execute(sql, (key.lower(),)).fetchone()
    return render(row[0]) if row else None


class Socketmap(socketserver.StreamRequestHandler):
    """Netstrings, `mapname key` in, `OK value`, `NOTFOUND` or `TEMP reason` out."""

    def handle(self):
        while size := self.netstring_size():
            request = self.rfile.read(size).decode()
            self.rfile.read(1)
            answer = self.answer(*request.split(" ", 1)).encode()
            self.wfile.write(b"%d:%s," % (len(answer), answer))

    def netstring_size(self):
        digits = b""
        while (byte := self.rfile.read(1)) not in (b":", b""):
            digits += byte
        return int(digits or 0)

    def answer(self, kind, key):
        try:
            value = look_up(kind, key)
        except sqlite3.Error as problem:
            print(f"accounts: {kind}: {problem}", file=sys.stderr, flush=True)
            return "TEMP accounts are not available"
        return "NOTFOUND " if value is None else f"OK {value}"


class Dict(socketserver.StreamRequestHandler):
    """Dovecot's dict protocol 2: `Lshared/kind/key[<TAB>user]` in, `O`, `N` or `F` out."""

    def handle(self):
        for line in self.rfile:
            if line.startswith(b"L"):
                _, kind, key = line[1:].decode().rstrip("\n").split("\t")[0].split("/", 2)
                self.wfile.write(self.answer(kind, key).encode() + b"\n")

    def answer(self, kind, key):
        try:
            value = look_up(kind, key)
        except sqlite3.Error as problem:
            print(f"accounts: {kind}: {problem}", file=sys.stderr, flush=True)
            return "F"
        return "N" if value is None else f"O{value}"


class Server(socketserver.ThreadingUnixStreamServer):
    daemon_threads = True
    request_queue_size = 64


def main():
    name = sys.argv[1]
    path = f"/run/accounts.{name}"
    if os.path.exists(path):
        os.remove(path)
    server = Server(path, {"socketmap": Socketmap, "dict": Dict}[name])
    os.chmod(path, 0o666)
    server.serve_forever()


if __name__ == "__main__":
    main()
