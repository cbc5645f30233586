"""The folder of the watches: a file each, written whole, which several QGIS may read and change at once."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from pathlib import Path

from ..errors.base import ClearScenesError
from ..errors.files import NotOpened
from ..errors.text import Text
from .file_lock import locked
from .files import file_error, replacing
from .watch import Watch, format_watch, parse_watch

_PATIENCE = 10.0  # seconds, in which another program has written a file


class WatchFolder:
    """A folder of watches, not to be used on QGIS's main thread. It is made when the first one is saved.

    Args:
        path: of the folder.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> tuple[tuple[Watch, ...], tuple[Text, ...]]:
        """All watches by their age, and why others cannot be read."""
        watches, problems = [], []
        for file in sorted(self._path.glob("*.json")):
            try:
                if (watch := _read(file)) is not None:
                    watches.append(watch)
            except ClearScenesError as error:
                problems.append(error.text)
        return tuple(sorted(watches, key=lambda one: (one.created, one.id))), tuple(problems)

    def load(self, watch_id: str) -> Watch | None:
        """One as it is now, None where it was deleted. Raises a ``ClearScenesError`` where it cannot be read."""
        return _read(self._file(watch_id))

    def add(self, watch: Watch) -> None:
        """Save a new one. Raises a ``ClearScenesError`` where that fails."""
        try:
            self._path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise file_error(error, self._path) from error
        self._write(watch)

    def change(self, watch_id: str, change: Callable[[Watch], Watch]) -> Watch | None:
        """Change one as it is now, whoever changed it meanwhile.

        Returns:
            The changed one; None where it was deleted.

        Raises:
            ClearScenesError: it cannot be read or written.
        """
        if not self._file(watch_id).exists():
            return None
        with locked(self._file(watch_id), _PATIENCE):
            watch = self.load(watch_id)
            if watch is not None:
                watch = change(watch)
                self._write(watch)
            return watch

    def remove(self, watch_id: str) -> None:
        """Delete one. Raises a ``ClearScenesError`` where that fails."""
        file = self._file(watch_id)
        try:
            with locked(file, _PATIENCE):
                file.unlink(missing_ok=True)
        except OSError as error:
            raise file_error(error, file) from error
        for lock in self._path.glob(f"{watch_id}.*.lock"):
            with suppress(OSError):  # who waits for it finds no watch
                lock.unlink()

    def looking(self, watch_id: str) -> AbstractContextManager[None]:
        """The right to look at one, within the block. Raises ``FileHeld`` where another QGIS looks."""
        return locked(self._path / f"{watch_id}.look")

    def _write(self, watch: Watch) -> None:
        with replacing(self._file(watch.id)) as part:
            part.write_text(format_watch(watch), encoding="utf-8")

    def _file(self, watch_id: str) -> Path:
        return self._path / f"{watch_id}.json"


def _read(file: Path) -> Watch | None:
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise NotOpened(str(error), file=file, why=error.strerror or type(error).__name__) from error
    return parse_watch(data, str(file))
