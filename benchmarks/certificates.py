"""A certificate authority of our own for 127.0.0.1, made by openssl, and how the clients are told to trust it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from requests.certs import where

_KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "3650"]


def make_certificates(folder: Path) -> Path:
    """Write server.pem, server.key and bundle.pem unless they are there; returns the bundle.

    The bundle holds all authorities that this machine trusts and ours: reading so many costs what it costs a user.
    """
    folder.mkdir(parents=True, exist_ok=True)
    ca, server, bundle = folder / "ca.pem", folder / "server.pem", folder / "bundle.pem"
    if not bundle.exists():
        _openssl("-keyout", folder / "ca.key", "-out", ca, "-subj", "/CN=Clear Scenes benchmark")
        _openssl(
            *("-CA", ca, "-CAkey", folder / "ca.key", "-keyout", folder / "server.key", "-out", server),
            *("-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost"),
            *("-addext", "basicConstraints=CA:FALSE", "-addext", "extendedKeyUsage=serverAuth"),
        )
        bundle.write_text(Path(where()).read_text() + "\n" + ca.read_text())
    return bundle


def trusting(bundle: Path) -> dict[str, str]:
    """This process's environment, in which requests, curl, GDAL and Rust's clients trust the bundle."""
    names = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "GDAL_CURL_CA_BUNDLE", "SSL_CERT_FILE")
    return os.environ | dict.fromkeys(names, str(bundle.resolve()))


def _openssl(*arguments: str | Path) -> None:
    command = ["openssl", "req", "-x509", *_KEY, *map(str, arguments)]
    subprocess.run(command, check=True, capture_output=True)
