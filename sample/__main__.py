"""`python3 -m sample --folder build/sample --port 8765`: build the simulated catalog if needed, then serve it."""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path

from .catalog import SEED, build
from .server import CatalogServer


def stop(number: int, frame: object) -> None:
    """End as Ctrl+C does."""
    raise KeyboardInterrupt


def main() -> None:
    parser = argparse.ArgumentParser(prog="sample", description="Serve simulated scenes; none is a real image.")
    parser.add_argument("--folder", type=Path, default=Path("build/sample"), help="where the files are kept")
    parser.add_argument("--port", type=int, default=8765, help="0 picks a free one")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--poor", action="store_true", help="ignore query and sortby, as some catalogs do")
    parser.add_argument("--build-only", action="store_true", help="build and do not serve")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, stop)
    try:
        build(options.folder, options.seed, report=lambda line: print(line, flush=True))
        if options.build_only:
            return
        server = CatalogServer(options.folder, options.port, poor=options.poor)
        print(f"Simulated catalog at {server.url}/", flush=True)
        server.serve_forever()
    except KeyboardInterrupt:
        sys.exit(0)


if __name__ == "__main__":
    main()
