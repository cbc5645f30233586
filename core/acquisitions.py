"""Stub until the joining branch is merged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from .area import Area
from .errors import ClearScenesError
from .scene import Scene


@dataclass(frozen=True)
class Acquisition:
    key: str
    scenes: tuple[Scene, ...]
    shares: tuple[float, ...]
    superseded: tuple[Scene, ...] = ()

    @classmethod
    def single(cls, scene: Scene, share: float = 1.0) -> Acquisition:
        return cls(scene.id, (scene,), (share,))

    @property
    def moment(self) -> datetime | None:
        return self.scenes[0].moment

    @property
    def platform(self) -> str:
        return self.scenes[0].platform

    @property
    def tiles(self) -> tuple[str, ...]:
        return tuple(scene.tile for scene in self.scenes)

    @property
    def catalog_cloud(self) -> float | None:
        return self.scenes[0].catalog_cloud

    @property
    def catalog_cloud_valid(self) -> bool:
        return all(scene.catalog_cloud_valid for scene in self.scenes)

    @property
    def problem(self) -> ClearScenesError | None:
        return self.scenes[0].problem


def grouped(pages: Iterator[Sequence[Scene]], area: Area) -> Iterator[list[Acquisition]]:
    for page in pages:
        yield [Acquisition.single(scene) for scene in page]
