"""The preview: loopback only, from memory, renewed at every change."""

import http.client
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.preview import Preview, PreviewServer, watch

FILES = {
    "index.html": b"<html><body>thuis</body></html>",
    "verhalen/a/index.html": b"<html><body>een</body></html>",
    "404.html": b"<html><body>niet gevonden</body></html>",
    "search/manifest.json": b"{}",
}


@pytest.fixture
def server() -> Iterator[PreviewServer]:
    preview = Preview()
    preview.show(FILES, ())
    with PreviewServer(preview) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def get(server: PreviewServer, path: str, host: str = "127.0.0.1") -> tuple[int, str, str]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=5)
    connection.request("GET", path, headers={"Host": host})
    answer = connection.getresponse()
    return answer.status, answer.headers.get("Location", ""), answer.read().decode()


def test_pages_come_with_the_script_that_reloads_them(server: PreviewServer) -> None:
    status, _, text = get(server, "/")
    assert status == 200
    assert "thuis" in text
    assert 'src="/_preview/preview.js"' in text
    assert "thuis" in get(server, "/index.html#x?y")[2]


def test_what_is_no_page_comes_as_it_is(server: PreviewServer) -> None:
    assert get(server, "/search/manifest.json") == (200, "", "{}")


def test_a_folder_without_its_slash_is_pointed_to_the_page(server: PreviewServer) -> None:
    assert get(server, "/verhalen/a")[:2] == (301, "/verhalen/a/")


@pytest.mark.parametrize(
    "path",
    ["/nee", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/_preview/x"],
)
def test_there_is_no_way_to_any_other_file(server: PreviewServer, path: str) -> None:
    status, _, text = get(server, path)
    assert status == 404
    assert "root:" not in text


def test_another_name_for_this_machine_is_refused(server: PreviewServer) -> None:
    assert get(server, "/", host="kwaad.example")[0] == 421
    assert get(server, "/", host="localhost:1234")[0] == 200


def test_it_listens_on_loopback_only(server: PreviewServer) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_notes_for_the_editor_are_there_for_the_page(server: PreviewServer) -> None:
    server.preview.show(FILES, ("Dit staat niet op de site: «x».",))
    assert json.loads(get(server, "/_preview/notes.json")[2]) == ["Dit staat niet op de site: «x»."]


def test_every_change_is_an_event(server: PreviewServer) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=5)
    connection.request("GET", "/_preview/events")
    stream = connection.getresponse()
    assert stream.readline() == b"data: 1\n"
    stream.readline()
    server.preview.show({}, ())
    assert stream.readline() == b"data: 2\n"
    connection.close()


def test_a_build_that_failed_keeps_the_files(server: PreviewServer) -> None:
    server.preview.note("Er ging iets mis.")
    assert "thuis" in get(server, "/")[2]
    assert "Er ging iets mis." in get(server, "/_preview/notes.json")[2]


@pytest.mark.parametrize("name", ["stories/schulden/nieuw.md", "themes/hulp.yaml", "site.yaml"])
def test_a_change_in_the_content_is_seen(tmp_path: Path, name: str) -> None:
    for folder in ("stories/schulden", "themes"):
        (tmp_path / folder).mkdir(parents=True)
    stop = threading.Event()
    writer = threading.Timer(0.7, lambda: (tmp_path / name).write_text("x"))
    limit = threading.Timer(20, stop.set)
    writer.start()
    limit.start()
    seen = next(watch(tmp_path, stop), "niets")
    limit.cancel()
    assert seen is None
