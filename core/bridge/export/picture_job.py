"""A clear picture that is made in the background, and its layers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication

from ...composite.clear_picture import ClearPicture
from ...composite.method import Method
from ...composite.picture_request import PicturePlan, PictureRequest
from ...network.signing import Signer
from ...network.transport import Transport
from ...reflectance.offset_finder import OffsetFinder
from ...stac.acquisitions import Acquisition
from .clipping import Progress
from .picture_file import PictureFiles, save_picture
from .picture_layers import picture_layers


@dataclass(frozen=True)
class MadePicture:
    """What came of it.

    Attributes:
        plan: What the picture was made of.
        layers: Of its files, that of the picture first; none where they are not wanted.
    """

    plan: PicturePlan
    layers: tuple[QgsRasterLayer, ...]


@dataclass(frozen=True)
class PictureJob:
    """A clear picture; gives a ``MadePicture``.

    Attributes:
        request: What is made.
        acquisitions: Of which it is made.
        path: Of the picture; the dates and the looks lie beside it.
        wants_layers: Whether its layers are made as well.
    """

    request: PictureRequest
    acquisitions: tuple[Acquisition, ...]
    path: Path
    wants_layers: bool

    @property
    def files(self) -> PictureFiles:
        """All of them; a median has no dates."""
        dates, looks = (self.path.with_name(f"{self.path.stem} {name}.tif") for name in ("dates", "looks"))
        return PictureFiles(self.path, None if self.request.method is Method.MEDIAN else dates, looks)

    def gdal_paths(self, signer: Signer) -> list[str]:
        """None: its files are fetched without GDAL."""
        return []

    def run(self, transport: Transport, finder: OffsetFinder, report: Progress) -> MadePicture:
        """Make the picture; the layers belong to the main thread then."""
        made = ClearPicture(self.request, self.acquisitions, transport, finder.store, finder)
        plan = save_picture(self.request, made, self.files, transport.cancellation, report)
        layers = picture_layers(self.request, plan, self.files) if self.wants_layers else ()
        for layer in layers:
            layer.moveToThread(QCoreApplication.instance().thread())
        return MadePicture(plan, layers)
