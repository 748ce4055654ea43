"""The accounts: SQLite in /data, a signing key per domain in /dkim."""

import crypt
import hmac
import os
import pathlib
import sqlite3
import subprocess
from contextlib import contextmanager

DATABASE = pathlib.Path("/data/main.db")
DKIM = pathlib.Path("/dkim")
MIGRATIONS = pathlib.Path(__file__).parent / "migrations"
SCHEME = "{SHA512-CRYPT}"


class Refused(Exception):
    """What was asked for cannot be done; the message is for the caller."""


@contextmanager
def opened(mode):
    """A connection of its own each time, so that a restored file is seen at once; only `rwc` makes a missing one."""
    connection = sqlite3.connect(f"file:{DATABASE}?mode={mode}", uri=True, timeout=10, isolation_level=None)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        yield connection
    finally:
        connection.close()


@contextmanager
def transaction(mode="rw"):
    with opened(mode) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield connection
        connection.execute("COMMIT")


def query(sql, *values):
    with opened("rw") as connection:
        return connection.execute(sql, values).fetchall()


def statements(script):
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""


def migrate():
    """Brings the database to this release's schema; returns the versions applied."""
    with transaction("rwc") as db:
        (current,) = db.execute("PRAGMA user_version").fetchone()
        known = sorted(int(path.stem) for path in MIGRATIONS.glob("*.sql"))
        if current > known[-1]:
            raise Refused(f"database schema {current} is newer than this release's {known[-1]}")
        applied = [version for version in known if version > current]
        for version in applied:
            for statement in statements((MIGRATIONS / f"{version}.sql").read_text()):
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {version}")
    return applied


def add_domain(name):
    with transaction() as db:
        db.execute("INSERT OR IGNORE INTO domain (name) VALUES (?)", (name,))
    ensure_key(name)


def add_user(localpart, domain, password, admin=False):
    add_domain(domain)
    try:
        with transaction() as db:
            db.execute(
                "INSERT INTO account (email, localpart, domain_name, password, global_admin) VALUES (?, ?, ?, ?, ?)",
                (f"{localpart}@{domain}", localpart, domain, hashed(password), int(admin)),
            )
    except sqlite3.IntegrityError:
        raise Refused(f"user {localpart}@{domain} exists") from None


def set_password(localpart, domain, password):
    email = f"{localpart}@{domain}"
    with transaction() as db:
        if not db.execute("SELECT 1 FROM account WHERE email = ?", (email,)).fetchone():
            raise Refused(f"user {email} does not exist")
        db.execute("UPDATE account SET password = ? WHERE email = ?", (hashed(password), email))


def delete_user(email):
    with transaction() as db:
        db.execute("DELETE FROM account WHERE email = ?", (email,))


def users():
    rows = query("SELECT email, quota_bytes, global_admin, enabled FROM account ORDER BY email")
    return [
        {"email": email, "quota_bytes": quota, "global_admin": bool(admin), "enabled": bool(enabled)}
        for email, quota, admin, enabled in rows
    ]


def domains():
    return [{"name": name} for (name,) in query("SELECT name FROM domain ORDER BY name")]


def password_is_right(email, password):
    rows = query("SELECT password FROM account WHERE email = ? AND enabled", email)
    # An unknown address takes as long as a wrong password.
    stored = rows[0][0].removeprefix(SCHEME) if rows else "$6$unknown$"
    return hmac.compare_digest(crypt.crypt(password, stored) or "", stored)


def hashed(password):
    return SCHEME + crypt.crypt(password, crypt.mksalt(crypt.METHOD_SHA512))


def ensure_key(domain):
    key = DKIM / f"{domain}.dkim.key"
    if not key.exists():
        made = key.with_suffix(f".{os.getpid()}")
        subprocess.run(["openssl", "genrsa", "-out", made, "2048"], check=True, capture_output=True)
        made.chmod(0o600)
        made.rename(key)
