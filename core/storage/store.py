"""What was read before, kept on disk: of each file its head, its blocks, and the class counts of areas.

One SQLite file with a size cap; the files that were not used for longest go first. It only ever saves reading: where it
cannot be opened, written or understood, it is empty, and measuring goes on without it. SQLite notices damage of its
pages, and then all is thrown away; each piece has a checksum of what it is and of whose, so that none comes back as
another.
"""

from __future__ import annotations

import hashlib
import json
import logging
import sqlite3
import threading
import time
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .database import BUSY, DAMAGED, is_one_of, open_database, remove_database, shrink

log = logging.getLogger("clear_scenes")

MAX_BYTES = 256 * 1024 * 1024  # about 2,000 scenes of a small area
_CHECK_EVERY = 64  # writes
_HEAD = -1  # the number under which a file's head is kept beside its blocks
_SIZE_BYTES, _SEAL_BYTES = 8, 4


class Store:
    """A cache on disk. May be used by many threads, and its file by several programs at once.

    Args:
        path: of its file, whose folder is made where it is missing; without one nothing is kept.
        max_bytes: how large the file may grow.
    """

    def __init__(self, path: Path | None = None, max_bytes: int = MAX_BYTES) -> None:
        self._path, self._max_bytes = path, max_bytes
        self._lock = threading.Lock()
        self._writes = 0
        self._database: sqlite3.Connection | None = None
        self._is_open = path is None  # it is opened when it is first used, by whichever thread that is
        self._is_new = False  # it was damaged, and begun anew: not twice

    def close(self) -> None:
        """Close the file for good: from then on nothing is kept."""
        with self._lock:
            if self._database is not None:
                self._database.close()
            self._database, self._is_open = None, True

    def clear(self) -> None:
        """Forget all, and give the room back."""
        self.change("DELETE FROM files", ())
        self.ask("PRAGMA wal_checkpoint(TRUNCATE)")

    def keep_at_most(self, max_bytes: int) -> None:
        """Change how large the file may grow; what is more than that goes at once."""
        with self._lock:
            self._max_bytes = max_bytes
            try:
                database = self._opened()
                if database is not None:
                    shrink(database, max_bytes)
            except sqlite3.Error as error:
                self._give_up(error)

    def file(self, *names: str) -> CacheEntry:
        """What is kept of a file, or of several together.

        Args:
            names: each stands for one file in one version. Only their digest is kept: an address may carry a signature.
        """
        name, now = hashlib.sha256("\n".join(names).encode()).hexdigest(), time.time()
        self.change(
            "INSERT INTO files (name, used) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET used = ?", (name, now, now)
        )
        found = self.ask("SELECT id FROM files WHERE name = ?", name)
        return CacheEntry(self, name, found[0] if found else None)

    def ask(self, query: str, *values: Any) -> tuple[Any, ...] | None:
        """The first row of a query; None where there is none, or another program holds the file."""
        with self._lock:
            try:
                database = self._opened()
                return database.execute(query, values).fetchone() if database else None
            except sqlite3.Error as error:
                self._give_up(error)
                return None

    def change(self, statement: str, *rows: tuple[Any, ...]) -> None:
        """Execute a statement for each row of values, in one transaction.

        Nothing is changed where they belong to a file that was forgotten.
        """
        with self._lock:
            try:
                database = self._opened()
                if database is None:
                    return
                with database:
                    database.executemany(statement, rows)
                self._writes += 1
                if self._writes % _CHECK_EVERY == 0:
                    shrink(database, self._max_bytes)
            except sqlite3.IntegrityError:
                return  # the file was forgotten meanwhile, by another thread or program: nothing is kept of it
            except sqlite3.Error as error:
                self._give_up(error)

    def _opened(self) -> sqlite3.Connection | None:
        if not self._is_open and self._path:
            self._database, self._is_open = open_database(self._path), True
        return self._database

    def _give_up(self, error: sqlite3.Error) -> None:
        log.warning("%s: %s", self._path, error)
        if is_one_of(error, BUSY):
            return
        if self._database is not None:
            self._database.close()
        self._database = None
        if self._path and is_one_of(error, DAMAGED) and not self._is_new:
            self._is_new, self._is_open = True, False  # it is made when it is next used
            remove_database(self._path)


class CacheEntry:
    """What is kept of one file, or of several that were counted together."""

    def __init__(self, store: Store, name: str, number: int | None) -> None:
        self._store, self._name, self._number = store, name, number

    def counts(self, area: str) -> tuple[tuple[int, ...], ...] | None:
        """Class counts of a whole area, and what of them came from each file; None where they are not kept.

        Args:
            area: a text that is the same for the same area and the same way to count.
        """
        text = self._ask("SELECT counts FROM counts WHERE file = ? AND area = ?", area)
        return tuple(tuple(each) for each in json.loads(text)) if text else None

    def keep_counts(self, area: str, counts: tuple[tuple[int, ...], ...]) -> None:
        """Keep what ``counts`` gives back."""
        sealed = self._sealed(area, json.dumps(counts).encode())
        self._change("INSERT OR REPLACE INTO counts VALUES (?, ?, ?)", (area, sealed))

    def head(self) -> tuple[bytes, int] | None:
        """The file's first bytes, and its whole size in bytes; None where they are not kept."""
        data = self.block(_HEAD)
        return (data[_SIZE_BYTES:], int.from_bytes(data[:_SIZE_BYTES], "little")) if data else None

    def keep_head(self, head: bytes, size: int) -> None:
        """Keep what ``head`` gives back."""
        self.keep_blocks({_HEAD: size.to_bytes(_SIZE_BYTES, "little") + head})

    def block(self, number: int) -> bytes | None:
        """A block as it is packed in the file; None where it is not kept."""
        return self._ask("SELECT data FROM pieces WHERE file = ? AND number = ?", number)

    def keep_blocks(self, blocks: Mapping[int, bytes]) -> None:
        """Keep blocks, by their numbers."""
        rows = ((number, self._sealed(number, data)) for number, data in blocks.items())
        self._change("INSERT OR REPLACE INTO pieces VALUES (?, ?, ?)", *rows)

    def forget(self) -> None:
        """Keep nothing of the file: what came of it could not be read, and may come whole another time."""
        if self._number is not None:
            self._store.change("DELETE FROM files WHERE id = ?", (self._number,))

    def _ask(self, query: str, key: str | int) -> bytes | None:
        """What was sealed; where it is damaged, nothing of the file is kept any more."""
        row = None if self._number is None else self._store.ask(query, self._number, key)
        if row is None:
            return None
        data = row[0][_SEAL_BYTES:] if isinstance(row[0], bytes) else b""
        if row[0] != self._sealed(key, data):
            log.warning("what is kept of file %s is damaged", self._number)
            self.forget()
            return None
        return data

    def _sealed(self, key: str | int, data: bytes) -> bytes:
        seal = zlib.crc32(data, zlib.crc32(f"{self._name} {key}".encode()))
        return seal.to_bytes(_SEAL_BYTES, "little") + data

    def _change(self, statement: str, *rows: tuple[Any, ...]) -> None:
        if self._number is not None:
            self._store.change(statement, *((self._number, *row) for row in rows))
