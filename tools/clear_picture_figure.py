"""``python tools/clear_picture_figure.py``: draws docs/clear-picture.jpg, what a clear picture is like and why.

Five simulated dates of a city and its farmland, each 20 to 60 % cloud, each in a light of its own; no pixel is real.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray
from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.support.package import load_plugin_package  # noqa: E402

load_plugin_package()

from clear_scenes.core.area.area import Area  # noqa: E402
from clear_scenes.core.composite.picture_request import PictureRequest  # noqa: E402
from clear_scenes.core.stac.acquisitions import Acquisition  # noqa: E402
from clear_scenes.core.stac.scene import Scene  # noqa: E402
from sample.cogs import write_cog  # noqa: E402
from sample.fields import stream  # noqa: E402
from sample.ground import BANDS, Ground, make_ground  # noqa: E402
from sample.scenes import Sky, classify, focus_weight, make_clouds, picture, reflect  # noqa: E402
from sample.server import serving  # noqa: E402
from tests.support.clear_dates import picture_of  # noqa: E402

FIGURE = ROOT / "docs" / "clear-picture.jpg"
SEED, ZONE, LEFT, TOP = 7, 32648, 344_880, 155_580
WORLD = 720, 720  # pixels of 20 m
ROW, COLUMN, SIDE = 150, 150, 420  # of the area in it
# of each date the share of cloud, and the gain and the offset of its light
SKIES = {
    Sky("2026-06-13", "streets", area=0.25, far=0.3): (0.90, 60),
    Sky("2026-06-23", "cumulus", area=0.20, far=0.3): (1.00, 0),
    Sky("2026-07-03", "deck", area=0.30, far=0.3): (1.25, 90),
    Sky("2026-07-13", "deck", area=0.40, far=0.4): (0.82, 30),
    Sky("2026-07-23", "deck", area=0.60, far=0.6): (1.12, 120),
}
QUALITY, GAP, CAPTION = 70, 8, 22
EMPTY_COLOR = 225, 180, 200  # pink
NOTE = "Simulated, no pixel is real. Pink: clear on none of the five dates."
COLORS = ("blue", "green", "red")


def main() -> None:
    corner = (LEFT + 20 * COLUMN, TOP - 20 * ROW)
    area = Area.rectangle(corner[0], corner[1] - 20 * SIDE, corner[0] + 20 * SIDE, corner[1], f"EPSG:{ZONE}")
    ground = make_ground(WORLD, SEED)
    with TemporaryDirectory() as name, serving(Path(name), items=[]) as server:
        dates = [date_of(Path(name), server.url, ground, sky, *light) for sky, light in SKIES.items()]
        acquisitions = [Acquisition.single(scene) for scene, _, _ in dates]
        _, clearest, cloud = min(dates, key=lambda one: one[2])
        panels = {f"The clearest date: {100 * cloud:.0f} % cloud": clearest}
        for title, margin, is_even in (
            ("Newest clear pixels, no margin", 0, False),
            ("With the margin of 60 m", 60, False),
            ("With the margin, and evened out", 60, True),
        ):
            request = PictureRequest(area, COLORS, margin=margin, normalizes=is_even)
            plan, values, _, _ = picture_of(request, acquisitions, server.url, Path(name))
            panels[f"{title}: {100 * plan.shown / plan.pixels:.0f} % shown"] = shown(values)
    draw(panels)


def date_of(
    folder: Path, url: str, ground: Ground, sky: Sky, gain: float, offset: float
) -> tuple[Scene, NDArray[np.uint8], float]:
    """Its scene, whose files it writes; how it looks in the area; and the share of cloud there."""
    whole = slice(0, WORLD[0]), slice(0, WORLD[1])
    focus = focus_weight(WORLD, ROW + SIDE / 2, COLUMN + SIDE / 2, SIDE / 2, stream(SEED, sky.date + " focus"))
    clouds = make_clouds(WORLD, focus, sky, SEED)
    classes = classify(clouds, ground.classes, whole)
    bands = np.rint(reflect(clouds, ground, whole, hazy=0.4) * gain + offset).clip(1, 20_000).astype(np.uint16)
    assets = []
    for name, pixels, layout, size in (
        ("scl", classes, "classes", 20),
        *((name, band, "bands", 10) for name, band in zip(BANDS, bands, strict=True) if name in COLORS),
    ):
        file = f"{sky.date}/{name}.tif"
        write_cog(folder / file, pixels[None], layout, (LEFT, TOP), size, ZONE)
        assets.append((name, f"{url}/files/{file}"))
    moment = datetime.fromisoformat(f"{sky.date}T03:20:00").replace(tzinfo=UTC)
    scene = Scene(sky.date, "", moment, (), "", "", None, True, tuple(assets), url, crs=f"EPSG:{ZONE}", offset=0)
    fine = slice(2 * ROW, 2 * (ROW + SIDE)), slice(2 * COLUMN, 2 * (COLUMN + SIDE))
    inside = classes[ROW : ROW + SIDE, COLUMN : COLUMN + SIDE]
    return scene, shown(bands[:3][(slice(None), *fine)].astype(np.int16)), float(np.isin(inside, (8, 9, 10)).mean())


def shown(values: NDArray[np.int16]) -> NDArray[np.uint8]:
    """(blue, green, red; rows, columns) of reflectance as colors, half as large; pink where there is none."""
    empty = (values < 0).any(axis=0)
    bands = np.where(empty, 0, values).astype(np.uint16)
    colors = picture(np.concatenate([bands, bands[:1]]))
    colors = np.where(empty, np.reshape(EMPTY_COLOR, (3, 1, 1)), colors)
    planes, rows, columns = colors.shape
    return colors.reshape(planes, rows // 2, 2, columns // 2, 2).mean(axis=(2, 4)).astype(np.uint8)


def draw(panels: dict[str, NDArray[np.uint8]]) -> None:
    """Two beside each other, two beneath, each under its title."""
    application = QGuiApplication(["", "-platform", "offscreen"])
    across, down = SIDE + GAP, SIDE + GAP + CAPTION
    sheet = QImage(2 * across + GAP, 2 * down + GAP + CAPTION, QImage.Format.Format_RGB32)
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)
    painter.setFont(QFont("sans-serif", 10))
    for number, (title, colors) in enumerate(panels.items()):
        pixels = np.ascontiguousarray(np.moveaxis(colors, 0, -1))
        left, top = GAP + number % 2 * across, GAP + number // 2 * down
        painter.drawText(QRect(left, top, SIDE, CAPTION), Qt.AlignmentFlag.AlignCenter, title)
        image = QImage(pixels.tobytes(), SIDE, SIDE, 3 * SIDE, QImage.Format.Format_RGB888)
        painter.drawImage(left, top + CAPTION, image)
    note = QRect(GAP, 2 * down, 2 * across - GAP, CAPTION + GAP)
    painter.drawText(note, Qt.AlignmentFlag.AlignCenter, NOTE)
    painter.end()
    sheet.save(str(FIGURE), "JPEG", QUALITY)
    del application  # it has to outlive the painter


if __name__ == "__main__":
    main()
