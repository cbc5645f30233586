"""A file of which only parts are in memory, in the form in which GDAL reads it as a whole."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Parts:
    """Parts of a file; elsewhere its bytes are 0.

    Attributes:
        size: of the whole file in bytes.
        found: where each part begins, and its bytes. Parts may overlap.
    """

    size: int
    found: tuple[tuple[int, bytes], ...]

    @property
    def content(self) -> bytes:
        """The bytes of all parts, one after the other."""
        return b"".join(data for _, data in self.found)

    def described(self, path: str) -> bytes:
        """The XML by which GDAL's ``/vsisparse/`` puts the file together.

        Args:
            path: in GDAL's file system, at which ``content`` lies.
        """
        places, regions, at, reach = [], [], 0, 0
        for start, data in self.found:
            places.append((start, start + len(data), at))
            at += len(data)
        for start, stop, at in sorted(places):
            # Nothing is left out: of what begins in a gap that is not named GDAL makes zeros to its end.
            if start > reach:
                regions.append(f"<ConstantRegion>{_place(reach, start)}<Value>0</Value></ConstantRegion>")
            begin = max(start, reach)
            if stop > begin:
                source = f"<Filename>{path}</Filename><SourceOffset>{at + begin - start}</SourceOffset>"
                regions.append(f"<SubfileRegion>{source}{_place(begin, stop)}</SubfileRegion>")
                reach = stop
        if self.size > reach:
            regions.append(f"<ConstantRegion>{_place(reach, self.size)}<Value>0</Value></ConstantRegion>")
        return f"<VSISparseFile><Length>{self.size}</Length>{''.join(regions)}</VSISparseFile>".encode()


def _place(start: int, stop: int) -> str:
    return f"<DestinationOffset>{start}</DestinationOffset><RegionLength>{stop - start}</RegionLength>"
