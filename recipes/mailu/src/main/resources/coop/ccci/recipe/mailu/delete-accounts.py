"""Deletes the accounts whose local part begins with the first argument, in the database this container is set up for."""

import os
import sqlite3
import sys
from contextlib import closing

SQLITE = "sqlite:////"
uri = os.environ.get("SQLALCHEMY_DATABASE_URI", SQLITE + "data/main.db")
if not uri.startswith(SQLITE):
    sys.exit("the accounts are not in SQLite")

file = "file:/" + uri.removeprefix(SQLITE).split("?")[0] + "?mode=rw"
with closing(sqlite3.connect(file, uri=True, timeout=10)) as database:
    # What hangs on an account in tables of its own goes with it.
    database.execute("PRAGMA foreign_keys = ON")
    with database:
        gone = database.execute("DELETE FROM user WHERE substr(localpart, 1, length(?1)) = ?1", (sys.argv[1],))
    print(gone.rowcount)
