"""Requests and their whole answers, as every transport carries them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

MAX_BODY = 64 * 1024 * 1024  # a page of 500 items is about 8 MB


SMALL_BODY = 64 * 1024  # what may come instead of a range: an error with its explanation


@dataclass(frozen=True)
class Request:
    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes = b""
    login: str = ""  # the id of a QGIS authentication, for QGIS's network stack

    def __post_init__(self) -> None:
        object.__setattr__(self, "headers", MappingProxyType(dict(self.headers)))

    @property
    def cap(self) -> int:
        """Bytes that the answer's body may have."""
        first, dash, last = self.headers.get("Range", "").removeprefix("bytes=").partition("-")
        return max(int(last) - int(first) + 1, SMALL_BODY) if dash else MAX_BODY


@dataclass(frozen=True)
class Answer:
    """``headers`` by lower-case name; ``body`` is whole and unpacked."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def __post_init__(self) -> None:
        object.__setattr__(self, "headers", MappingProxyType(dict(self.headers)))
