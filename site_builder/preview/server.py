"""The server of the preview: loopback only, files from memory, no way to any other file."""

import json
import logging
import mimetypes
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from site_builder.headers import headers_for
from site_builder.preview.preview import Preview

LOOPBACK = "127.0.0.1"
OWN_NAMES = {"127.0.0.1", "localhost"}
"""Names under which we answer. Another name means that a foreign page points a name of its own at
this machine to read drafts (DNS rebinding)."""

_LOG = logging.getLogger(__name__)
_STATIC = Path(__file__).parent / "static"
_HEARTBEAT = 15.0
_INJECTED = (
    '<link rel="stylesheet" href="/_preview/preview.css">'
    '<script type="module" src="/_preview/preview.js" data-number="{number}"></script></body>'
)
_TYPES = {
    ".js": "text/javascript",
    ".woff2": "font/woff2",
    ".atom": "application/atom+xml",
    ".webmanifest": "application/manifest+json",
}


class PreviewServer(ThreadingHTTPServer):
    """Serves a Preview. Port 0 picks a free one; see `address`."""

    daemon_threads = True

    def __init__(self, preview: Preview, port: int = 0) -> None:
        self.preview = preview
        super().__init__((LOOPBACK, port), _Handler)

    @property
    def address(self) -> str:
        return f"http://{LOOPBACK}:{self.server_address[1]}/"


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if (self.headers.get("Host") or "").rsplit(":", 1)[0] not in OWN_NAMES:
            self._send(HTTPStatus.MISDIRECTED_REQUEST, "text/plain", b"")
        elif path == "/_preview/events":
            self._send_events()
        elif path.startswith("/_preview/"):
            self._send_own(path.removeprefix("/_preview/"))
        else:
            self._send_page(path)

    do_HEAD = do_GET  # noqa: N815 - the name that http.server looks for

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the parent's name
        _LOG.info(format, *args)

    def _send_page(self, path: str) -> None:
        files = self.server.preview.files
        address = path.removeprefix("/")
        if address not in files:
            address = f"{address}index.html" if address.endswith("/") or not address else address
        if address not in files and f"{address}/index.html" in files:
            self._redirect(f"/{address}/")
        elif address in files:
            self._send(HTTPStatus.OK, _type_of(address), files[address], address)
        else:
            missing = files.get("404.html", b"Deze pagina is er niet.")
            self._send(HTTPStatus.NOT_FOUND, "text/html", missing, "404.html")

    def _redirect(self, address: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send_own(self, name: str) -> None:
        if name == "notes.json":
            notes = json.dumps(self.server.preview.notes, ensure_ascii=False).encode()
            self._send(HTTPStatus.OK, "application/json", notes)
        elif name in ("preview.js", "preview.css"):
            self._send(HTTPStatus.OK, _type_of(name), (_STATIC / name).read_bytes())
        else:
            self._send(HTTPStatus.NOT_FOUND, "text/plain", b"")

    def _send_events(self) -> None:
        """Server-sent events (HTML Living Standard 9.2): one for each new state."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        number = self.server.preview.number
        try:
            while True:
                self.wfile.write(f"data: {number}\n\n".encode())
                self.wfile.flush()
                number = self.server.preview.wait_for_change(number, _HEARTBEAT)
        except OSError:
            self.close_connection = True  # the reader closed the page

    def _send(self, status: HTTPStatus, kind: str, data: bytes, path: str = "") -> None:
        """Send it with what a host would say of this path; only nothing is kept, not even fonts."""
        if kind == "text/html":
            injected = _INJECTED.format(number=self.server.preview.number)
            data = data.replace(b"</body>", injected.encode())
        text = kind.startswith("text/") or kind in ("application/json", "application/atom+xml")
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in {**headers_for(path), "Cache-Control": "no-store"}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)


def _type_of(address: str) -> str:
    known = _TYPES.get(Path(address).suffix)
    return known or mimetypes.guess_type(address)[0] or "application/octet-stream"
