"""A file of which only parts are held in memory, as GDAL reads it: what lies in between takes no room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Parts:
    """Parts of a file of ``size`` bytes, each by where it begins; the first that holds a byte counts, elsewhere it is
    0.
    """

    size: int
    found: Sequence[tuple[int, bytes]]

    @property
    def content(self) -> bytes:
        """The parts one behind the other."""
        return b"".join(data for _, data in self.found)

    def described(self, path: str) -> bytes:
        """What GDAL's ``/vsisparse/`` makes the file of, where its ``content`` lies at ``path``."""
        regions, at = [], 0
        for start, data in self.found:
            regions.append(
                f"<SubfileRegion><Filename>{path}</Filename><DestinationOffset>{start}</DestinationOffset>"
                f"<SourceOffset>{at}</SourceOffset><RegionLength>{len(data)}</RegionLength></SubfileRegion>"
            )
            at += len(data)
        return f"<VSISparseFile><Length>{self.size}</Length>{''.join(regions)}</VSISparseFile>".encode()
