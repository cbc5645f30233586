"""AWS Signature Version 4, by which S3 servers know who asks: for requests without a body.

https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html. (QGIS's own "AWS S3" authentication signs
neither ports nor requests whose asker pays.)
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import parse_qsl, quote, unquote, urlsplit

EMPTY = hashlib.sha256(b"").hexdigest()
_METHOD = "AWS4-HMAC-SHA256"


@dataclass(frozen=True)
class Keys:
    """An S3 access key.

    Attributes:
        identifier: the access key's ID, which is no secret.
        secret: the secret access key, left out of ``repr``.
        region: for which requests are signed.
    """

    identifier: str
    secret: str = field(repr=False)
    region: str = "us-east-1"


def signed_headers(method: str, url: str, keys: Keys, moment: datetime, others: Mapping[str, str]) -> dict[str, str]:
    """The headers of a signed request without a body.

    Args:
        method: of HTTP.
        url: the whole address.
        keys: of whoever asks.
        moment: when it is signed, in UTC.
        others: headers that are signed too, by names in lower case.

    Returns:
        ``others`` and the headers that sign them, by names in lower case.
    """
    parts = urlsplit(url)
    stamp = f"{moment:%Y%m%dT%H%M%SZ}"
    headers = {**others, "host": parts.netloc, "x-amz-content-sha256": EMPTY, "x-amz-date": stamp}
    names = ";".join(sorted(headers))
    path = quote(unquote(parts.path), safe="/-_.~") or "/"
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    query = "&".join(sorted(f"{quote(name, safe='-_.~')}={quote(value, safe='-_.~')}" for name, value in pairs))
    lines = "".join(f"{name}:{headers[name].strip()}\n" for name in sorted(headers))
    canonical = "\n".join((method, path, query, lines, names, EMPTY))
    scope = f"{moment:%Y%m%d}/{keys.region}/s3/aws4_request"
    text = "\n".join((_METHOD, stamp, scope, hashlib.sha256(canonical.encode()).hexdigest()))
    key = f"AWS4{keys.secret}".encode()
    for part in (*scope.split("/"), text):
        key = hmac.digest(key, part.encode(), "sha256")
    del headers["host"]  # whoever sends sets it
    credential = f"{_METHOD} Credential={keys.identifier}/{scope}, SignedHeaders={names}, Signature={key.hex()}"
    return {**headers, "authorization": credential}
