"""Requests and their whole answers, as every transport carries them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

MAX_BODY = 64 * 1024 * 1024  # a page of 500 items is about 8 MB
SMALL_BODY = 64 * 1024  # what may come instead of a range: an error with its explanation


@dataclass(frozen=True)
class Request:
    """An HTTP request.

    Attributes:
        method: of HTTP, in capitals.
        url: the whole address, which may be signed.
        headers: by name.
        body: what is posted.
        login: the id of a QGIS authentication that QGIS's network stack adds; "" for none.
    """

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes = b""
    login: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "headers", MappingProxyType(dict(self.headers)))

    @property
    def cap(self) -> int:
        """How many bytes the answer's body may have: those of the range it asks for, or ``MAX_BODY``."""
        first, dash, last = self.headers.get("Range", "").removeprefix("bytes=").partition("-")
        return max(int(last) - int(first) + 1, SMALL_BODY) if dash else MAX_BODY


@dataclass(frozen=True)
class Answer:
    """A whole HTTP answer.

    Attributes:
        status: the HTTP status.
        headers: by name in lower case.
        body: complete, its content encoding undone.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes

    def __post_init__(self) -> None:
        object.__setattr__(self, "headers", MappingProxyType(dict(self.headers)))
