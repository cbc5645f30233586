"""Pictures of the area: what is where in them, joined, tinted, kept, and what they cost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from affine import Affine
from rasterio.io import MemoryFile

from clear_scenes.core.area.area import Area
from clear_scenes.core.classification.verdict import CloudRule
from clear_scenes.core.measuring.one_area import AcquisitionMeasurer
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.pictures.image_file import BYTES
from clear_scenes.core.pictures.picture import Picture
from clear_scenes.core.pictures.picture_maker import PictureMaker, PictureResult
from clear_scenes.core.raster.choice import backend_named
from clear_scenes.core.raster.transforms import transformer
from clear_scenes.core.reading.overviews import levels
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.scene import Scene, scene_from_item
from clear_scenes.core.storage.store import Store
from sample.server import CatalogServer, serving
from tests.support.items import COLLECTION, made_item
from tests.support.rasters import KINDS, written

CRS = "EPSG:32648"
CRS_IN_WORDS = "+proj=tmerc +lat_0=0 +lon_0=105 +k=0.9996 +x_0=500000 +y_0=0 +datum=WGS84 +units=m +no_defs"
LEFT, TOP = 345_000.0, 160_000.0
SIDE = 1024  # pixels of 10 m, of 20 m for classes half as many
RED, GREEN, BLUE, GRAY = (200, 40, 30), (30, 180, 60), (20, 50, 210), (120, 120, 120)
COG = {"driver": "COG", "blocksize": 256, "overview_resampling": "average"}
DEFLATED = COG | {"compress": "deflate", "predictor": 2}
WAYS = {
    "deflate": DEFLATED,
    "jpeg": COG | {"compress": "jpeg", "quality": 95},
    "lzw": COG | {"compress": "lzw"},
    "bigtiff": DEFLATED | {"bigtiff": "YES"},
    "big endian": {"driver": "GTiff", "tiled": True, "compress": "deflate", "predictor": 2, "endianness": "BIG"},
    "strips": {"driver": "GTiff", "compress": "deflate", "blockysize": 16},
    "strips with a rest": {"driver": "GTiff", "compress": "deflate", "blockysize": 100},
    "stored in one strip": {"driver": "GTiff", "blockysize": 1024},
    "plane by plane": {"driver": "GTiff", "tiled": True, "interleave": "band", "compress": "deflate", "predictor": 2},
    "strips plane by plane": {"driver": "GTiff", "interleave": "band", "compress": "lzw", "blockysize": 100},
    "stored plane by plane in one strip": {"driver": "GTiff", "interleave": "band", "blockysize": 1024},
}


def quarters() -> np.ndarray:
    """Red, green, blue and gray, as one reads them."""
    image = np.empty((SIDE, SIDE, 3), np.uint8)
    half = SIDE // 2
    image[:half, :half], image[:half, half:], image[half:, :half], image[half:, half:] = RED, GREEN, BLUE, GRAY
    return image.transpose(2, 0, 1)


def tiff(
    bands: np.ndarray, way: dict = DEFLATED, left: float = LEFT, pixel: float = 10, crs: str | None = CRS
) -> bytes:
    count, height, width = bands.shape
    place = {"crs": crs, "transform": Affine(pixel, 0, left, 0, -pixel, TOP), "dtype": bands.dtype}
    nodata = {} if way.get("compress") == "jpeg" else {"nodata": 0}
    with MemoryFile() as memory:
        with memory.open(count=count, height=height, width=width, **place, **nodata, **way) as dataset:
            dataset.write(bands)
        return bytes(memory.read())


def classes_file(values: np.ndarray) -> bytes:
    return written(KINDS["cog"], values, (20.0, 0.0, LEFT, 0.0, -20.0, TOP))


def square(left: float, top: float, right: float, bottom: float) -> Area:
    """Meters east and south of the files' corner."""
    return Area.rectangle(LEFT + left, TOP - bottom, LEFT + right, TOP - top, CRS)


MIDDLE = square(2120, 2120, 8120, 8120)  # 6 km around the corner that the quarters share


class Files:
    """A folder of files on a server, and what was asked of it."""

    def __init__(self, folder: Path, server: CatalogServer) -> None:
        self.folder, self.server = folder, server

    def put(self, name: str, content: bytes) -> None:
        (self.folder / name).write_bytes(content)

    def scene(self, name: str, assets: dict[str, str], **properties: object) -> Scene:
        item = made_item(name, **properties)
        item["assets"] = {key: {"href": f"{self.server.url}/files/{file}"} for key, file in assets.items()}
        return scene_from_item(item, self.server.url)

    def transport(self) -> PlainTransport:
        return PlainTransport(Addresses.of_catalog(self.server.url), Cancellation())

    def picture(self, *scenes: Scene, area: Area = MIDDLE, store: Store | None = None) -> PictureResult:
        return PictureMaker(area, self.transport(), store)(Acquisition("one", scenes, (1.0,) * len(scenes)))

    @property
    def asked(self) -> list[str]:
        return [entry.path.rpartition("/")[2] for entry in self.server.log]


@pytest.fixture
def files(tmp_path: Path) -> Iterator[Files]:
    (tmp_path / "files").mkdir()
    with serving(tmp_path / "files", items=[], collections=[COLLECTION]) as server:
        yield Files(tmp_path / "files", server)


def at(picture: Picture, across: float, down: float) -> tuple[int, ...]:
    """The color at a place, 0 to 1 from the upper left corner."""
    height, width = picture.classes.shape
    return tuple(picture.pixels[int(down * height), int(across * width)].tolist())


def near(color: tuple[int, ...], wanted: tuple[int, ...], by: int = 0) -> bool:
    return all(abs(one - other) <= by for one, other in zip(color, wanted, strict=True))


@pytest.mark.parametrize("way", WAYS)
def test_colors_are_where_they_are_on_the_ground(files: Files, way: str) -> None:
    files.put("TCI.tif", tiff(quarters(), WAYS[way]))
    found = files.picture(files.scene("one", {"visual": "TCI.tif"})).picture
    assert found.pixels.shape == (220, 220, 4)
    lossy = 4 if way == "jpeg" else 0
    for place, color in (((0.25, 0.25), RED), ((0.75, 0.25), GREEN), ((0.25, 0.75), BLUE), ((0.75, 0.75), GRAY)):
        assert near(at(found, *place), (*color, 255), lossy), (place, at(found, *place))
    # the corner that all share is in the middle, to a pixel (27 m)
    assert near(at(found, 0.48, 0.48), (*RED, 255), 2 * lossy)
    assert near(at(found, 0.52, 0.52), (*GRAY, 255), 2 * lossy)


@pytest.mark.parametrize("backend", ["rasterio", "osgeo"])
@pytest.mark.parametrize("way", [way for way in WAYS if way != "jpeg"])
def test_every_door_decodes_what_is_cut_out(way: str, backend: str) -> None:
    content = tiff(quarters(), WAYS[way])
    for number, level in enumerate(levels(content, len(content))):
        window = level.window(np.array([0.6 * level.layout.width]), np.array([0.9 * level.layout.height]))
        blocks = level.blocks(window)
        offsets, lengths = level.layout.offsets, level.layout.byte_counts
        packed = {one: content[offsets[one] : offsets[one] + lengths[one]] for one in blocks}
        pixels = backend_named(backend).decoded(level.cut_out(window, packed))
        shrunk = quarters()[:, :: 1 << number, :: 1 << number]  # within each quarter all are alike
        whole = np.zeros((3, 2 * SIDE, 2 * SIDE), np.uint8)
        whole[:, : shrunk.shape[1], : shrunk.shape[2]] = shrunk
        rows, columns = (
            slice(window.row_off, window.row_off + window.height),
            slice(window.col_off, window.col_off + window.width),
        )
        inside = whole[:, rows, columns].any(axis=0)
        assert (pixels[:, inside] == whole[:, rows, columns][:, inside]).all()
        assert inside.any()


def test_what_is_outside_the_area_or_has_no_data_is_transparent(files: Files) -> None:
    image = quarters()
    image[:, :, SIDE // 2 + 150 :] = 0  # 1.5 km east of the middle the swath ends
    files.put("TCI.tif", tiff(image))
    corner = (LEFT + 2120, TOP - 2120)
    triangle = (corner, (corner[0], corner[1] - 6000), (corner[0] + 6000, corner[1] - 6000), corner)
    found = files.picture(files.scene("one", {"visual": "TCI.tif"}), area=Area(((triangle,),), CRS)).picture
    assert at(found, 0.25, 0.75) == (*BLUE, 255)
    assert at(found, 0.75, 0.25)[3] == 0  # above the slope
    assert at(found, 0.9, 0.97)[3] == 0  # beyond the swath
    # half of the square, less its tip beyond three quarters of its length
    assert (found.pixels[..., 3] > 127).mean() == pytest.approx((1 - 1 / 16) / 2, abs=0.005)


def test_an_oblong_area_makes_an_oblong_picture(files: Files) -> None:
    files.put("TCI.tif", tiff(quarters()))
    found = files.picture(files.scene("one", {"visual": "TCI.tif"}), area=square(1120, 4120, 9120, 6120)).picture
    assert found.pixels.shape == (55, 220, 4)
    assert at(found, 0.25, 0.9) == (*BLUE, 255)


@pytest.mark.parametrize("zone", ["EPSG:32648", "EPSG:32647"])
def test_tiles_are_joined_also_across_zones(files: Files, zone: str) -> None:
    """The second tile is the eastern half, in this zone or in the next one's grid."""
    west = quarters()
    west[:, :, SIDE // 2 :] = 0
    files.put("west.tif", tiff(west))
    seam = LEFT + 5120
    points = transformer(CRS, zone)(np.array([[seam, TOP], [seam + 5120, TOP - 10_240]]))
    left, top = points[:, 0].min() - 3000, points[:, 1].max() + 3000
    east = np.full((3, 2048, 2048), np.array(GREEN)[:, None, None], np.uint8)
    with MemoryFile() as memory:
        place = {"crs": zone, "transform": Affine(10, 0, left, 0, -10, top), "dtype": "uint8", "nodata": 0}
        with memory.open(count=3, height=2048, width=2048, **place, **DEFLATED) as dataset:
            dataset.write(east)
        files.put("east.tif", bytes(memory.read()))
    scenes = [files.scene(name, {"visual": f"{name}.tif"}) for name in ("west", "east")]
    found = files.picture(*scenes).picture
    assert at(found, 0.25, 0.25) == (*RED, 255)
    assert at(found, 0.75, 0.75) == (*GREEN, 255)
    assert (found.pixels[..., 3] == 255).all()
    alone = files.picture(scenes[0]).picture
    assert at(alone, 0.75, 0.75)[3] == 0


def test_a_tile_that_adds_nothing_is_not_asked_for(files: Files) -> None:
    files.put("TCI.tif", tiff(quarters()))
    files.picture(files.scene("one", {"visual": "TCI.tif"}), files.scene("two", {"visual": "other.tif"}))
    assert "other.tif" not in files.asked


@pytest.mark.parametrize(("baseline", "offset"), [("02.14", 0), ("05.11", 1000)])
def test_bands_stand_in_for_the_true_color_image(files: Files, baseline: str, offset: int) -> None:
    """Reflectance x 10000 of 100 to 2200 is shown from black to white, whatever the baseline's offset."""
    for name, value in (("B04", 100), ("B03", 1150), ("B02", 2200)):
        files.put(f"{name}.tif", tiff(np.full((1, SIDE, SIDE), value + offset, np.uint16)))
    bands = {"red": "B04.tif", "green": "B03.tif", "blue": "B02.tif"}
    found = files.picture(files.scene("one", bands, **{"s2:processing_baseline": baseline})).picture
    assert at(found, 0.5, 0.5) == (1, 128, 255, 255)


def cloudy() -> np.ndarray:
    """Cloud in the west of the middle, shadow in the east."""
    values = np.full((SIDE // 2, SIDE // 2), 4, np.uint8)
    values[:, : SIDE // 4], values[:, SIDE // 4 :] = 9, 3
    return values


def test_only_what_counts_as_cloud_is_tinted_and_the_land_is_seen(files: Files) -> None:
    files.put("TCI.tif", tiff(quarters()))
    files.put("SCL.tif", classes_file(cloudy()))
    found = files.picture(files.scene("one", {"visual": "TCI.tif", "scl": "SCL.tif"})).picture
    tinted = found.tinted(CloudRule())
    assert (tinted[:, 115:] == found.pixels[:, 115:]).all()
    west, plain = tinted[:105, :105, :3].reshape(-1, 3), np.array(RED)
    colors = {tuple(color) for color in west.tolist()}
    assert colors == {(250, 90, 3), (214, 54, 22)}  # 9 parts of 10 of orange, and one of 4
    assert (np.abs(west - plain).max(axis=1) <= 25).mean() == pytest.approx(5 / 8, abs=0.01)
    assert (tinted[..., 3] == found.pixels[..., 3]).all()
    assert (found.tinted(CloudRule(frozenset({3})))[:, :105] == found.pixels[:, :105]).all()


def test_the_tint_comes_from_what_measuring_has_left(files: Files, tmp_path: Path) -> None:
    """At full resolution, and without a request: a checkerboard of single pixels is in no overview."""
    files.put("TCI.tif", tiff(quarters()))
    rows, columns = np.indices((SIDE // 2, SIDE // 2))
    files.put("SCL.tif", classes_file(np.where((rows + columns) % 2, 4, 9).astype(np.uint8)))
    scene, store = files.scene("one", {"visual": "TCI.tif", "scl": "SCL.tif"}), Store(tmp_path / "kept.sqlite")
    measured = AcquisitionMeasurer(MIDDLE, files.transport(), store)(Acquisition.single(scene))
    assert measured.cloud() == pytest.approx(50, abs=0.1)
    files.server.log.clear()
    found = files.picture(scene, store=store).picture
    assert "SCL.tif" not in files.asked
    assert (found.classes == 9).mean() == pytest.approx(0.5, abs=0.1)
    store.close()


def test_the_second_time_nothing_is_asked_for(files: Files, tmp_path: Path) -> None:
    files.put("TCI.tif", tiff(quarters()))
    files.put("SCL.tif", classes_file(cloudy()))
    scene, store = files.scene("one", {"visual": "TCI.tif", "scl": "SCL.tif"}), Store(tmp_path / "kept.sqlite")
    once = files.picture(scene, store=store).picture
    files.server.log.clear()
    again = files.picture(scene, store=store).picture
    assert files.asked == []
    assert (again.pixels == once.pixels).all()
    assert (again.classes == once.classes).all()
    files.picture(scene, area=square(0, 0, 5000, 5000), store=store)
    assert "TCI.tif" in files.asked
    store.close()


def test_a_picture_that_lacks_something_is_tried_again(files: Files, tmp_path: Path) -> None:
    files.put("TCI.tif", tiff(quarters()))
    scene, store = files.scene("one", {"visual": "TCI.tif", "scl": "SCL.tif"}), Store(tmp_path / "kept.sqlite")
    assert not files.picture(scene, store=store).picture.classes.any()
    files.put("SCL.tif", classes_file(cloudy()))
    assert files.picture(scene, store=store).picture.classes.any()
    store.close()


def test_why_there_is_no_picture(files: Files) -> None:
    files.put("page.tif", b"<html>Please log in</html>")
    files.put("own.tif", tiff(quarters(), crs=None))
    files.put("cut.tif", tiff(quarters())[:3000])
    files.put("gray.tif", tiff(np.full((1, SIDE, SIDE), 9, np.uint8)))
    said = {}
    for name in ("page", "own", "cut", "gray", "missing"):
        found = files.picture(files.scene(name, {"visual": f"{name}.tif"}))
        assert found.picture is None
        said[name] = str(found.reason)
    unreadable = "There is no picture, as the image cannot be read: {}."
    assert said == {
        "page": unreadable.format("it cannot be read in parts"),
        "own": unreadable.format("it does not say where on the earth it lies"),
        "cut": unreadable.format("the file is cut short"),
        "gray": unreadable.format("its colors are not known"),
        "missing": "127.0.0.1 answered with HTTP status 404.",
    }
    nothing = files.picture(files.scene("none", {"scl": "SCL.tif"}))
    assert str(nothing.reason) == "The catalog names no file of this kind for this scene."


def test_an_image_that_does_not_say_where_it_lies_is_placed_by_its_item(files: Files) -> None:
    """As its quality layer is; and one whose CRS is told in a way of its own lies where it says."""
    files.put("twin.tif", tiff(quarters()))
    files.put("bare.tif", tiff(quarters(), crs=None))
    files.put("own.tif", tiff(quarters(), crs=CRS_IN_WORDS))
    expected = files.picture(files.scene("twin", {"visual": "twin.tif"})).picture
    says = {"proj:code": CRS, "proj:transform": [10, 0, LEFT, 0, -10, TOP], "proj:shape": [SIDE, SIDE]}
    for name, stated in (("bare", says), ("own", {})):
        found = files.picture(files.scene(name, {"visual": f"{name}.tif"}, **stated)).picture
        assert found is not None, name
        assert (found.pixels == expected.pixels).all()
    other = files.picture(files.scene("other", {"visual": "bare.tif"}, **says | {"proj:shape": [SIDE, 9]}))
    assert "the catalog's own says another size" in str(other.reason)


def test_a_damaged_block_is_told(files: Files) -> None:
    content = bytearray(tiff(quarters()))
    content[len(content) // 3 :] = bytes(len(content) - len(content) // 3)
    files.put("TCI.tif", bytes(content))
    found = files.picture(files.scene("one", {"visual": "TCI.tif"}), area=square(2120, 2120, 2620, 2620))
    assert str(found.reason).startswith("There is no picture, as the image cannot be read: ")


def test_few_bytes_are_read(files: Files) -> None:
    """Of an image that does not pack well: the whole of it is 3 MB, the overview of a quarter of its side 200 kB."""
    noise = np.random.default_rng(1).integers(1, 256, (3, SIDE, SIDE), np.uint8)
    files.put("TCI.tif", tiff(noise))
    assert files.picture(files.scene("one", {"visual": "TCI.tif"}), area=square(0, 0, 10_240, 10_240)).picture
    sent = sum(entry.sent for entry in files.server.log)
    assert 150_000 < sent < 250_000


def test_a_coarser_level_is_taken_where_the_fitting_one_is_dear(files: Files) -> None:
    """A small area in the corner of four large blocks of full resolution: 4 blocks of 790 kB each."""
    noise = np.random.default_rng(1).integers(1, 256, (3, SIDE, SIDE), np.uint8)
    files.put("TCI.tif", tiff(noise, DEFLATED | {"blocksize": 512}))
    assert files.picture(files.scene("one", {"visual": "TCI.tif"}), area=square(4620, 4620, 5620, 5620)).picture
    assert sum(entry.sent for entry in files.server.log) < BYTES


def test_bytes_that_are_no_picture() -> None:
    with pytest.raises(ValueError, match="no picture"):
        Picture.unpacked(b"abc")
    with pytest.raises(ValueError, match="no picture"):
        Picture.unpacked(b"\1\0\1\0broken")
