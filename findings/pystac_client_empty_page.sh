#!/usr/bin/env bash
# pystac-client ends a search at the first empty page, also where that page links to a next one.
#
# One would guess: pages are asked for as long as a page has a link "next"; STAC API - Item Search knows no other end.
# What happens: a page without features ends it, whatever its links say, in pages(), pages_as_dicts() and items(); all
#   scenes on later pages are missing, without an error or a warning.
# Versions: pystac-client 0.9.1, pystac-core 1.15.2, Python 3.11.
# Why it matters: servers that filter after they cut pages (by geometry, by rights) send empty pages in the middle, so a
#   search may name 10 of 20 scenes and say that it is done.
#
# Output seen:
#   pages asked for: 2 of 3
#   scenes named: 2 of 4
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check --no-deps pystac-client==0.9.1 pystac-core==1.15.2 \
    python-dateutil==2.9.0.post0 six==1.17.0 requests==2.32.5 urllib3==2.5.0 idna==3.10 charset-normalizer==3.4.3 certifi==2025.8.3
"$folder/venv/bin/python" - <<'PYTHON' | tee "$folder/output"
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from pystac_client import Client

PAGES = [["a", "b"], [], ["c", "d"]]
asked = []


class Server(BaseHTTPRequestHandler):
    def do_GET(self):
        root = f"http://127.0.0.1:{self.server.server_port}"
        if not self.path.startswith("/search"):
            core = "https://api.stacspec.org/v1.0.0/core"
            body = {"type": "Catalog", "id": "c", "description": "c", "stac_version": "1.0.0"}
            body["conformsTo"] = [core, "https://api.stacspec.org/v1.0.0/item-search"]
            body["links"] = [{"rel": "search", "href": f"{root}/search", "type": "application/geo+json", "method": "GET"}]
        else:
            number = int(self.path.rpartition("page=")[2]) if "page=" in self.path else 0
            asked.append(number)
            items = [
                {"type": "Feature", "stac_version": "1.0.0", "id": name, "geometry": None, "bbox": [0, 0, 1, 1],
                 "properties": {"datetime": "2026-01-01T00:00:00Z"}, "links": [], "assets": {}}
                for name in PAGES[number]
            ]
            body = {"type": "FeatureCollection", "features": items, "links": []}
            if number + 1 < len(PAGES):
                body["links"] = [{"rel": "next", "href": f"{root}/search?page={number + 1}", "method": "GET"}]
        data = json.dumps(body).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()
client = Client.open(f"http://127.0.0.1:{server.server_port}")
named = [item["id"] for page in client.search(method="GET").pages_as_dicts() for item in page["features"]]
print(f"pages asked for: {len(asked)} of {len(PAGES)}")
print(f"scenes named: {len(named)} of {sum(map(len, PAGES))}")
PYTHON
diff "$folder/output" <(sed -n 's/^#   \(pages asked for.*\|scenes named.*\)$/\1/p' "$0")
