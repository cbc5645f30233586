"""QGIS's own OAuth2: a token is had from its server for a password, and opens the catalog's files."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar
from urllib.parse import parse_qs

import pytest
from qgis.core import QgsApplication

from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.stac.catalogs import Catalog
from tests.support.guarded_files import DATA, open_to, read
from tests.support.qgis_logins import login
from tests.support.stub import stub_server

TOKEN = "pLaNtEd-token"
RESOURCE_OWNER = 2  # of QGIS's grant flows


class _Issuer(BaseHTTPRequestHandler):
    asked: ClassVar[list[dict[str, list[str]]]] = []

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        self.asked.append(parse_qs(body))
        answer = json.dumps({"access_token": TOKEN, "token_type": "Bearer", "expires_in": 600}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def issuer():
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Issuer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    _Issuer.asked.clear()
    yield f"http://127.0.0.1:{server.server_port}/token"
    server.shutdown()
    server.server_close()


def test_a_token_is_had_and_sent(issuer, wait_until):
    config = {"accessMethod": 0, "configType": 1, "grantFlow": RESOURCE_OWNER, "version": 1, "name": "test", "id": "t"}
    config |= {"tokenUrl": issuer, "requestUrl": "", "refreshTokenUrl": issuer, "clientId": "cdse-public"}
    # pragma: allowlist nextline secret (made up)
    config |= {"clientSecret": "", "username": "anna", "password": "pLaNtEd", "requestTimeout": 10}
    config |= {"persistToken": False, "redirectPort": 7070, "redirectUrl": "", "scope": "", "queryPairs": {}}
    heard = []
    hear = lambda text, *_: heard.append(text)  # noqa: E731
    QgsApplication.messageLog().messageReceived.connect(hear)
    network = QgisNetwork()
    network.start()
    try:
        with (
            login("OAuth2", oauth2config=json.dumps(config)) as chosen,
            stub_server(open_to("authorization", f"Bearer {TOKEN}")) as server,
        ):
            catalog = Catalog("", f"{server.url}/v1", login=chosen)
            assert read(network, wait_until, catalog, f"{server.url}/a.tif") == DATA[10:20]
    finally:
        network.stop()
        QgsApplication.messageLog().messageReceived.disconnect(hear)
    (asked,) = _Issuer.asked
    assert (asked["grant_type"], asked["username"]) == (["password"], ["anna"])
    assert not [text for text in heard if "pLaNtEd" in text]
