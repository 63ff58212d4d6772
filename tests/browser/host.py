"""A host that can lose its line, and says the headers that a published site asks for."""

import shutil
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from site_builder.headers import headers_for

FOLDER = "bibliotheek/"


class Host:
    """Serves `folder` below `/bibliotheek/`. Stopped, it refuses every connection, as no line does."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / FOLDER
        self.unwell = False
        """Then every answer is 503."""
        self.asked: list[str] = []
        self._top = folder
        self._port = 0
        self._server: ThreadingHTTPServer | None = None

    @classmethod
    def of_copy(cls, site: Path, top: Path) -> "Host":
        """A host with its own copy of a built site, so that a test may change it."""
        shutil.copytree(site, top / FOLDER, dirs_exist_ok=True)
        host = cls(top)
        host.start()
        return host

    @property
    def host(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    @property
    def address(self) -> str:
        return f"{self.host}/{FOLDER}"

    def start(self) -> None:
        handler = partial(_Handler, self, directory=str(self._top))
        self._server = ThreadingHTTPServer(("127.0.0.1", self._port), handler)
        self._port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server = None


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, host: Host, *args: object, directory: str) -> None:
        self.host = host
        super().__init__(*args, directory=directory)  # type: ignore[arg-type] # as the server calls it

    def do_GET(self) -> None:
        self.host.asked.append(self.path)
        if self.host.unwell:
            self.send_error(503)
        else:
            super().do_GET()

    def end_headers(self) -> None:
        for name, value in headers_for(self.path.removeprefix(f"/{FOLDER}")).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: `asked` remembers."""
