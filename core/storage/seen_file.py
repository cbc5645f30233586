"""A file that remembers which acquisitions of a search were seen, so that a script is told of new ones alone."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..classification.verdict import Limits, Verdict
from ..errors.files import FolderMissing, NotOpened
from ..errors.seen import SeenFileBroken, SeenFileTooNew, SeenForOther
from ..errors.text import QT_TRANSLATE_NOOP, Text
from ..stac.acquisitions import Acquisition
from .file_lock import locked
from .files import replacing
from .seen import Seen, sighting_from_json, sighting_to_json

_MARK, _VERSION = "clear_scenes_seen", 1
_PATIENCE = 30.0  # seconds, in which another program has written its file
_PARTS = {
    "area": QT_TRANSLATE_NOOP("core", "the area"),
    "cloud": QT_TRANSLATE_NOOP("core", "what counts as cloud"),
    "limits": QT_TRANSLATE_NOOP("core", "a limit"),
    "joined": QT_TRANSLATE_NOOP("core", "whether tiles are joined"),
}


@dataclass(frozen=True)
class SeenScope:
    """What a file of seen acquisitions is made for: by anything else, verdicts would be others.

    Attributes:
        area: the key of the area (``Area.key``).
        limits: by which verdicts are given.
        cloud_from: the cloud probability from which a pixel counts, as of ``SearchQuery``.
        joined: whether the tiles of an overpass are one acquisition.
        clears_doubt: whether cloud that a second look finds doubtful counts as clear.
    """

    area: str
    limits: Limits
    cloud_from: int = 0
    joined: bool = True
    clears_doubt: bool = False

    def document(self) -> dict[str, Any]:
        """As it is written, by the names of its parts."""
        limits = self.limits
        return {
            "area": self.area,
            "cloud": {
                "classes": sorted(limits.cloud_classes),
                "margin": float(limits.margin),
                "recurring": "leave_out" if limits.leave_out else "keep",
                "probability": self.cloud_from,
                "doubtful": "clear" if self.clears_doubt else "cloud",
            },
            "limits": {"max_cloud": float(limits.max_cloud), "min_coverage": float(limits.min_coverage)},
            "joined": self.joined,
        }


class SeenFile:
    """The file, as it was when it was opened; where there is none, nothing was seen.

    Args:
        path: of the file.
        scope: what it has to be made for.

    Raises:
        FolderMissing: its folder is not there.
        NotOpened: it cannot be read.
        SeenFileBroken: it is damaged, or another kind of file.
        SeenFileTooNew: a later version has written it.
        SeenForOther: it was made for something else.
    """

    def __init__(self, path: Path, scope: SeenScope) -> None:
        self._path, self._scope = path, scope
        if not path.parent.is_dir():
            raise FolderMissing(folder=path.parent)
        self._seen = self._read()

    def knows(self, acquisition: Acquisition) -> bool:
        """As of ``Seen``."""
        return self._seen.knows(acquisition)

    def is_new(self, acquisition: Acquisition, verdict: Verdict) -> bool:
        """As of ``Seen``."""
        return self._seen.is_new(acquisition, verdict)

    def keep(self, judged: Iterable[tuple[Acquisition, Verdict]]) -> None:
        """Add what a complete run found, to what other programs have added meanwhile.

        Raises:
            ClearScenesError: it cannot be written, and is as it was.
        """
        with locked(self._path, _PATIENCE):
            seen = self._read()
            seen.note_all(judged)
            head = {_MARK: _VERSION, **self._scope.document()}
            lines = (json.dumps(sighting_to_json(one), ensure_ascii=False) for one in seen.sightings)
            text = json.dumps(head, ensure_ascii=False)[:-1] + ', "seen": [\n' + ",\n".join(lines) + "\n]}\n"
            with replacing(self._path) as part:
                part.write_text(text, encoding="utf-8")

    def _read(self) -> Seen:
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return Seen(joined=self._scope.joined)
        except OSError as error:
            raise NotOpened(str(error), file=self._path, why=error.strerror or type(error).__name__) from error
        try:
            document = json.loads(data)
            version = document[_MARK]
            if type(version) is not int or version < 1:
                raise ValueError(version)
        except (ValueError, TypeError, LookupError, RecursionError) as error:
            raise SeenFileBroken(repr(error), file=self._path) from error
        if version > _VERSION:
            raise SeenFileTooNew(file=self._path)
        try:
            wanted = self._scope.document()
            other = next((part for part in _PARTS if document[part] != wanted[part]), None)
            if other is not None:
                raise SeenForOther(file=self._path, part=Text(_PARTS[other]))
            return Seen(map(sighting_from_json, document["seen"]), self._scope.joined)
        except (ValueError, TypeError, LookupError, AttributeError, OverflowError) as error:
            raise SeenFileBroken(repr(error), file=self._path) from error
