"""The SQLite file in which the store keeps what was read: opened, made anew, kept small."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import suppress
from pathlib import Path

log = logging.getLogger("clear_scenes")
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_SHRINK_TO = 0.8  # of the cap, so that it is not shrunk at each write
_FORMAT = 5
PATIENCE = 5.0  # seconds for another program to finish
# AUTOINCREMENT: no file is given the number of one that was forgotten while somebody still reads it.
_SCHEMA = f"""
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS files (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, used REAL);
CREATE INDEX IF NOT EXISTS files_used ON files (used);
CREATE TABLE IF NOT EXISTS pieces (file INTEGER REFERENCES files ON DELETE CASCADE, number INTEGER, data BLOB,
    PRIMARY KEY (file, number));
CREATE TABLE IF NOT EXISTS counts (file INTEGER REFERENCES files ON DELETE CASCADE, area TEXT, counts BLOB,
    PRIMARY KEY (file, area));
PRAGMA user_version = {_FORMAT};
COMMIT;
"""


def open_database(path: Path) -> sqlite3.Connection | None:
    """Open the database, made anew where it is of another format or damaged; None where it cannot be had."""
    for is_second_try in (False, True):
        database = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            database = sqlite3.connect(path, timeout=PATIENCE, check_same_thread=False)
            # the first of them counts only in a file that holds nothing yet, not even the mode of its journal
            for setting in ("auto_vacuum = FULL", "journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
                database.execute(f"PRAGMA {setting}")
            (version,) = database.execute("PRAGMA user_version").fetchone()
            if version == 0:
                database.executescript(_SCHEMA)
            elif version != _FORMAT:
                raise sqlite3.DatabaseError(f"format {version}")
            return database
        except (sqlite3.Error, OSError) as error:
            log.warning("%s cannot be used: %s", path, error)
            if database is not None:
                database.close()
            if not is_second_try and not is_one_of(error, BUSY):
                remove_database(path)
    return None


def remove_database(path: Path) -> None:
    """Remove the database's file, and those that SQLite writes beside it."""
    for file in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))):
        with suppress(OSError):
            file.unlink(missing_ok=True)


def is_one_of(error: Exception, codes: tuple[int, ...]) -> bool:
    """Whether SQLite names one of some codes for an error, or a special case of one."""
    return getattr(error, "sqlite_errorcode", -1) & 0xFF in codes


def shrink(database: sqlite3.Connection, max_bytes: int) -> None:
    """Forget the files that were not used for longest, where the database is larger than ``max_bytes``."""
    pages, page = (database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    if pages * page <= max_bytes:
        return
    (files,) = database.execute("SELECT COUNT(*) FROM files").fetchone()
    surplus = int(files * (1 - _SHRINK_TO * max_bytes / (pages * page))) + 1
    with database:
        database.execute("DELETE FROM files WHERE id IN (SELECT id FROM files ORDER BY used LIMIT ?)", (surplus,))
