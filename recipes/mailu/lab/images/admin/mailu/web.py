"""The admin service: the login page, and the decisions the front asks for before it lets mail through."""

import hashlib
import hmac
import html
import os
import pathlib
import signal
import socket
import sys
import time
from http import cookies
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

import store

SECRET_KEY = pathlib.Path(os.environ["SECRET_KEY_FILE"]).read_bytes().strip()
VERSION = pathlib.Path("/version").read_text().strip()
SESSION_SECONDS = 3600
BACKENDS = {"imap": ("imap", 143), "smtp": ("smtp", 25)}
SUBMISSION_PORT = 10025

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | Mailu</title></head>
<body><h1>Mailu</h1><p>{host}</p>{body}<footer>Mailu {version}</footer></body></html>
"""
FORM = """<form method="post" action="/sso/login">{note}
<label>E-mail <input type="email" name="email" required></label>
<label>Password <input type="password" name="pw" required></label>
<button>Sign in</button></form>
"""


class Handler(BaseHTTPRequestHandler):
    server_version = "Mailu"
    sys_version = ""
    timeout = 30

    def do_GET(self):
        route = {
            "/health": self.health,
            "/internal/auth/email": self.auth_email,
            "/sso/login": self.login_form,
            "/ui/login": self.login_form,
            "/ui/": self.home,
        }.get(urlsplit(self.path).path)
        if route:
            route()
        elif urlsplit(self.path).path in ("/", "/admin", "/ui"):
            self.redirect("/ui/" if self.session() else "/sso/login")
        else:
            self.page(404, "Not found", "<p>There is no such page.</p>")

    def do_POST(self):
        if urlsplit(self.path).path not in ("/sso/login", "/ui/login"):
            return self.page(404, "Not found", "<p>There is no such page.</p>")
        size = min(int(self.headers.get("Content-Length") or 0), 4096)
        fields = parse_qs(self.rfile.read(size).decode())
        email = fields.get("email", [""])[0]
        if not store.password_is_right(email, fields.get("pw", [""])[0]):
            return self.login_form(401, "<p>Wrong e-mail or password</p>")
        self.redirect("/ui/", cookie=f"session={signed(email)}; Path=/; HttpOnly; SameSite=Strict")

    def health(self):
        store.domains()
        self.answer(200, {"Content-Type": "text/plain"}, b"ok\n")

    def login_form(self, status=200, note=""):
        self.page(status, "Sign in", FORM.format(note=note))

    def home(self):
        email = self.session()
        if not email:
            return self.redirect("/sso/login")
        self.page(200, "Account", f"<p>Signed in as {html.escape(email)}</p>")

    def session(self):
        morsel = cookies.SimpleCookie(self.headers.get("Cookie", "")).get("session")
        return verified(morsel.value) if morsel else None

    def auth_email(self):
        """nginx's mail auth protocol: always 200, the decision is in the headers."""
        method, protocol = self.headers.get("Auth-Method"), self.headers.get("Auth-Protocol")
        host, port = BACKENDS[protocol]
        if method != "none":
            email = unquote(self.headers.get("Auth-User", ""))
            if not store.password_is_right(email, unquote(self.headers.get("Auth-Pass", ""))):
                return self.refuse_mail(protocol)
            port = SUBMISSION_PORT if protocol == "smtp" else port
        elif protocol != "smtp":
            return self.refuse_mail(protocol)
        try:
            address = socket.gethostbyname(host)
        except OSError:
            return self.answer(200, {"Auth-Status": "Temporary server problem, try again later",
                                     "Auth-Error-Code": "451 4.3.2", "Auth-Wait": "0"})
        self.answer(200, {"Auth-Status": "OK", "Auth-Server": address, "Auth-Port": str(port)})

    def refuse_mail(self, protocol):
        status = "Authentication credentials invalid" if protocol == "smtp" else "AUTHENTICATIONFAILED"
        self.answer(200, {"Auth-Status": status, "Auth-Error-Code": "535 5.7.8", "Auth-Wait": "0"})

    def page(self, status, title, body):
        host = html.escape(os.environ.get("HOSTNAMES", ""))
        text = PAGE.format(title=title, host=host, body=body, version=VERSION)
        self.answer(status, {"Content-Type": "text/html; charset=utf-8"}, text.encode())

    def redirect(self, location, cookie=None):
        self.answer(302, {"Location": location} | ({"Set-Cookie": cookie} if cookie else {}))

    def answer(self, status, headers, body=b""):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_request(self, code="-", size="-"):
        if self.path != "/health":
            super().log_request(code, size)


def signed(email):
    claim = f"{email}|{int(time.time()) + SESSION_SECONDS}"
    return f"{claim}|{hmac.new(SECRET_KEY, claim.encode(), hashlib.sha256).hexdigest()}".encode().hex()


def verified(value):
    try:
        email, expiry, mac = bytes.fromhex(value).decode().rsplit("|", 2)
    except ValueError:
        return None
    right = hmac.new(SECRET_KEY, f"{email}|{expiry}".encode(), hashlib.sha256).hexdigest()
    return email if hmac.compare_digest(mac, right) and int(expiry) > time.time() else None


def main():
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    try:
        for version in store.migrate():
            print(f"schema {version} applied")
    except store.Refused as problem:
        sys.exit(f"Error: {problem}")
    for domain in store.domains():
        store.ensure_key(domain["name"])
    print(f"Mailu admin {VERSION} ready")
    ThreadingHTTPServer(("", 8080), Handler).serve_forever()


if __name__ == "__main__":
    main()
