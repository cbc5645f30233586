"""A STAC API over TLS in a process of its own, as slow as real catalogs are: for each request and each item of a page.

``python -m benchmarks.stac_server ITEMS CERTIFICATE-FOLDER``
"""

from __future__ import annotations

import json
import ssl
import sys
import time
from pathlib import Path
from typing import Any

from sample.api import Catalog
from sample.items import make_collection
from sample.query import Item, Request
from sample.server import CatalogServer

from .helper import answer_calls

EACH, EACH_ITEM = 0.25, 0.0075  # seconds: of a request, and more for each item of a page


class SlowCatalog(Catalog):
    """Its pages take as long as they are."""

    def page(self, request: Request, root: str, method: str) -> dict[str, Any]:
        """As of ``Catalog``."""
        page = super().page(request, root, method)
        time.sleep(EACH_ITEM * len(page["features"]))
        return page


def main(items: Path, certificates: Path) -> None:
    listed: list[Item] = json.loads(items.read_text())
    collections = [make_collection(listed, "")]
    server = CatalogServer(items.parent, items=listed, collections=collections)
    server.catalog = SlowCatalog(listed, collections)
    server.delay("", EACH)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates / "server.pem", certificates / "server.key")
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    server.scheme = "https"
    answer_calls(server.server_port, lambda: {"catalog_requests": len(server.log)})
    server.serve_forever()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
