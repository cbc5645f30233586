"""A file of which only parts are held in memory, as GDAL reads it: what lies in between takes no room."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Parts:
    """Parts of a file of ``size`` bytes, each by where it begins; elsewhere it is 0. They may overlap."""

    size: int
    found: tuple[tuple[int, bytes], ...]

    @property
    def content(self) -> bytes:
        """The parts one behind the other."""
        return b"".join(data for _, data in self.found)

    def described(self, path: str) -> bytes:
        """What GDAL's ``/vsisparse/`` makes the file of, where its ``content`` lies at ``path``."""
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
