"""What of a search comes out where a file remembers what was seen (``SEEN_FILE``)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from qgis.core import QgsProcessingFeedback, QgsProcessingParameterFile
from qgis.PyQt.QtCore import QCoreApplication

from ..classification.verdict import Verdict
from ..stac.acquisitions import Acquisition
from ..storage.seen_file import SeenFile, SeenScope

translate = QCoreApplication.translate


def seen_file_parameter() -> QgsProcessingParameterFile:
    """``SEEN_FILE``."""
    return QgsProcessingParameterFile(
        "SEEN_FILE",
        translate("Processing", "File that remembers what was seen; only what is new comes out"),
        optional=True,
        fileFilter=translate("Processing", "Seen images") + " (*.json)",
    )


class News:
    """What is new of a search; all of it where no file was named.

    Args:
        path: of the file, "" for none.
        scope: what it has to be made for.

    Attributes:
        listed: How many acquisitions the catalog has named.

    Raises:
        ClearScenesError: The file is of no use.
    """

    def __init__(self, path: str, scope: SeenScope) -> None:
        self._file = SeenFile(Path(path), scope) if path else None
        self._judged: list[tuple[Acquisition, Verdict]] = []
        self._new = 0
        self.listed = 0

    def knows(self, acquisition: Acquisition) -> bool:
        """Whether it was measured before as it is now."""
        return self._file is not None and self._file.knows(acquisition)

    def worth_reading(self, pages: Iterator[Sequence[Acquisition]]) -> Iterator[Sequence[Acquisition]]:
        """What has to be measured: nothing where nothing is new, else all, by which ground that recurs is found."""
        last: dict[str, Acquisition] = {}
        for page in pages:
            last |= {one.key: one for one in page}
            self.listed = len(last)
            if self._file is None:
                yield page
        if self._file is not None and not all(self.knows(one) for one in last.values()):
            yield list(last.values())

    def comes_out(self, acquisition: Acquisition, verdict: Verdict) -> bool:
        """Whether one is new by its verdict, which is remembered with those of the run."""
        if self._file is None:
            return True
        if self._file.knows(acquisition):
            return False
        self._judged.append((acquisition, verdict))
        is_new = self._file.is_new(acquisition, verdict)
        self._new += is_new
        return is_new

    def keep(self) -> None:
        """Write the file, once the run is complete. Raises a ``ClearScenesError`` where that fails."""
        if self._file is not None:
            self._file.keep(self._judged)

    def tell(self, feedback: QgsProcessingFeedback) -> None:
        """Say how many are new."""
        if self._file is not None:
            text = translate("Processing", "{new} of {listed} results are new.")
            feedback.pushInfo(text.format(new=self._new, listed=self.listed))
