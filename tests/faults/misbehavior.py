"""Ways in which a server misbehaves: each a function of the request."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

from .exchange import LONG, Exchange, Fault

MEGABYTE = 1 << 20
JSON = {"Content-Type": "application/json"}


# When


def times(count: int, fault: Fault) -> Fault:
    """Only the first times that something is asked for."""
    return lambda asked: (fault if asked.number <= count else Exchange.proceed)(asked)


def after(count: int, fault: Fault) -> Fault:
    """Only later than that."""
    return lambda asked: (fault if asked.number > count else Exchange.proceed)(asked)


# Statuses


def status(code: int, body: bytes = b"", **headers: str) -> Fault:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda asked: asked.answer(code, {"Content-Type": "text/plain"} | named, body)


def busy_until(seconds: float, code: int = 503) -> Fault:
    """Names the moment as a date."""
    return lambda asked: status(
        code, Retry_After=format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)
    )(asked)


def moved(to: str) -> Fault:
    """``{root}`` is the case's own address."""
    return lambda asked: asked.answer(302, {"Location": to.format(root=asked.root, port=asked.root.split(":")[2])})


# Time


def stall(asked: Exchange) -> None:
    asked.wait(LONG)
    asked.hang_up()


def stall_in_the_head(asked: Exchange) -> None:
    asked.send(b"HTTP/1.1 200 OK\r\nContent-Ty")
    stall(asked)


def stall_in_the_body(asked: Exchange) -> None:
    code, headers, body = asked.right
    asked.head(code, headers | {"Content-Length": str(len(body))})
    asked.send(body[: len(body) // 2])
    stall(asked)


def drip_the_head(asked: Exchange) -> None:
    asked.drip(b"HTTP/1.1 200 OK\r\n" + b"X-Slow: " + b"o" * 2000)


def drip_the_body(asked: Exchange) -> None:
    code, headers, body = asked.right
    asked.head(code, headers | {"Content-Length": str(len(body))})
    asked.drip(body)


# The connection


def hang_up(asked: Exchange) -> None:
    asked.hang_up()


def reset(asked: Exchange) -> None:
    asked.reset()


def cut_in_the_head(asked: Exchange) -> None:
    asked.send(b"HTTP/1.1 200 OK\r\nContent-Le")
    asked.hang_up()


def cut(asked: Exchange) -> None:
    code, headers, body = asked.right
    asked.head(code, headers | {"Content-Length": str(len(body))})
    asked.send(body[: len(body) // 2])
    asked.hang_up()


def cut_in_a_chunk(asked: Exchange) -> None:
    code, headers, body = asked.right
    asked.head(code, headers | {"Transfer-Encoding": "chunked"})
    asked.send(b"%x\r\n" % len(body) + body[: len(body) // 2])
    asked.hang_up()


def reset_in_the_body(asked: Exchange) -> None:
    code, headers, body = asked.right
    asked.head(code, headers | {"Content-Length": str(len(body))})
    asked.send(body[: len(body) // 2])
    asked.wait(0.1)
    asked.reset()


def noise(asked: Exchange) -> None:
    asked.send(bytes(range(256)) * 4)
    asked.hang_up()


def endless_head(asked: Exchange) -> None:
    asked.send(b"HTTP/1.1 200 OK\r\n")
    for number in range(200_000):
        asked.send(b"X-%d: %s\r\n" % (number, b"x" * 1000))


# The body


def html(asked: Exchange) -> None:
    asked.answer(200, {"Content-Type": "text/html"}, b"<html><body><b>Please log in</b></body></html>")


def body(content: bytes | str) -> Fault:
    data = content.encode() if isinstance(content, str) else content
    return lambda asked: asked.answer(200, JSON, data)


def packed(content: bytes) -> Fault:
    """Sent in gzip, whatever was asked for."""
    data = gzip.compress(content)
    return lambda asked: asked.answer(200, JSON | {"Content-Encoding": "gzip"}, data)


def packed_badly(asked: Exchange) -> None:
    asked.answer(200, JSON | {"Content-Encoding": "gzip"}, b"\x1f\x8b\x08\0" + b"no gzip" * 99)


def zeros(size: int, coding: str = "") -> Fault:
    """A right answer with so many blanks behind it."""

    def answer(asked: Exchange) -> None:
        code, headers, right = asked.right
        data = right + b" " * size
        if coding:
            asked.answer(code, headers | {"Content-Encoding": coding}, gzip.compress(data, 1))
        else:
            asked.answer(code, headers, data)

    return answer


def without_end(asked: Exchange) -> None:
    code, headers, right = asked.right
    asked.head(code, headers)
    asked.hang_up()
    asked.send(right)
    for _ in range(4096):
        asked.send(b" " * MEGABYTE)


def page(**changes: Any) -> Fault:
    """The right page with other members."""

    def answer(asked: Exchange) -> None:
        found = json.loads(asked.right[2])
        made = {name: value(found, asked) if callable(value) else value for name, value in changes.items()}
        asked.answer(200, JSON, json.dumps(found | made).encode())

    return answer


def next_link(matched: int = 0, **link: Any) -> Fault:
    """The page names this as the next one; in texts ``{root}`` is the case's own address. ``matched``: how many scenes
    the page says there are.
    """

    def links(found: dict[str, Any], asked: Exchange) -> list[dict[str, Any]]:
        values = {"root": asked.root, "port": asked.root.split(":")[2]}
        filled = {name: one.format(**values) if isinstance(one, str) else one for name, one in link.items()}
        return [{"rel": "next", **filled}]

    return page(links=links, **({"numberMatched": matched} if matched else {}))


# Ranges


def whole(asked: Exchange) -> None:
    asked.answer(200, {"Content-Type": "image/tiff"}, b"II*\0" + bytes(200_000))


def ranged(shift_start: int = 0, shift_stop: int = 0, size: int = 0, header: str = "") -> Fault:
    """The right bytes with another ``Content-Range``."""

    def answer(asked: Exchange) -> None:
        code, headers, data = asked.right
        first, last = asked.range
        whole_size = size or int(headers["Content-Range"].rpartition("/")[2])
        last = min(last, int(headers["Content-Range"].rpartition("/")[2]) - 1)
        told = header or f"bytes {first + shift_start}-{last + shift_stop}/{whole_size}"
        asked.answer(code, headers | {"Content-Range": told}, data)

    return answer


def without_content_range(asked: Exchange) -> None:
    code, headers, data = asked.right
    asked.answer(code, {name: value for name, value in headers.items() if name != "Content-Range"}, data)


def shorter(asked: Exchange) -> None:
    code, headers, data = asked.right
    asked.answer(code, headers, data[: len(data) // 2])


def longer(asked: Exchange) -> None:
    code, headers, data = asked.right
    asked.answer(code, headers, data + bytes(1000))


def much_longer(asked: Exchange) -> None:
    code, headers, data = asked.right
    asked.head(code, headers)
    asked.hang_up()
    for _ in range(200):
        asked.send(data + bytes(MEGABYTE))


def packed_range(asked: Exchange) -> None:
    code, headers, _ = asked.right
    asked.answer(code, headers | {"Content-Encoding": "gzip"}, gzip.compress(bytes(100 * MEGABYTE), 9))


def other_bytes(asked: Exchange) -> None:
    code, headers, data = asked.right
    asked.answer(code, headers, bytes((byte * 31 + 7) % 256 for byte in data))
