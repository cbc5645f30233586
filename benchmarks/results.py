"""The figures of one run of the bench, written as they come: what is measured stays, however the run ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from core.storage.files import replacing


class Results:
    """A JSON file. Its ``finished`` is true once all was measured.

    Args:
        file: Replaced as a whole each time, so that it can be read at any moment.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self._known: dict[str, Any] = {"finished": False}
        self._write()

    def put(self, value: Any, *place: object) -> None:
        """Keep what JSON can hold under the names that lead to it, and write the file."""
        inside = self._known
        *path, last = map(str, place)
        for name in path:
            inside = inside.setdefault(name, {})
        inside[last] = value
        self._write()

    def finish(self) -> None:
        """All was measured."""
        self.put(True, "finished")

    def _write(self) -> None:
        with replacing(self.file) as part:
            part.write_text(json.dumps(self._known, indent=1), encoding="utf-8")
